// How is money written, and time of agents, from low to high?

import { numberFormat } from '#app/i18n/number-format.ts'
import type { Range } from '#domain/review/measures/range.ts'

export interface MoneyFormat {
  /** `$1,235`; below a hundred with the currency's own digits. */
  amount: (value: number) => string
  /** `$12.50 – $20.00`; one amount where both are written alike. */
  range: (range: Range) => string
  /** Whether `range` writes both alike; far cheaper than to write them, which browsers do anew for each range. */
  alikeWritten: (one: Range, other: Range) => boolean
  /** Of the currency, after the point. */
  digits: number
  /** With just so many digits after the point. */
  exact: (value: number, digits: number) => string
  exactRange: (range: Range, digits: number) => string
  /** `12–20 hr` */
  hours: (range: Range) => string
  /** How amounts are written that stand beneath each other: with the digits that the largest has. */
  alike: (amounts: readonly (number | null)[]) => Pick<MoneyFormat, 'amount' | 'range'>
}

/** From here on nobody reads cents. */
const WHOLE_FROM = 100
/** Below, a tenth of an hour tells something. */
const WHOLE_HOURS_FROM = 10

type Formats = readonly [fine: Intl.NumberFormat, whole: Intl.NumberFormat]

const styleOf = (currency: string | null): Intl.NumberFormatOptions =>
  currency === null ? {} : { style: 'currency', currency }

const currencyFormats = (locale: string, currency: string | null): Formats => {
  const style = styleOf(currency)
  return [
    new Intl.NumberFormat(locale, currency === null ? { maximumFractionDigits: 2 } : style),
    new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }),
  ]
}

const hourFormats = (locale: string): Formats => {
  const style = { style: 'unit' as const, unit: 'hour', unitDisplay: 'short' as const }
  return [
    new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 1 }),
    new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }),
  ]
}

/** Beyond so many, what was written is forgotten. */
const MOST_KEPT = 2_000
const written = new WeakMap<Intl.NumberFormat, Map<string, string>>()

/**
 * A range of equal ends would be called rough. Writing one takes forty times as long as writing its ends, and tables
 * write the same ones whenever they are drawn: so it is done once.
 */
const rangeAs =
  (format: Intl.NumberFormat) =>
  ({ low, high }: Range): string => {
    const [a, b] = [format.format(low), format.format(high)]
    if (a === b) return a
    const known = written.get(format) ?? new Map<string, string>()
    const ends = `${a} ${b}`
    const text = known.get(ends) ?? format.formatRange(low, high)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(ends, text)
    written.set(format, known)
    return text
  }

/** Both ends with the same digits. */
const formatFor = ([fine, whole]: Formats, from: number, { low, high }: Range): Intl.NumberFormat =>
  Math.max(Math.abs(low), Math.abs(high)) < from ? fine : whole

const rangeIn =
  (formats: Formats, from: number) =>
  (range: Range): string =>
    rangeAs(formatFor(formats, from, range))(range)

const alikeIn =
  (formats: Formats, from: number) =>
  (one: Range, other: Range): boolean => {
    const [a, b] = [formatFor(formats, from, one), formatFor(formats, from, other)]
    return a.format(one.low) === b.format(other.low) && a.format(one.high) === b.format(other.high)
  }

const known = new Map<string, MoneyFormat>()

/** Made once for a language and currency: formats are dear, and tables have many cells. */
export function moneyFormat(locale: string, currency: string | null): MoneyFormat {
  const key = `${locale} ${currency ?? ''}`
  const before = known.get(key)
  if (before) return before
  const formats = currencyFormats(locale, currency)
  const style = styleOf(currency)
  const range = rangeIn(formats, WHOLE_FROM)
  const exactly = (digits: number): Intl.NumberFormat =>
    numberFormat(locale, {
      ...{ ...style, minimumFractionDigits: digits, maximumFractionDigits: digits },
      // Of amounts that are rounded to nothing none is below it.
      signDisplay: 'negative',
    })
  const made: MoneyFormat = {
    range,
    alikeWritten: alikeIn(formats, WHOLE_FROM),
    digits: formats[0].resolvedOptions().maximumFractionDigits ?? 0,
    exact: (value, digits) => exactly(digits).format(value),
    exactRange: (one, digits) => rangeAs(exactly(digits))(one),
    amount: (value) => range({ low: value, high: value }),
    hours: rangeIn(hourFormats(locale), WHOLE_HOURS_FROM),
    alike: (amounts) => {
      const most = amounts.reduce<number>((known, one) => Math.max(known, Math.abs(one ?? 0)), 0)
      const format = formats[most < WHOLE_FROM ? 0 : 1]
      return { amount: (value) => format.format(value), range: rangeAs(format) }
    },
  }
  known.set(key, made)
  return made
}
