// How is a week called, and what is there to say of its rate?

import { useCallback, useMemo } from 'react'
import { useLocale, useText } from '#app/i18n/language.tsx'
import type { WeekRate } from '#domain/review/measures/first-contact-weeks.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { useShareWords } from './RateBar.tsx'

/** Days as they are called in a zone. */
export const useDays = (): ((zone: string) => Intl.DateTimeFormat) => {
  const locale = useLocale()
  return useCallback(
    (zone) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone }),
    [locale],
  )
}

/** By its first day, in the account's zone, whoever looks: `14 Sep`. */
export const useWeekName = (zone: string): ((week: Stretch) => string) => {
  const days = useDays()
  return useMemo(() => {
    const format = days(zone)
    return ({ from }) => format.format(from)
  }, [days, zone])
}

/** One sentence, for tips and screen readers. */
export const useWeekWords = (zone: string): ((week: WeekRate) => string) => {
  const t = useText()
  const shareWords = useShareWords()
  const weekName = useWeekName(zone)
  return ({ rate, ...week }) => {
    const name = weekName(week)
    const params = { week: name, n: rate.yes + rate.no, maturing: rate.maturing }
    return rate.rate === null
      ? t('review.first_contact.week_young', params)
      : t('review.first_contact.week_rate', { ...params, share: shareWords(rate.rate, rate.interval) })
  }
}
