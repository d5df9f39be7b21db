// Can the tags be trusted: which share of what was solved has a reason that says something?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { isOther } from '#domain/reasons/taxonomy.ts'
import { coverageRows, type SolvedPart } from '#domain/review/measures/overview-rows.ts'
import { Block, type BlockProps, Line } from './parts.tsx'
import { usePoints, useRange } from './words.ts'

export const CoverageBlock = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { judged, taxonomy, settings } = chosen.data
  const { tagged, other, conflicts, untagged } = now.coverage
  const isRest = (value: string): boolean => {
    const reason = taxonomy.byValue.get(value)
    return reason !== undefined && isOther(reason)
  }
  const solved = chosen.solved.rows
  const rowsOf = (part: SolvedPart): Uint32Array => coverageRows(judged, solved, isRest, part)
  const budget = settings.otherBudgetPercent
  return (
    <Block title={t('review.overview.trust')} what={t('review.overview.trust_what')}>
      <Figure
        name={t('review.overview.coverage')}
        value={tagged.share === null ? null : format.percent(tagged.share)}
        {...range(tagged.share, tagged.interval)}
        n={tagged.k}
        of={tagged.n}
        definitionId="coverage"
        rows={() => rowsOf('tagged')}
        restsOn={() => solved}
      >
        <Line text={points(tagged.share, before?.coverage.tagged.share)} />
        {tagged.n === 0 ? <Line text={t('review.overview.none_solved')} /> : null}
      </Figure>
      <Figure
        name={t('review.overview.uncovered')}
        value={format.number(tagged.n - tagged.k)}
        definitionId="uncovered"
        rows={() => rowsOf('uncovered')}
        restsOn={() => solved}
      >
        <Line text={t('review.overview.untagged', { count: untagged })} />
        {conflicts > 0 ? <Line text={t('review.overview.conflicts', { count: conflicts })} /> : null}
        {other.share === null ? null : (
          <Line
            text={t(budget > 0 ? 'review.overview.other_budget' : 'review.overview.other', {
              count: other.k,
              share: format.percent(other.share),
              budget: format.percent(budget / 100),
            })}
          />
        )}
      </Figure>
    </Block>
  )
}
