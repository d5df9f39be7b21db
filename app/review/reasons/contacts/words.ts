// How are lines, figures and their doubts called in the table of reasons?

import { useMemo } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import { useMoney } from '#app/review/money/currency.ts'
import { type Dates, useDates } from '#app/review/reasons/words.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import { SOLVED_UNTAGGED, startOfDay, type WatchedSpan } from '#domain/review/spikes/watched-counts.ts'
import type { Interval } from '#domain/statistics.ts'
import type { Line } from './lines.ts'

export interface LineWords {
  name: (line: Pick<Line, 'kind' | 'row'>) => string
  /** With the groups that it stands in: `Billing › Refund`. */
  full: (line: Pick<Line, 'kind' | 'row'>) => string
}

export const useLineWords = (): LineWords => {
  const t = useText()
  return useMemo(() => {
    const name: LineWords['name'] = ({ kind, row }) => {
      if (kind === 'total') return t('review.by_reason.total')
      if (kind === 'gone' || kind === 'conflicts') return t(`review.by_reason.${kind}`)
      if (kind !== 'reason') return t(`review.${kind}`)
      return row?.itself ? t('review.itself', { label: row.label }) : (row?.label ?? '')
    }
    return { name, full: (line) => [...(line.row?.path.slice(0, -1) ?? []), name(line)].join(' › ') }
  }, [t])
}

/** What a watched name, or what a record is about, is called: `Billing › Refund`. */
export const useAboutName = (taxonomy: Taxonomy): ((about: string) => string) => {
  const t = useText()
  return (about) => {
    if (about === SOLVED_UNTAGGED) return t('review.solved')
    return taxonomy.byValue.get(about)?.path.join(' › ') ?? about.split('::').join(' › ')
  }
}

export interface Numbers {
  /** With one digit after the point below ten. */
  rough: (value: number) => string
  /** With one digit after the point, however large. */
  fine: (value: number) => string
  /** As it is, for reckoning: of amounts with few digits all of them. */
  full: (value: number) => string
  fullPercent: (share: number) => string
  /** With just so many digits after the point, and with at most so many. */
  exact: (value: number, digits: number) => string
  percent: (share: number, digits: number) => string
  /** With just so many digits after the point, as figures that stand beneath each other. */
  exactPercent: (share: number, digits: number) => string
  signed: (value: number) => string
  signedPercent: (share: number) => string
  /** Of a share that may be small: with one digit after the point below ten per cent. */
  finePercent: (share: number) => string
  /** `0.00012`; below a millionth that it is so. */
  p: (value: number) => string
  /** From low to high, in the team's currency. */
  money: (expense: Expense) => string
  interval: (interval: Interval) => string
}

const LEAST_P = 1e-6

type Plain = Omit<Numbers, 'money' | 'interval'>
const known = new Map<string, Plain>()

/** Made once for a language: formats are dear, and the table has thousands of cells. */
function plainNumbers(locale: string): Plain {
  const before = known.get(locale)
  if (before) return before
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const coarse = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const share = new Intl.NumberFormat(locale, {
    ...{ style: 'percent' as const, maximumFractionDigits: 0, signDisplay: 'exceptZero' as const },
  })
  const percent = (digits: number) =>
    numberFormat(locale, { style: 'percent', maximumFractionDigits: digits })
  const exactPercent = (digits: number) =>
    numberFormat(locale, {
      ...{ style: 'percent' as const, minimumFractionDigits: digits, maximumFractionDigits: digits },
    })
  const [coarsePercent, finePercent, fullPercent] = [percent(0), percent(1), percent(4)]
  const full = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const exactly = (digits: number) =>
    numberFormat(locale, {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
      // What is rounded to nothing is not below it.
      signDisplay: 'negative',
    })
  const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
  const made: Plain = {
    rough: (value) => (Math.abs(value) < 10 ? fine : coarse).format(value),
    fine: (value) => fine.format(value),
    full: (value) => full.format(value),
    fullPercent: (value) => fullPercent.format(value),
    exact: (value, digits) => exactly(digits).format(value),
    percent: (share, digits) => percent(digits).format(share),
    exactPercent: (share, digits) => exactPercent(digits).format(share),
    signed: (value) => signed.format(value),
    signedPercent: (value) => share.format(value),
    finePercent: (value) => (value < 0.1 ? finePercent : coarsePercent).format(value),
    p: (value) => (value < LEAST_P ? `< ${tiny.format(LEAST_P)}` : tiny.format(value)),
  }
  known.set(locale, made)
  return made
}

export const useNumbers = (): Numbers => {
  const locale = useLocale()
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  return useMemo(
    () => ({
      ...plainNumbers(locale),
      money: (expense) => money.range(expense.money),
      interval: ({ low, high }) => {
        const [from, to] = [format.percent(low), format.percent(high)]
        return from === to ? from : t('review.by_reason.range', { low: from, high: to })
      },
    }),
    [locale, t, format, money],
  )
}

/** The days of an alert, `8 – 14 Sep 2026`. */
export const useDays = (zone: string): ((span: WatchedSpan, from: number, to: number) => string) => {
  const dates: Dates = useDates(zone)
  return (span, from, to) =>
    dates.range({
      from: startOfDay(span, from, zone),
      to: startOfDay(span, to + 1, zone),
      firstDay: '',
      lastDay: '',
    })
}
