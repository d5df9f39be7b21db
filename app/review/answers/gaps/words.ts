// How is it said what the team does about missing content?

import { useFormat, useText } from '#app/i18n/language.tsx'
import type { GapNote } from '#domain/review/gap-notes.ts'
import type { GapLine } from '#domain/review/measures/gaps.ts'

export const useStateWords = (): ((line: GapLine, note: GapNote | null) => string) => {
  const t = useText()
  const format = useFormat()
  return ({ since }, note) => {
    if (note === null) return t('review.answers.gaps.open')
    if (note.closed === null) return t('review.answers.gaps.planned')
    const date = format.date(note.closed)
    return since === 0
      ? t('review.answers.gaps.closed', { date })
      : t('review.answers.gaps.again', { date, count: since })
  }
}
