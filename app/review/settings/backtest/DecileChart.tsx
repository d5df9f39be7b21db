// How do losses fall as the index rises? Bars with their intervals, a mark where they were expected.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Decile } from '#domain/backtest/judge/groups.ts'
import { useBacktestWords } from './words.ts'

const HEIGHT = 120
const STEP = 32
const LEFT = 40
const BAR = 18

const Picture = styled.svg`
  direction: ltr;
  width: 100%;
  max-width: 520px;
  height: auto;
  & rect { fill: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })}; }
  & line { stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; }
  & .grid { stroke: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  & path { fill: none; stroke-width: 2; stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })}; }
  & text { font-size: 10px; fill: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })}; }
  @media (forced-colors: active) {
    & rect { fill: GrayText; }
    & :is(line, path) { stroke: CanvasText; }
    & .grid { stroke: GrayText; }
    & text { fill: CanvasText; }
  }
`

export const DecileChart = ({
  deciles,
  expected,
  ranges,
}: {
  deciles: readonly Decile[]
  expected: readonly (number | null)[]
  ranges: readonly string[]
}): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const [first, last] = [deciles[0], deciles.at(-1)]
  if (!first || !last) return null
  const top = Math.max(0.1, Math.ceil(Math.max(...deciles.map(({ high }) => high)) * 10) / 10)
  const y = (share: number): number => HEIGHT - (share / top) * (HEIGHT - 10)
  const summary = t('review.settings.backtest.groups.summary', {
    low: ranges[0] ?? '',
    lowShare: words.share(first.rate ?? 0),
    high: ranges.at(-1) ?? '',
    highShare: words.share(last.rate ?? 0),
  })
  return (
    <>
      <Picture viewBox={`0 0 ${LEFT + deciles.length * STEP} ${HEIGHT + 16}`} role="img" aria-label={summary}>
        {[0, top / 2, top].map((share) => (
          <g key={share}>
            <line className="grid" x1={LEFT} x2={LEFT + deciles.length * STEP} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 4} y={y(share) + 3} textAnchor="end">
              {words.share(share)}
            </text>
          </g>
        ))}
        {deciles.map((decile, place) => {
          const x = LEFT + place * STEP + (STEP - BAR) / 2
          const middle = x + BAR / 2
          const mark = expected[place] ?? null
          return (
            <g key={decile.from}>
              <rect x={x} y={y(decile.rate ?? 0)} width={BAR} height={HEIGHT - y(decile.rate ?? 0)} />
              <line x1={middle} x2={middle} y1={y(decile.low)} y2={y(decile.high)} />
              {mark === null ? null : <path d={`M${x - 4} ${y(mark)}H${x + BAR + 4}`} />}
              <text x={middle} y={HEIGHT + 12} textAnchor="middle">
                {Math.round(decile.from)}
              </text>
            </g>
          )
        })}
      </Picture>
      <Small>{t('review.settings.backtest.groups.chart')}</Small>
    </>
  )
}
