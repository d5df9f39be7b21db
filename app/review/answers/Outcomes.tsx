// What did answers bring in the chosen contacts?

import { type ReactNode, useMemo } from 'react'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { funnelOf } from '#domain/review/measures/answers.ts'
import { avoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import { quietComparison } from '#domain/review/measures/quiet-sample.ts'
import { NOTHING } from '#domain/review/measures/range.ts'
import { AvoidedPart } from './Avoided.tsx'
import { FunnelPart } from './Funnel.tsx'
import { QuietPart } from './Quiet.tsx'

/** Audits say whether a tag was right; none is asked for here. */
const NOT_AUDITED: ReadonlyMap<number, boolean> = new Map()

const Figures = ({ chosen }: { chosen: ReadyChosen }): ReactNode => {
  const { data, contacts } = chosen
  const { judged, taxonomy, settings } = data
  const { rows } = contacts
  const figures = useMemo(
    () => ({
      funnel: funnelOf(judged, rows),
      // Without a table of costs it carries no money.
      avoided: avoidedRepeats(judged, rows, NOTHING),
      comparison: quietComparison(judged, rows, NOT_AUDITED),
    }),
    [judged, rows],
  )
  return (
    <>
      <FunnelPart judged={judged} rows={rows} funnel={figures.funnel} />
      <AvoidedPart avoided={figures.avoided} taxonomy={taxonomy} />
      <QuietPart comparison={figures.comparison} percent={settings.quietSamplePercent} />
    </>
  )
}

/** `children`: what else the tab tells of the chosen contacts. */
export const Outcomes = (props: TabProps & { children: (chosen: ReadyChosen) => ReactNode }): ReactNode => (
  <DataFrame place={props.place} go={props.go}>
    {(chosen) => (
      <>
        <Figures chosen={chosen} />
        {props.children(chosen)}
      </>
    )}
  </DataFrame>
)
