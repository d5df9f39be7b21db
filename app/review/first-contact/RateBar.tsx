// How large is a share, and how sure is it? A line from the interval's low end to its high one, and a mark.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { Interval } from '#domain/statistics.ts'

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`

const Scale = styled.span`
  position: relative;
  flex: 1;
  min-width: 60px;
  height: 14px;
  background: linear-gradient(${({ theme }) => getColor({ theme, variable: 'border.subtle' })}, ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}) center / 100% 1px no-repeat;
  & > span { position: absolute; forced-color-adjust: none; background: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; }
  @media (forced-colors: active) { & > span { background: CanvasText; } }
  & > span:first-child { top: 5px; height: 4px; border-radius: 2px; opacity: 0.45; }
  & > span:last-child { top: 1px; width: 4px; height: 12px; margin-inline-start: -2px; border-radius: 1px; }
`

const Words = styled.span`
  flex: none;
  width: 128px;
  font-variant-numeric: tabular-nums;
`

const percent = (share: number): string => `${share * 100}%`

/** `54 % (47 to 61)`. */
export const useShareWords = (): ((share: number, interval: Interval) => string) => {
  const t = useText()
  const format = useFormat()
  return (share, { low, high }) =>
    t('review.first_contact.share', {
      share: format.percent(share),
      low: format.number(Math.round(low * 100)),
      high: format.number(Math.round(high * 100)),
    })
}

export const RateBar = ({ share, interval }: { share: number; interval: Interval }): ReactNode => {
  const words = useShareWords()
  return (
    <Line>
      <Words>{words(share, interval)}</Words>
      <Scale aria-hidden="true">
        <span
          style={{ insetInlineStart: percent(interval.low), width: percent(interval.high - interval.low) }}
        />
        <span style={{ insetInlineStart: percent(share) }} />
      </Scale>
    </Line>
  )
}
