// How did engagement go over twelve weeks? A small curve with its ends in figures, and the weeks as a table behind it.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { SeriesPoint, Trend } from '#domain/health/trend.ts'
import { Weeks } from './Weeks.tsx'

const WIDTH = 160
const HEIGHT = 28
const EDGE = 4

const Line = styled.div`
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
`

/** Whole range of 0 to 100 from bottom to top: a small change must not look like a large one. */
const placed = (series: readonly SeriesPoint[]): { x: number; y: number }[] =>
  series.map(({ share }, week) => ({
    x: EDGE + (week / Math.max(1, series.length - 1)) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (share / 100) * (HEIGHT - 2 * EDGE),
  }))

/** Half of all points as a dashed line, the end as a dot. */
const Drawn = (props: { series: readonly SeriesPoint[]; described: string }): ReactNode => {
  const points = placed(props.series)
  const end = points.at(-1)
  return (
    <Curve width={WIDTH} height={HEIGHT} role="img" aria-label={props.described}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
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
  const { series } = props.trend
  const shares = series.map(({ share }) => Math.round(share))
  const [first, last] = [shares[0], shares.at(-1)]
  if (series.length < 2 || first === undefined || last === undefined) return null
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const count = series.length
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
          ? t('health.curve_flat', { count, share: percent(last) })
          : t('health.curve_note', { count })}
      </Weeks>
    </div>
  )
}
