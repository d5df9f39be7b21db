// How are days, values and faults of a series written?

import { useMemo } from 'react'
import { useFormat, useLocale, useText, useTextById } from '#app/i18n/language.tsx'
import { type Day, isDay } from '#domain/review/day.ts'
import type { DayOrder } from '#domain/review/series/days.ts'
import type { PointFault } from '#domain/review/series/faults.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'

export interface SeriesWords {
  day: (day: Day) => string
  /** `1,234 customers`. */
  value: (value: number, unit: string) => string
  /** `3 Sep 2026 – 9 Sep 2026: 1,234`. */
  point: (point: SeriesPoint, unit: string) => string
  fault: (fault: Pick<PointFault, 'code' | 'params'>) => string
  /** Whether this language writes the day before the month. */
  usual: DayOrder
}

export const useSeriesWords = (): SeriesWords => {
  const t = useText()
  const byId = useTextById()
  const locale = useLocale()
  const format = useFormat()
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
    const day: SeriesWords['day'] = (text) =>
      isDay(text) ? days.format(Date.parse(`${text}T12:00:00Z`)) : text
    const value: SeriesWords['value'] = (number, unit) =>
      unit === ''
        ? format.number(number)
        : t('review.settings.series.of_unit', { value: format.number(number), unit })
    return {
      ...{ day, value },
      point: ({ from, to, value: number, n }, unit) => {
        const span =
          to === null ? day(from) : t('review.settings.series.span', { from: day(from), to: day(to) })
        const said = t('review.settings.series.point', { span, value: value(number, unit) })
        return n === null ? said : t('review.settings.series.point_n', { said, n: format.number(n) })
      },
      fault: ({ code, params }) => {
        const named = Object.fromEntries(
          Object.entries(params).map(([name, param]) => [
            name,
            typeof param === 'string' && isDay(param) ? day(param) : param,
          ]),
        )
        return byId('review.settings.series.faults', code, named) ?? code
      },
      usual: order.indexOf('month') < order.indexOf('day') ? 'month_first' : 'day_first',
    }
  }, [t, byId, locale, format])
}

/** The newest point, by its first day. */
export const newestOf = ({ points }: Pick<TeamSeries, 'points'>): SeriesPoint | null =>
  points.reduce<SeriesPoint | null>(
    (newest, point) => (newest === null || point.from > newest.from ? point : newest),
    null,
  )
