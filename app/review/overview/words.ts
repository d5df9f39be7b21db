// How are durations, ranges and changes written on the overview?

import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import type { Interval } from '#domain/statistics.ts'

const HOUR = 60
const DAY = 24 * HOUR
/** Up to two days hours are read with more ease. */
const LONG = 2 * DAY

type Duration = (minutes: number) => string
const known = new Map<string, Duration>()

/** Made once for a language: formats are dear, and tables have many cells. */
function durationIn(locale: string, alike: boolean): Duration {
  const key = `${locale} ${alike}`
  const before = known.get(key)
  if (before) return before
  const unit = (name: 'minute' | 'hour' | 'day', digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'day' ? 'long' : 'short',
      minimumFractionDigits: alike ? digits : 0,
      maximumFractionDigits: digits,
    })
  const [minute, hour, day] = [unit('minute', 0), unit('hour', 1), unit('day', 1)]
  const made: Duration = (minutes) => {
    if (minutes < HOUR) return minute.format(minutes)
    return minutes < LONG ? hour.format(minutes / HOUR) : day.format(minutes / DAY)
  }
  known.set(key, made)
  return made
}

/** `45 min`, `3.5 hr`, `2.1 days`: of minutes. `alike`: for figures beneath each other, all with as many digits. */
export const useDuration = (alike = false): Duration => durationIn(useLocale(), alike)

/** For a figure's range: nothing where the share is not known. */
export const useRange = (): ((
  share: number | null,
  interval: Interval,
) => { range: readonly [string, string] } | Record<string, never>) => {
  const format = useFormat()
  return (share, { low, high }) =>
    share === null ? {} : { range: [format.percent(low), format.percent(high)] as const }
}

/** `▲ +4 points, before 57 %`; an arrow and a sign, never colour alone. */
export const usePoints = (): ((now: number | null, before: number | null | undefined) => string | null) => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  return (now, before) => {
    if (now === null || before === null || before === undefined) return null
    const points = Math.round(now * 100) - Math.round(before * 100)
    const arrow = points === 0 ? '=' : points > 0 ? '▲' : '▼'
    return t('review.overview.points', {
      arrow,
      count: Math.abs(points),
      points: numberFormat(locale, { signDisplay: 'exceptZero' }).format(points),
      before: format.percent(before),
    })
  }
}
