// How are the table's lines, its days and its changes called on screen?

import { useMemo } from 'react'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { changeOf, type Figure } from '#domain/review/figure.ts'
import type { Span } from '#domain/review/period.ts'
import type { TableRow } from './table-rows.ts'

type Named = Pick<TableRow, 'kind' | 'row'>

export const useLineName = (): ((line: Named) => string) => {
  const t = useText()
  return ({ kind, row }) => {
    if (kind !== 'reason') return t(`review.${kind}`)
    return row?.itself ? t('review.itself', { label: row.label }) : (row?.label ?? '')
  }
}

/** With the groups that it stands in: `Billing › Refund`. */
export const useFullName = (): ((line: Named) => string) => {
  const name = useLineName()
  return (line) => [...(line.row?.path.slice(0, -1) ?? []), name(line)].join(' › ')
}

export interface Dates {
  /** `14 – 20 Sep 2026`. */
  range: (span: Span) => string
  /** `14 Sep 2026, 00:00`. */
  moment: (at: number) => string
}

/** In the account's zone, whoever looks. */
export const useDates = (zone: string): Dates => {
  const locale = useLocale()
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: zone,
    })
    const moments = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    })
    return {
      range: ({ from, to }) => days.formatRange(from, Math.max(from, to - 1)),
      moment: (at) => moments.format(at),
    }
  }, [locale, zone])
}

/** `▲ +12 (+34 %)`; undefined where one of both counts is not known. An arrow and a sign, never colour alone. */
export const useChange = (): ((now: Figure, before: Figure) => string | undefined) => {
  const t = useText()
  const locale = useLocale()
  const signed = useMemo(() => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }), [locale])
  const percent = useMemo(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        signDisplay: 'exceptZero',
        maximumFractionDigits: 0,
      }),
    [locale],
  )
  return (now, before) => {
    const change = changeOf(now, before)
    if (!change) return undefined
    if (change.difference === 0) return t('review.no_change')
    const arrow = change.difference > 0 ? '▲' : '▼'
    const share = change.share === null ? t('review.new') : percent.format(change.share)
    return `${arrow} ${signed.format(change.difference)} (${share})`
  }
}
