// How are the parts of a tab and their tables laid out?

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

export const Whole = styled.section`
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
  & > h3 { font-size: ${({ theme }) => theme.fontSizes.md}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.md}; }
`

export const Note = styled.p`
  max-width: 760px;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

/** A table is as wide as it must be; the page does not scroll sideways with it. */
export const Scroll = styled.div`
  overflow-x: auto;
`

export const NameCell = styled(Table.HeaderCell)`
  && { padding-block: 5px; font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; vertical-align: middle; overflow-wrap: anywhere; }
`

export const Cell = styled(Table.Cell)`
  && { padding-block: 5px; text-align: end; vertical-align: middle; font-variant-numeric: tabular-nums; }
`

export const WideCell = styled(Table.Cell)`
  && { padding-block: 5px; vertical-align: middle; font-variant-numeric: tabular-nums; }
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
