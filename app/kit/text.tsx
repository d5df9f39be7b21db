// Which sizes and weights of text do panels use?

import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

/** Secondary text: evidence, ages, notes. */
export const Small = styled.p`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
`

/** Heading of a part inside a panel. */
export const PartHeading = styled.h3`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

/** For screen readers only. */
export const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`

/** Parts of a panel, one under the other. */
export const Stack = styled.div<{ $gap?: 'xxs' | 'xs' | 'sm' }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme, $gap }) => theme.space[$gap ?? 'xs']};
`

/** Chips, small text and buttons side by side, wrapping. */
export const Row = styled.div`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.xs};
`

/** A word or two within a line that stand back. */
export const Subtle = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`
