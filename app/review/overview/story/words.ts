// What are the lines of the story called, and how are their values written?

import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import { useDuration } from '#app/review/overview/words.ts'
import type { Line } from './use-story.ts'

export interface LineWords {
  name: (line: Line) => string
  value: (line: Line, value: number | null) => string
}

/** Small numbers with the decimals that tell them apart. */
const digitsOf = (value: number): number => (Math.abs(value) < 10 ? 1 : 0)

export const useLineWords = (): LineWords => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const duration = useDuration()
  const number = (value: number): string =>
    numberFormat(locale, { maximumFractionDigits: digitsOf(value) }).format(value)
  return {
    name: (line) => (line.own === null ? line.name : t(`review.overview.story.line.${line.own}`)),
    value: (line, value) => {
      if (value === null) return t('review.overview.story.unknown')
      if (line.own === 'first_reply') return duration(value)
      if (line.own === 'csat') return format.percent(value)
      return number(value)
    },
  }
}
