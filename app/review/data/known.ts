// How well are the tickets behind a figure known, in words?

import { useFormat, useText } from '#app/i18n/language.tsx'
import { evidenceLevels } from '#domain/review/measures/evidence-levels.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

/** The share of each level of evidence: of every ticket the best that there is. */
export const useKnown = (): ((judged: Judged, rows: Uint32Array) => string) => {
  const t = useText()
  const format = useFormat()
  return (judged, rows) => {
    const all = rows.length
    if (all === 0) return t('review.data.known.none')
    const levels = evidenceLevels(judged, rows)
    const part = (count: number): string =>
      t('review.data.known.part', { count: format.number(count), share: format.percent(count / all) })
    return t('review.data.known.of', {
      ...{ count: all, shown: format.number(all) },
      conversation: part(levels.conversation),
      metrics: part(levels.metrics),
      rows: part(levels.rows),
    })
  }
}
