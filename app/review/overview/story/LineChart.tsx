// How did one figure go week by week, drawn so that others stand under it on the same weeks?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import type { Weekly } from '#domain/review/measures/lagged.ts'
import type { Stretch } from '#domain/review/stretch.ts'

const HEIGHT = 56
const EDGE = 6

const Plot = styled.svg`
  display: block;
  width: 100%;
  height: ${HEIGHT}px;
  overflow: visible;
  & .path { stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; stroke-width: 1.5; }
  & .mark { fill: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; forced-color-adjust: none; }
  & .floor { stroke: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  @media (forced-colors: active) {
    & .path { stroke: CanvasText; }
    & .mark { fill: CanvasText; }
    & .floor { stroke: GrayText; }
  }
`

/** Each in its own range: what is compared is when they move, not how far. A week of which nothing is known is a gap. */
export const LineChart = (props: { values: Weekly; weeks: readonly Stretch[]; label: string }): ReactNode => {
  const { values } = props
  const known = values.filter((value) => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const x = (week: number): string => `${((week + 0.5) / values.length) * 100}%`
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : EDGE + ((most - value) / (most - least)) * (HEIGHT - 2 * EDGE)
  return (
    <Plot role="img" aria-label={props.label}>
      <line className="floor" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {props.weeks.map(({ from }, week) => {
        const value = values[week] ?? null
        if (value === null) return null
        const next = values[week + 1] ?? null
        return (
          <g key={from}>
            {next === null ? null : (
              <line className="path" x1={x(week)} x2={x(week + 1)} y1={y(value)} y2={y(next)} />
            )}
            <circle className="mark" cx={x(week)} cy={y(value)} r="2.5" />
          </g>
        )
      })}
    </Plot>
  )
}
