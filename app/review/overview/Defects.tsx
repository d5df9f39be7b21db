// Which share of issues do defects cause, and what do they cost?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { ToSettings } from '#app/review/money/ToSettings.tsx'
import type { ReasonKind } from '#domain/reasons/kinds.ts'
import { defectContacts, defectRows, reasonedIssues } from '#domain/review/measures/overview-rows.ts'
import { type BlockProps, Line } from './parts.tsx'
import { usePoints, useRange } from './words.ts'

const kindIn =
  ({ taxonomy }: BlockProps['chosen']['data']) =>
  (value: string): ReasonKind =>
    taxonomy.byValue.get(value)?.kind ?? 'other'

const Share = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { share, interval, issues, withReason, csat } = now.defects
  const content = [csat.defects, csat.others].map(({ share: good, good: k, bad }) => ({ good, n: k + bad }))
  const [defects, others] = content
  return (
    <Figure
      name={t('review.overview.defects')}
      value={share === null ? null : format.percent(share)}
      {...range(share, interval)}
      n={issues}
      of={withReason}
      definitionId="defects"
      rows={() => defectRows(chosen.data.judged, chosen.contacts.rows, kindIn(chosen.data))}
      restsOn={() => reasonedIssues(chosen.data.judged, chosen.contacts.rows)}
    >
      <Line text={points(share, before?.defects.share)} />
      {defects?.good == null || others?.good == null ? null : (
        <Line
          text={t('review.overview.defect_csat', {
            defects: format.percent(defects.good),
            defects_n: defects.n,
            others: format.percent(others.good),
            others_n: others.n,
          })}
        />
      )}
    </Figure>
  )
}

const Cost = ({ chosen, now, before, economy, go }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const points = usePoints()
  const { cost, costShare } = now.defects
  const told = economy.costs !== null
  const rows = defectContacts(chosen.data.judged, chosen.contacts.rows, kindIn(chosen.data))
  return (
    <Figure
      name={t('review.overview.defect_cost')}
      value={told ? money.range(cost.money) : null}
      n={rows.length}
      of={now.volume.contacts}
      definitionId="defect_cost"
      level="metrics"
      rows={rows}
    >
      {told ? (
        <>
          <Line
            text={
              costShare === null
                ? null
                : t('review.overview.defect_of_cost', { share: format.percent(costShare) })
            }
          />
          <Line text={points(costShare, before?.defects.costShare)} />
          <Line text={money.ofAgents(cost.hours)} />
        </>
      ) : (
        <Line text={t('review.money.no_costs')}>
          <ToSettings what="costs" go={go} />
        </Line>
      )}
    </Figure>
  )
}

export const Defects = (props: BlockProps): ReactNode => (
  <>
    <Share {...props} />
    <Cost {...props} />
  </>
)
