// How often is an issue resolved at its first contact, for which reasons is it not, and what inhibits that?

import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Below } from '#app/review/Below.tsx'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import { Columns, Whole } from '#app/review/layout.tsx'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import { useCosts } from '#app/review/money/use-costs.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { NO_COSTS } from '#domain/review/measures/cost.ts'
import { ByWeek } from './ByWeek.tsx'
import type { Lists } from './Count.tsx'
import { type Detail, detailIn, textOfDetail } from './detail.ts'
import { Evidence } from './Evidence.tsx'
import { Headline } from './Headline.tsx'
import { InhibitorMap } from './InhibitorMap.tsx'
import { useListName } from './list-name.ts'
import { ParetoPart } from './Pareto.tsx'
import { ReasonRates } from './ReasonRates.tsx'
import { TicketPanel } from './TicketPanel.tsx'
import { VariantTable } from './Variants.tsx'
import { causesOf, listedRows, viewOf } from './view.ts'

const Figures = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const listName = useListName()
  const { data, contacts } = chosen
  const { judged, settings, zone } = data
  const detail = useMemo(() => detailIn(place.detail), [place.detail])
  const view = useMemo(() => viewOf(chosen), [chosen])
  const economy = useEconomy()
  const costs = useCosts(judged, economy.costs)
  // A link may ask for cost where nobody has said any.
  const weight = costs === null ? 'count' : detail.weight
  const causes = useMemo(() => causesOf(chosen, costs ?? NO_COSTS, weight), [chosen, costs, weight])
  const { listed } = detail
  const rows = useMemo(() => (listed ? listedRows(chosen, listed, view.weeks) : null), [chosen, listed, view])
  const change = (changed: Partial<Detail>) => go({ detail: textOfDetail({ ...detail, ...changed }) })
  const lists: Lists = { listed, list: (wanted) => change({ listed: wanted }) }
  const { rate, weeks } = view
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <Columns>
        <Whole>
          <Headline
            {...{ judged, zone, rate, before: view.before }}
            rows={contacts.rows}
            go={(period) => go({ period })}
          />
          <ByWeek weeks={weeks} whole={rate.rate} zone={zone} lists={lists} />
          <Below>
            <ReasonRates rates={view.reasons} detail={detail} change={change} lists={lists} />
            <ParetoPart
              pareto={causes.pareto}
              weight={weight}
              priced={costs !== null}
              go={go}
              askedOneIn={settings.inhibitorAskedOneIn}
              lists={lists}
              onWeigh={(wanted) => change({ weight: wanted })}
            />
            <InhibitorMap table={causes.map} lists={lists} />
            <VariantTable rate={rate} variants={view.variants} lists={lists} />
            <Evidence
              rate={rate}
              links={view.links}
              sampled={data.sampled}
              tiers={Object.keys(settings.groupTiers).length > 0}
            />
          </Below>
        </Whole>
        {listed && rows ? (
          <TicketPanel
            key={textOfDetail({ ...detail, listed })}
            name={listName(listed, chosen, weeks)}
            rows={rows}
            judged={judged}
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

export const FirstContact = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  return (
    <section aria-label={t('review.tabs.first_contact')}>
      <Hidden as="h2">{t('review.tabs.first_contact')}</Hidden>
      <DataFrame place={place} go={go}>
        {(chosen) =>
          chosen.contacts.rows.length === 0 ? null : <Figures chosen={chosen} place={place} go={go} />
        }
      </DataFrame>
    </section>
  )
}
