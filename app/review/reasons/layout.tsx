// How are the parts of the page laid out, and how do its table's cells look?

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

/** Between words and controls, on one line where there is room. */
export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
`

/** The table, and beside it the list of tickets where there is room; else the list lies over it. */
export const Columns = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.lg};
  & > :first-child { flex: 1; min-width: 0; }
`

export const NameCell = styled(Table.HeaderCell)<{ $depth: number; $strong: boolean }>`
  && {
    padding-block: 5px;
    padding-inline-start: ${({ $depth }) => 12 + $depth * 24}px;
    font-weight: ${({ theme, $strong }) => ($strong ? theme.fontWeights.semibold : theme.fontWeights.regular)};
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
`

export const NumberCell = styled(Table.Cell)`
  && { padding-block: 5px; text-align: end; vertical-align: middle; font-variant-numeric: tabular-nums; }
`

export const ShareCell = styled(Table.Cell)`
  && { padding-block: 5px; vertical-align: middle; font-variant-numeric: tabular-nums; }
`

export const Note = styled.p`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
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
