// How is a table of hundreds of lines laid out so that it scrolls smoothly?

import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'
import { NAME_WIDTH } from './columns.ts'

/** Pixels of a line whose cells fill two rows of words, as most do. */
const LINE_HEIGHT = 42

/** Widths in the order of the columns; the name takes what is left. */
export const gridOf = (widths: readonly number[]): string =>
  `minmax(${NAME_WIDTH}px, 1fr) ${widths.map((width) => `${width}px`).join(' ')}`

/**
 * Every line lays out its own cells, all in the same columns: browsers leave out drawing only of boxes that no table
 * lays out. The roles say what such boxes are, which their layout would hide.
 */
export const Grid = styled.table.attrs({ role: 'table' })<{ $columns: string; $width: number }>`
  display: block;
  min-width: ${({ $width }) => $width}px;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-variant-numeric: tabular-nums;
  & tr {
    display: grid;
    grid-template-columns: ${({ $columns }) => $columns};
    border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  }
  & th, & td {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    min-width: 0;
    padding: 4px 5px;
    font-weight: inherit;
    text-align: end;
  }
  & th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    justify-content: flex-start;
    background: inherit;
    text-align: start;
  }
  & [data-start] { justify-content: flex-start; text-align: start; }
`

export const Head = styled.thead.attrs({ role: 'rowgroup' })`
  display: block;
`
/**
 * Of a branch that is far from the window not even its lines are looked at: with hundreds of them that would take a
 * third of each frame.
 */
export const Body = styled.tbody.attrs<{ $lines: number }>(({ $lines }) => ({
  role: 'rowgroup',
  style: { containIntrinsicBlockSize: `auto ${LINE_HEIGHT * $lines}px` },
}))`
  display: block;
  content-visibility: ${({ $lines }) => ($lines > 1 ? 'auto' : 'visible')};
  @media print { content-visibility: visible; }
`
export const HeadCell = styled.th.attrs({ role: 'columnheader', scope: 'col' })``
export const NameCell = styled.th.attrs({ role: 'rowheader', scope: 'row' })``
export const Cell = styled.td.attrs({ role: 'cell' })``

export const HeadRow = styled.tr.attrs({ role: 'row' })`
  align-items: end;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

/** Drawn only near the window; kept as high as it was meanwhile. */
export const BodyRow = styled.tr.attrs({ role: 'row' })<{
  $selected: boolean
  $strong: boolean
  $hatched: boolean
}>`
  content-visibility: auto;
  contain-intrinsic-size: auto ${LINE_HEIGHT}px;
  min-height: 36px;
  font-weight: ${({ theme, $strong }) => ($strong ? theme.fontWeights.semibold : theme.fontWeights.regular)};
  tbody > && {
    ${({ theme, $selected }) =>
      $selected ? `background: ${getColor({ theme, variable: 'background.recessed' })};` : ''}
  }
  &&& > th:first-child {
    ${({ theme, $hatched }) =>
      $hatched
        ? `background-image: repeating-linear-gradient(135deg, transparent 0 5px, ${getColor({ theme, variable: 'border.subtle' })} 5px 7px);`
        : ''}
  }
  @media print { content-visibility: visible; }
`

export const SortButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 2px;
  padding: 2px 0;
  border: 0;
  background: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  text-align: inherit;
  cursor: pointer;
  &:hover, &:focus-visible { color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; }
  & > span { flex: none; width: 10px; }
`

export const HeadText = styled.span`
  padding: 2px 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`

/** Two lines in one cell: the figure, and what is uncertain about it. */
export const Two = styled.span`
  display: flex;
  flex-direction: column;
  min-width: 0;
  & > small {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.xs};
    line-height: 14px;
    overflow-wrap: anywhere;
  }
`

/** Red is never alone: an arrow and a word stand with it. */
export const Flag = styled.span`
  padding: 0 4px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.dangerEmphasis' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: 18px;
  white-space: nowrap;
`
