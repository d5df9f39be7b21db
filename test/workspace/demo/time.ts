// How does the demo reckon with days, office hours and dates in words?

import type { Random } from './random.ts'
import type { Language } from './reasons/types.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Zendesk's spelling: whole seconds, UTC. */
export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay())

const dayStart = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

const OPENS = 7 * HOUR_MS
const CLOSES = 17 * HOUR_MS

export const isOfficeHour = (at: number): boolean => {
  const inDay = at - dayStart(at)
  return !isWeekend(at) && inDay >= OPENS && inDay < CLOSES
}

/** The moment itself in office hours (Monday to Friday, 7 to 17 UTC), else some minutes after the next opening. */
export const inOffice = (at: number, random: Random): number => {
  if (isOfficeHour(at)) return wholeSeconds(at)
  let day = dayStart(at)
  if (at - day >= CLOSES) day += DAY_MS
  while (isWeekend(day)) day += DAY_MS
  return wholeSeconds(day + OPENS + random.next() * 150 * MINUTE_MS)
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
  WEEKDAYS[language][new Date(at).getUTCDay()] ?? ''
