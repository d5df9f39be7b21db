// How are the parts of the page laid out, and how do its table's cells look?

import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'
import { oncePerTheme } from '#app/kit/once-per-theme.ts'
import { BodyRow, NameCell } from '#app/review/layout.tsx'

/** Between words and controls, on one line where there is room. */
export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
`

const selected = oncePerTheme((theme) => {
  const options = { theme, variable: 'background.primaryEmphasis', dark: { offset: -100 } }
  return `background: ${getColor({ ...options, transparency: theme.opacity[200] ?? 0 })};`
})

/** Marked while its tickets are listed. */
export const ReasonRow = styled(BodyRow)<{ $listed: boolean }>`
  ${(props) => (props.$listed ? selected(props) : '')}
`

export const ReasonCell = styled(NameCell)<{ $depth: number; $strong: boolean }>`
  &&& {
    padding-inline-start: ${({ $depth }) => 12 + $depth * 24}px;
    font-weight: ${({ theme, $strong }) => ($strong ? theme.fontWeights.semibold : theme.fontWeights.regular)};
  }
`

/** A number that is not there yet, as wide as one. */
export const Pending = styled.span`
  display: inline-block;
  width: 36px;
  height: 12px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  vertical-align: middle;
  @media (forced-colors: active) { border-bottom: 2px solid GrayText; }
`

export const Track = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`

export const Length = styled.span`
  flex: 1;
  height: 8px;
  border-radius: 4px;
  background: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  overflow: hidden;
  & > span {
    display: block;
    height: 100%;
    background: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    forced-color-adjust: none;
    @media (forced-colors: active) { background: CanvasText; }
  }
`

export const Percent = styled.span`
  flex: none;
  width: 40px;
  text-align: end;
`
