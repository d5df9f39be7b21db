// How did the contacts of a reason go in the last weeks, in a drawing as small as a word?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'

const WIDTH = 74
const HEIGHT = 22
const GAP = 2

const Bars = styled.svg`
  display: block;
  & path { fill: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; forced-color-adjust: none; }
  & path.running {
    fill: none;
    stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    stroke-dasharray: 2 1;
  }
  @media (forced-colors: active) {
    & path { fill: CanvasText; }
    & path.running { stroke: CanvasText; }
  }
`

export interface WeekCount {
  from: number
  count: number
  /** Not over, or its newest contacts are still to be tagged: drawn hollow. */
  running: boolean
}

/** One shape for all bars: hundreds of lines have a dozen each. */
function barsOf(weeks: readonly WeekCount[], running: boolean): string {
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  const step = WIDTH / Math.max(1, weeks.length)
  return weeks
    .map((week, place) => {
      if (week.running !== running) return ''
      const height = Math.max(1, (week.count / most) * (HEIGHT - 2))
      return `M${place * step + 0.5} ${HEIGHT - 0.5}v${-height}h${step - GAP}v${height}z`
    })
    .join('')
}

/** `label` says the same in words. */
export const Sparkline = ({ weeks, label }: { weeks: readonly WeekCount[]; label: string }): ReactNode => {
  const running = barsOf(weeks, true)
  return (
    <Bars width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <path d={barsOf(weeks, false)} />
      {running === '' ? null : <path className="running" d={running} />}
    </Bars>
  )
}
