// How did engagement go over twelve weeks? A small curve with its ends in figures.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { SeriesPoint, Trend } from '#domain/health/trend.ts'

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

/** Needs two weeks that can be compared; nothing otherwise. */
export const Sparkline = (props: { trend: Trend }): ReactNode => {
  const t = useText()
  const { series } = props.trend
  const shares = series.map(({ share }) => Math.round(share))
  const [first, last] = [shares[0], shares.at(-1)]
  if (series.length < 2 || first === undefined || last === undefined) return null
  const points = placed(series)
  const end = points.at(-1)
  const described = t('health.curve', {
    count: series.length,
    first,
    last,
    low: Math.min(...shares),
    high: Math.max(...shares),
  })
  return (
    <div>
      <Line>
        <span aria-hidden="true">{first}</span>
        <Curve width={WIDTH} height={HEIGHT} role="img" aria-label={described}>
          <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {end ? <circle cx={end.x} cy={end.y} r="2.5" /> : null}
        </Curve>
        <span aria-hidden="true">{last}</span>
      </Line>
      <Small>{t('health.curve_note', { count: series.length })}</Small>
    </div>
  )
}
