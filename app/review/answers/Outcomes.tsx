// What did answers bring in the chosen contacts?

import { type ReactNode, useMemo } from 'react'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import { Whole } from '#app/review/layout.tsx'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { funnelOf } from '#domain/review/measures/answers.ts'
import { quietComparison } from '#domain/review/measures/quiet-sample.ts'
import { FunnelPart } from './Funnel.tsx'
import { QuietPart } from './Quiet.tsx'
import { Savings } from './savings/Savings.tsx'

/** Audits say whether a tag was right; none is asked for here. */
const NOT_AUDITED: ReadonlyMap<number, boolean> = new Map()

const Figures = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const economy = useEconomy()
  const { data, contacts } = chosen
  const { judged, settings } = data
  const { rows } = contacts
  const figures = useMemo(
    () => ({
      funnel: funnelOf(judged, rows),
      comparison: quietComparison(judged, rows, NOT_AUDITED),
    }),
    [judged, rows],
  )
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <FunnelPart judged={judged} rows={rows} funnel={figures.funnel} />
      <Savings chosen={chosen} economy={economy} place={place} go={go} />
      <QuietPart comparison={figures.comparison} percent={settings.quietSamplePercent} />
    </CurrencyContext.Provider>
  )
}

/** `children`: what else the tab tells of the chosen contacts. */
export const Outcomes = (props: TabProps & { children: (chosen: ReadyChosen) => ReactNode }): ReactNode => (
  <DataFrame place={props.place} go={props.go}>
    {(chosen) => (
      <Whole as="div">
        <Figures chosen={chosen} place={props.place} go={props.go} />
        {props.children(chosen)}
      </Whole>
    )}
  </DataFrame>
)
