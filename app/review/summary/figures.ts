// Which figures does the summary begin with, of one period?

import type { Both } from '#app/review/data/use-chosen.ts'
import { isOtherValue } from '#domain/reasons/own-use.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { avoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { BaseSeries } from '#domain/review/measures/base-series.ts'
import { NO_COSTS } from '#domain/review/measures/cost.ts'
import { coverageBy } from '#domain/review/measures/coverage.ts'
import { csatBy } from '#domain/review/measures/csat.ts'
import { defectsAmong } from '#domain/review/measures/defects.ts'
import { firstReplyBy } from '#domain/review/measures/first-reply.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { intensities } from '#domain/review/measures/intensity.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { NOTHING } from '#domain/review/measures/range.ts'
import { volumeBy } from '#domain/review/measures/volume.ts'
import type { Stretch } from '#domain/review/stretch.ts'

const oneOf = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new RangeError('one group makes one figure')
  return one
}

/** Money is no part of it: what it would avoid stands with what is to be fixed. */
export function summaryFigures(
  { judged, taxonomy }: { judged: Judged; taxonomy: Taxonomy },
  { contacts, solved }: Both,
  period: Stretch,
  series: BaseSeries | null,
) {
  const whole = together(judged)
  const volume = oneOf(volumeBy(judged, contacts.rows, whole))
  const kindOf = (value: string) => taxonomy.byValue.get(value)?.kind ?? 'other'
  return {
    volume,
    intensity: intensities([volume], volume, period, series),
    coverage: oneOf(coverageBy(judged, solved.rows, whole, (value) => isOtherValue(value, taxonomy))),
    reply: oneOf(firstReplyBy(judged, contacts.rows, whole)),
    csat: oneOf(csatBy(judged, solved.rows, whole)),
    defects: defectsAmong(judged, { contacts: contacts.rows, solved: solved.rows }, NO_COSTS, kindOf),
    worked: avoidedRepeats(judged, contacts.rows, NOTHING).worked,
  }
}

export type SummaryFigures = ReturnType<typeof summaryFigures>
