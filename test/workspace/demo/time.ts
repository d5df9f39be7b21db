// How does the demo reckon with days, office hours and dates in words?

import type { Random } from './random.ts'
import type { Language } from './reasons/types.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Zendesk's spelling: whole seconds, UTC. */
export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (at: number): number => (Math.floor(at / DAY_MS) + 4) % 7

export const hourOf = (at: number): number => Math.floor((at % DAY_MS) / HOUR_MS)

const isWeekend = (at: number): boolean => weekdayOf(at) === 0 || weekdayOf(at) === 6

const dayStart = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

/** Opening hours in UTC: a long day from Monday to Friday, a short shift at weekends. */
const hoursOf = (at: number): { opens: number; closes: number } =>
  isWeekend(at) ? { opens: 9 * HOUR_MS, closes: 13 * HOUR_MS } : { opens: 7 * HOUR_MS, closes: 17 * HOUR_MS }

export const isOfficeHour = (at: number): boolean => {
  const inDay = at - dayStart(at)
  const { opens, closes } = hoursOf(at)
  return inDay >= opens && inDay < closes
}

/** The moment itself in office hours, else some minutes after the next opening. */
export const inOffice = (at: number, random: Random): number => {
  if (isOfficeHour(at)) return wholeSeconds(at)
  let day = dayStart(at)
  if (at - day >= hoursOf(at).closes) day += DAY_MS
  return wholeSeconds(day + hoursOf(day).opens + random.next() * 100 * MINUTE_MS)
}

const MONTHS: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
}

const WEEKDAYS: Record<Language, readonly string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  de: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
}

/** `12 November`, `12. November`. */
export const dateInWords = (at: number, language: Language): string => {
  const date = new Date(at)
  const month = MONTHS[language][date.getUTCMonth()] ?? ''
  return language === 'de' ? `${date.getUTCDate()}. ${month}` : `${date.getUTCDate()} ${month}`
}

export const weekdayInWords = (at: number, language: Language): string =>
  WEEKDAYS[language][weekdayOf(at)] ?? ''
