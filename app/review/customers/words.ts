// How are the tab's lines, columns and lists of tickets called?

import { useMemo } from 'react'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { wordsIn } from '#domain/health/question.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import type { Frequency, SeenBand, StandingName } from '#domain/review/measures/customers.ts'
import { ASKED, type Question } from '#domain/settings/question.ts'
import type { Listed } from './detail.ts'

export interface Words {
  band: (band: SeenBand) => string
  standing: (standing: StandingName) => string
  frequency: (frequency: Frequency) => string
  /** `Slipping · Engaged but unhappy`. */
  seen: (seen: Pick<Sighting, 'band' | 'quadrant'>) => string
  customer: (id: number) => string
  organization: (id: number) => string
}

export const useWords = (): Words => {
  const t = useText()
  return useMemo(() => {
    const band = (name: SeenBand): string =>
      name === 'unseen' ? t('review.customers.unseen') : t(`health.bands.${name}`)
    const standing = (name: StandingName): string => t(`review.customers.standings.${name}`)
    return {
      band,
      standing,
      frequency: (name) => t(`review.customers.frequencies.${name}`),
      seen: (seen) =>
        seen.quadrant === null ? band(seen.band) : `${band(seen.band)} · ${standing(seen.quadrant)}`,
      customer: (id) => t('review.customers.customer_id', { id: String(id) }),
      organization: (id) => t('review.customers.organization_id', { id: String(id) }),
    }
  }, [t])
}

/** Of the team's present question; another one's, and options that are gone, by what stands in the tag. */
export const useQuestionWords = (
  present: Question | null,
): { question: (id: string) => string; option: (id: string, option: string) => string } => {
  const t = useText()
  const locale = useLocale()
  const mine = (id: string): Question | null => (present?.id === id ? present : null)
  return {
    question: (id) => wordsIn(mine(id)?.text ?? {}, locale) || id,
    option: (id, option) =>
      option === ASKED
        ? t('review.customers.question.no_answer')
        : wordsIn(mine(id)?.options.find((one) => one.id === option)?.text ?? {}, locale) || option,
  }
}

/** `names`: what customers and organisations are called, as far as it is known. */
export const useListName = (
  present: Question | null,
): ((listed: Listed, names: { customer: string; organization: string }) => string) => {
  const t = useText()
  const words = useWords()
  const asked = useQuestionWords(present)
  return (listed, names) => {
    if (listed.of === 'customer') return names.customer
    if (listed.of === 'organization') return names.organization
    if (listed.of === 'mood') return t(`health.moods.${listed.mood}`)
    if (listed.of === 'question')
      return [
        asked.question(listed.id),
        listed.option === null ? null : asked.option(listed.id, listed.option),
      ]
        .filter((part) => part !== null)
        .join(', ')
    const first = listed.of === 'frequency' ? words.frequency(listed.frequency) : null
    const standing = listed.of === 'health' && listed.standing ? words.standing(listed.standing) : null
    const parts = [first, listed.band === null ? null : words.band(listed.band), standing]
    return parts.filter((part) => part !== null).join(', ') || t('review.customers.title')
  }
}
