// How are the parts of a tab and their tables laid out?

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'
import { oncePerTheme } from '#app/kit/once-per-theme.ts'

export const Whole = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.lg};
  min-width: 0;
`

/** A tab's parts, and beside them the list of tickets where there is room; else the list lies over them. */
export const Columns = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.lg};
  & > :first-child { flex: 1; min-width: 0; }
`

export const Part = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  & > h2, & > h3:first-child { font-size: ${({ theme }) => theme.fontSizes.lg}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.lg}; outline: none; }
  & h3 { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
`

export const Note = styled.p`
  max-width: 760px;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

/** What belongs together and stands out from the page. */
export const Card = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`

/** Figures beside each other. */
export const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(216px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

/** Controls on one line where there is room; fields stand on it with their labels above. */
export const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

export const Lines = styled(Table)`
  min-width: 520px;
`

const lined = oncePerTheme((theme) => {
  const subtle = getColor({ theme, variable: 'border.subtle' })
  return `height: ${theme.space.base * 8}px; border-bottom: ${theme.borders.sm} ${subtle};`
})

/** A row of a table's body, as a small one of Garden's that is only read. */
export const BodyRow = styled.tr`
  ${lined}
`

/** As a cell of Garden's; `&&` holds against what a table says of all its cells. */
const padded = oncePerTheme(
  (theme) => `box-sizing: border-box; padding: 5px ${theme.space.base * 3}px; vertical-align: middle;`,
)

/** Names its row: `scope="row"`. */
export const NameCell = styled.th`
  && { ${padded} font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; overflow-wrap: anywhere; }
`

export const Cell = styled.td`
  && { ${padded} text-align: end; font-variant-numeric: tabular-nums; }
`

export const WideCell = styled.td`
  && { ${padded} font-variant-numeric: tabular-nums; }
`

export const End = styled(Table.HeaderCell)`
  && { text-align: end; }
`

export const Start = styled(Table.HeaderCell)`
  && { text-align: start; }
`

/** Opened by its own words; what it hides is there for screen readers and print once it is open. */
export const Disclosure = styled.details`
  & > summary { width: fit-content; cursor: pointer; color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; font-size: ${({ theme }) => theme.fontSizes.sm}; }
  & > summary:focus-visible { outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })}; outline-offset: 2px; border-radius: 2px; }
`
