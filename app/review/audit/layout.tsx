// How are the parts of the Audit tab laid out?

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

export const Whole = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.lg};
  min-width: 0;
`

export const Part = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  & > h2 { font-size: ${({ theme }) => theme.fontSizes.lg}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.lg}; outline: none; }
  & h3 { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
`

export const Note = styled.p`
  max-width: 760px;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

/** Figures beside each other. */
export const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(216px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

export const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
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

/** A table is as wide as it must be; the page does not scroll sideways with it. */
export const Scroll = styled.div`
  overflow-x: auto;
  & caption { text-align: start; }
`

export const Lines = styled(Table)`
  min-width: 520px;
`

export const NameCell = styled(Table.HeaderCell)`
  && { font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; overflow-wrap: anywhere; }
`

export const NumberCell = styled(Table.Cell)`
  && { text-align: end; font-variant-numeric: tabular-nums; }
`

export const NumberHead = styled(Table.HeaderCell)`
  && { text-align: end; }
`
