// What is the rate called, and what must be said of how far it is known?

import { useFormat, useText } from '#app/i18n/language.tsx'
import type { EvidenceLevel } from '#domain/review/measures/evidence-levels.ts'
import type { FirstContactRate } from '#domain/review/measures/first-contact.ts'

export interface RateWords {
  /** By creation, where of most issues nothing but repeats is known: replies, reopens and solves are Zendesk's metrics. */
  title: string
  /** Null where more is known of every issue. */
  known: string | null
  /** What most of it rests on. */
  level: EvidenceLevel
}

export const useRateWords = (): ((rate: FirstContactRate, windowDays: number) => RateWords) => {
  const t = useText()
  const format = useFormat()
  return ({ yes, no, levels }, windowDays) => {
    const n = yes + no
    const level = levels.conversation * 2 > n ? 'conversation' : levels.rows * 2 > n ? 'rows' : 'metrics'
    return {
      title:
        level === 'rows'
          ? t('review.first_contact.rate_by_creation', { days: windowDays })
          : t('review.first_contact.rate'),
      known:
        levels.rows === 0
          ? null
          : t('review.first_contact.by_repeats', {
              count: format.number(levels.rows),
              of: format.number(n),
            }),
      level,
    }
  }
}
