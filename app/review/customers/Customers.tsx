// How are the customers who contact us: how engaged, how content, who moved, who is at risk and what are they worth?

import { useQueryClient } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { wantRowDays } from '#app/queries/review-rows.ts'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { TicketPanel } from '#app/review/first-contact/TicketPanel.tsx'
import { Whole } from '#app/review/layout.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { customerFacts } from '#domain/health/fields.ts'
import { contactsByCustomer } from '#domain/review/measures/customers.ts'
import { valueTogether } from '#domain/review/measures/customers-organizations.ts'
import { where } from '#domain/review/measures/tally.ts'
import { Advocates } from './Advocates.tsx'
import { AtRisk } from './AtRisk.tsx'
import type { Lists } from './Count.tsx'
import { type Detail, detailIn, type Listed, textOfDetail, textOfListed } from './detail.ts'
import { Headline } from './Headline.tsx'
import { Health, Often } from './Health.tsx'
import type { ListProps } from './lists.ts'
import { Movers } from './Movers.tsx'
import { Organizations } from './Organizations.tsx'
import { Moods, Questions } from './Said.tsx'
import { useCustomersById, useOrganizationsById } from './use-parties.ts'
import { daysToRead, listedRows, seenFrom, viewOf } from './view.ts'
import { useListName, useWords } from './words.ts'

const Columns = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.lg};
  & > :first-child { flex: 1; min-width: 0; }
`

/** The tickets behind what was pressed; its name may still have to be asked for. */
const Behind = (props: {
  chosen: ReadyChosen
  listed: Listed
  rows: Uint32Array
  onClose: () => void
}): ReactNode => {
  const { chosen, listed } = props
  const words = useWords()
  const nameOf = useListName(chosen.data.settings.question)
  const [customer, organization] = [
    listed.of === 'customer' ? listed.id : 0,
    listed.of === 'organization' ? listed.id : 0,
  ]
  const people = useCustomersById(customer === 0 ? [] : [customer]).parties
  const firms = useOrganizationsById(organization === 0 ? [] : [organization]).parties
  const names = {
    customer: people.get(customer)?.name ?? words.customer(customer),
    organization: firms.get(organization)?.name ?? words.organization(organization),
  }
  return (
    <TicketPanel
      name={nameOf(listed, names)}
      rows={props.rows}
      judged={chosen.data.judged}
      onClose={props.onClose}
    />
  )
}

const Partial = ({ chosen }: { chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const from = seenFrom(chosen)
  if (from === null || chosen.data.progress) return null
  return <Alert type="info">{t('review.customers.seen_from', { from: format.date(from) })}</Alert>
}

const useView = (chosen: ReadyChosen) => {
  const client = useQueryClient()
  const days = daysToRead(chosen)
  useEffect(() => wantRowDays(client, days), [client, days])
  const view = useMemo(() => viewOf(chosen), [chosen])
  const { fieldMap } = chosen.data.settings
  const { now, judged } = chosen.data
  const atRisk = useMemo(() => view.organizations.filter((line) => line.atRisk), [view])
  const known = useOrganizationsById(useMemo(() => atRisk.map((line) => line.organizationId), [atRisk]))
  const revenue = useMemo(() => {
    const values = [...known.parties].map(
      ([id, organization]) =>
        [id, customerFacts({ customer: null, organization, fieldMap }, now).value] as const,
    )
    return valueTogether(atRisk, new Map(values))
  }, [known.parties, atRisk, fieldMap, now])
  const rowsAtRisk = useMemo(() => {
    const { columns, codes } = judged.table
    const wanted = new Set(atRisk.map((line) => codes.organization.find(line.organizationId)))
    return where(chosen.contacts.rows, (row) => wanted.has(columns.organization[row] ?? 0))
  }, [judged, chosen, atRisk])
  return { view, atRisk, known, revenue, rowsAtRisk }
}

const Figures = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const { data, contacts } = chosen
  const { judged, settings, zone, now } = data
  const { fieldMap, question } = settings
  const { view, atRisk, known, revenue, rowsAtRisk } = useView(chosen)
  const detail = useMemo(() => detailIn(place.detail), [place.detail])
  const { listed, sorts } = detail
  const change = (changed: Partial<Detail>) => go({ detail: textOfDetail({ ...detail, ...changed }) })
  const lists: Lists = { listed, list: (wanted) => change({ listed: wanted }) }
  const onSort: ListProps['onSort'] = (name, sort) => change({ sorts: { ...sorts, [name]: sort } })
  const shared = { lists, zone, onSort, fieldMap, now }
  const contactsOf = useMemo(() => contactsByCustomer(judged, contacts.rows), [judged, contacts])
  const rows = useMemo(() => (listed ? listedRows(chosen, view.seen, listed) : null), [chosen, view, listed])
  return (
    <Columns>
      <Whole>
        <Partial chosen={chosen} />
        <Headline
          {...{ judged, view, revenue, rowsAtRisk, mapped: fieldMap.value !== null }}
          rows={contacts.rows}
        />
        <Health view={view} lists={lists} />
        <AtRisk {...shared} lines={atRisk} known={known} alone={view.alone} sort={sorts.at_risk} />
        <Movers {...shared} movers={view.movers} contactsOf={contactsOf} sort={sorts.movers} />
        <Often view={view} lists={lists} />
        <Organizations
          {...shared}
          lines={view.organizations}
          contacts={contacts.rows.length}
          sort={sorts.organizations}
        />
        <Advocates {...shared} advocates={view.advocates} contactsOf={contactsOf} sort={sorts.advocates} />
        <Moods moods={view.moods} lists={lists} />
        <Questions lines={view.questions} present={question} lists={lists} />
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
