// How does this agent's language write dates, ages, shares and lists?

import { DAY, HOUR, type Instant, MINUTE } from '#domain/instant.ts'

export interface Format {
  number(value: number): string
  /** A share between 0 and 1 as whole per cent. */
  percent(share: number): string
  /** Day and month; with the year where it is not this one. */
  date(at: Instant): string
  /** A day of the calendar (`2026-11-03`), written like a date: the same wherever it is read. */
  day(day: string): string
  time(at: Instant): string
  /** Both, as the language joins them: `Nov 12, 09:00 AM`. */
  moment(at: Instant): string
  /**
   * `3 days ago`, `in 2 hours`: the largest unit that fits; `now` within a minute. Days are those of the calendar, so that
   * `yesterday` never means the day before; longer units are counted, as *last month* would say of which one it was.
   */
  relative(at: Instant): string
  /** A duration of whole days: `9 days`. */
  days(count: number): string
  list(items: readonly string[]): string
}

const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const

const DATE = { day: 'numeric', month: 'short' } as const
const YEAR = { year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

function writtenDay(locale: string, day: string, thisYear: string): string {
  const year = day.slice(0, 4) === thisYear ? {} : YEAR
  const days = new Intl.DateTimeFormat(locale, { ...DATE, ...year, timeZone: 'UTC' })
  return days.format(Date.parse(`${day}T00:00:00Z`))
}

/** Made when first asked for: no panel needs it to be drawn. */
const later = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** `timeZone` is an IANA name; undefined is the browser's. `now` is read at each call, for relative times. */
export const createFormat = (locale: string, timeZone: string | undefined, now: () => Instant): Format => {
  const zone = timeZone === undefined ? {} : { timeZone }
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // Calendar and digits of the year that days are written with.
  const year = new Intl.DateTimeFormat('en', { ...YEAR, ...zone })
  const inZone = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...parts, ...zone })
  const [sameYear, anyYear, times] = [inZone(DATE), inZone({ ...DATE, ...YEAR }), inZone(TIME)]
  const [thisYears, anyYears] = [
    later(() => inZone({ ...DATE, ...TIME })),
    later(() => inZone({ ...DATE, ...YEAR, ...TIME })),
  ]
  const isThisYear = (at: Instant): boolean => year.format(at) === year.format(now())
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const long = later(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
  const calendar = later(
    () => new Intl.DateTimeFormat('en-CA', { ...YEAR, month: '2-digit', day: '2-digit', ...zone }),
  )
  const dayNumber = (at: Instant): number => Date.parse(calendar().format(at)) / DAY
  const days = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date: (at) => (isThisYear(at) ? sameYear : anyYear).format(at),
    day: (day) => writtenDay(locale, day, year.format(now())),
    time: (at) => times.format(at),
    moment: (at) => (isThisYear(at) ? thisYears() : anyYears()).format(at),
    relative: (at) => {
      const difference = at - now()
      const [unit, length] = UNITS.find(([, size]) => Math.abs(difference) >= size) ?? ['second', 1000]
      if (unit === 'second') return ages.format(0, 'second')
      if (unit === 'day') return ages.format(Math.round(dayNumber(at) - dayNumber(now())), 'day')
      return (length > DAY ? long() : ages).format(Math.trunc(difference / length), unit)
    },
    days: (count) => days.format(count),
    list: (items) => lists.format(items),
  }
}
