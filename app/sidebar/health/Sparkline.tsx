// How did engagement go over twelve weeks? A small curve with its ends in figures, and the weeks as a table behind it.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { SeriesPoint, Trend } from '#domain/health/trend.ts'
import { WEEK } from '#domain/instant.ts'
import { Weeks } from './Weeks.tsx'

const WIDTH = 160
const HEIGHT = 28
const EDGE = 4

/** Time goes from left to right everywhere. */
const Line = styled.div`
  direction: ltr;
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  font-variant-numeric: tabular-nums;
`

const Curve = styled.svg`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  & > polyline { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
  & > circle { fill: currentColor; }
  & > line {
    stroke: ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    stroke-dasharray: 2 3;
  }
  @media (forced-colors: active) { & > line { stroke: GrayText; } }
`

interface Place {
  x: number
  y: number
  at: number
}

/** Weeks from the first to the last of them, both counted. */
const weeksOf = (series: readonly SeriesPoint[]): number =>
  Math.round(((series.at(-1)?.at ?? 0) - (series[0]?.at ?? 0)) / WEEK) + 1

/** Whole range of 0 to 100 from bottom to top: a small change must not look like a large one. */
const placed = (series: readonly SeriesPoint[]): Place[] => {
  const first = series[0]?.at ?? 0
  const length = Math.max(WEEK, (series.at(-1)?.at ?? 0) - first)
  return series.map(({ at, share }) => ({
    x: EDGE + ((at - first) / length) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (share / 100) * (HEIGHT - 2 * EDGE),
    at,
  }))
}

/** A line for each run of weeks without a gap: what was not known is not drawn. */
const runsOf = (places: readonly Place[]): Place[][] =>
  places.reduce<Place[][]>((runs, place) => {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && place.at - last.at <= WEEK) run.push(place)
    else runs.push([place])
    return runs
  }, [])

/** Half of all points as a dashed line, the end and lonely weeks as dots. */
const Drawn = (props: { series: readonly SeriesPoint[]; described: string }): ReactNode => {
  const places = placed(props.series)
  const runs = runsOf(places)
  const end = places.at(-1)
  const dots = runs.flatMap(([only, more]) => (only && !more && only !== end ? [only] : []))
  return (
    <Curve width={WIDTH} height={HEIGHT} role="img" aria-label={props.described}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {runs.map((run) => (
        <polyline key={run[0]?.at} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {dots.map(({ x, y, at }) => (
        <circle key={at} cx={x} cy={y} r="1.5" />
      ))}
      {end ? <circle cx={end.x} cy={end.y} r="2.5" /> : null}
    </Curve>
  )
}

/**
 * Needs two weeks that can be compared; nothing otherwise. Per cent, and said of what: the panel's own figure counts
 * all signals that are known today, the curve only those known at both its ends.
 */
export const Sparkline = (props: { trend: Trend }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { series, drawn } = props.trend
  const shares = series.map(({ share }) => Math.round(share))
  const [first, last] = [shares[0], shares.at(-1)]
  if (series.length < 2 || first === undefined || last === undefined) return null
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const count = weeksOf(series)
  const percent = (share: number) => format.percent(share / 100)
  return (
    <div>
      {low === high ? null : (
        <Line>
          <span aria-hidden="true">{percent(first)}</span>
          <Drawn series={series} described={t('health.curve', { count, first, last, low, high })} />
          <span aria-hidden="true">{percent(last)}</span>
        </Line>
      )}
      <Weeks series={series}>
        {low === high
          ? t('health.curve_flat', { count, share: percent(last), ...drawn })
          : t('health.curve_note', { count, ...drawn })}
      </Weeks>
    </div>
  )
}
