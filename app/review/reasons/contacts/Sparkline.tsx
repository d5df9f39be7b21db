// How did the contacts of a reason go in the last weeks, in a drawing as small as a word?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'

const WIDTH = 74
const HEIGHT = 22
const GAP = 2

const Bars = styled.svg`
  display: block;
  & rect { fill: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; forced-color-adjust: none; }
  & rect.running {
    fill: none;
    stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    stroke-dasharray: 2 1;
  }
`

export interface WeekCount {
  from: number
  count: number
  /** Not over, or its newest contacts are still to be tagged: drawn hollow. */
  running: boolean
}

/** `label` says the same in words. */
export const Sparkline = (props: { weeks: readonly WeekCount[]; label: string }): ReactNode => {
  const { weeks } = props
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  const step = WIDTH / Math.max(1, weeks.length)
  return (
    <Bars width={WIDTH} height={HEIGHT} role="img" aria-label={props.label}>
      {weeks.map(({ from, count, running }, place) => {
        const height = Math.max(1, (count / most) * (HEIGHT - 2))
        return (
          <rect
            key={from}
            className={running ? 'running' : undefined}
            x={place * step + 0.5}
            y={HEIGHT - height - 0.5}
            width={step - GAP}
            height={height}
          />
        )
      })}
    </Bars>
  )
}
