// How are the customers who contact us: how engaged, how content, who moved, who is at risk and what are they worth?

import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Below } from '#app/review/Below.tsx'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import { Columns, Whole } from '#app/review/layout.tsx'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { contactsByCustomer } from '#domain/review/measures/customers.ts'
import { Advocates } from './Advocates.tsx'
import { AtRisk } from './AtRisk.tsx'
import { Behind } from './Behind.tsx'
import type { Lists } from './Count.tsx'
import { type Detail, detailIn, textOfDetail, textOfListed } from './detail.ts'
import { Headline } from './Headline.tsx'
import { Health, Often } from './Health.tsx'
import type { ListProps } from './lists.ts'
import { Movers } from './Movers.tsx'
import { Onboarding } from './Onboarding.tsx'
import { Organizations } from './Organizations.tsx'
import { Renewals } from './Renewals.tsx'
import { Moods, Questions } from './Said.tsx'
import { useCompanies } from './use-companies.ts'
import { useView } from './use-view.ts'
import { listedRows, seenFrom } from './view.ts'

const Partial = ({ chosen }: { chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const from = seenFrom(chosen)
  if (from === null || chosen.data.progress) return null
  return <Alert type="info">{t('review.customers.seen_from', { from: format.date(from) })}</Alert>
}

const Figures = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const { data, contacts } = chosen
  const { judged, settings, zone, now } = data
  const { fieldMap } = settings
  const { view, atRisk, known, revenue, rowsAtRisk } = useView(chosen)
  const economy = useEconomy()
  const companies = useCompanies(view.organizations, known, fieldMap, now)
  const detail = useMemo(() => detailIn(place.detail), [place.detail])
  const { listed, sorts } = detail
  // The same as long as they mean the same: every list is drawn for itself, and not with each other's news.
  const { change, lists, onSort } = useMemo(() => {
    const change = (changed: Partial<Detail>) => go({ detail: textOfDetail({ ...detail, ...changed }) })
    const lists: Lists = { listed: detail.listed, list: (wanted) => change({ listed: wanted }) }
    const onSort: ListProps['onSort'] = (name, sort) => change({ sorts: { ...detail.sorts, [name]: sort } })
    return { change, lists, onSort }
  }, [detail, go])
  const shared = { lists, zone, onSort, fieldMap, now }
  const contactsOf = useMemo(() => contactsByCustomer(judged, contacts.rows), [judged, contacts])
  const rows = useMemo(() => (listed ? listedRows(chosen, view.seen, listed) : null), [chosen, view, listed])
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <Columns>
        <Whole>
          <Partial chosen={chosen} />
          <Headline
            {...{ judged, view, revenue, rowsAtRisk, mapped: fieldMap.value !== null }}
            rows={contacts.rows}
          />
          <Health view={view} lists={lists} />
          <AtRisk {...shared} lines={atRisk} known={known} alone={view.alone} sort={sorts.at_risk} />
          <Below>
            <Renewals
              {...{ lists, zone, onSort, fieldMap, now, companies, go }}
              lines={view.organizations}
              sort={sorts.renewals}
            />
            <Movers {...shared} view={view} contactsOf={contactsOf} sort={sorts.movers} />
            <Often view={view} lists={lists} />
            <Organizations
              {...{ lists, zone, onSort, companies, chosen, economy, go }}
              lines={view.organizations}
              sort={sorts.organizations}
            />
            <Onboarding
              {...{ lists, zone, onSort, contactsOf, chosen, go }}
              seen={view.seen}
              organizations={companies.parties}
              sort={sorts.onboarding}
            />
            <Advocates {...shared} view={view} contactsOf={contactsOf} sort={sorts.advocates} />
            <Moods view={view} lists={lists} />
            <Questions view={view} lists={lists} />
          </Below>
        </Whole>
        {listed && rows ? (
          <Behind
            key={textOfListed(listed)}
            {...{ chosen, listed, rows }}
            onClose={() => {
              document.querySelector<HTMLElement>('[data-lists][aria-pressed="true"]')?.focus()
              change({ listed: null })
            }}
          />
        ) : null}
      </Columns>
    </CurrencyContext.Provider>
  )
}

export const Customers = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  return (
    <section aria-label={t('review.tabs.customers')}>
      <Hidden as="h2">{t('review.tabs.customers')}</Hidden>
      <DataFrame place={place} go={go}>
        {(chosen) =>
          chosen.contacts.rows.length === 0 ? null : <Figures chosen={chosen} place={place} go={go} />
        }
      </DataFrame>
    </section>
  )
}
