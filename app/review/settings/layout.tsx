// How are the parts of the settings laid out, wide and narrow?

import { getColor } from '@zendeskgarden/react-theming'
import styled from 'styled-components'

/** The list of sections beside the section, or above it where there is no room. */
export const Sides = styled.div`
  display: grid;
  grid-template-columns: 224px minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.lg};
  @media (max-width: 799px) { grid-template-columns: minmax(0, 1fr); gap: ${({ theme }) => theme.space.sm}; }
`

export const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
`

/** Everything in a section that can be edited; disabled as a whole for those who may only read. */
export const Editable = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
  max-width: 960px;
`

export const SectionTitle = styled.h2`
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.lg};
`

export const PartTitle = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.md};
`

/** What belongs together in a section: its title, what it is for, its fields. */
export const Part = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
`

/** Fields side by side that wrap. */
export const Fields = styled.div<{ $width?: string }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, ${({ $width }) => $width ?? '220px'}), 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: start;
`

/** Fields side by side whose hints are of different length: labels in one line, and what is entered in another. */
export const Aligned = styled(Fields)`
  row-gap: 0;
  margin-bottom: -${({ theme }) => theme.space.sm};
  & > * {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    padding-bottom: ${({ theme }) => theme.space.sm};
  }
  & > * > * { grid-row: 3; }
  & > * > [data-garden-id='forms.input_label'] { grid-row: 1; }
  & > * > [data-garden-id='forms.input_hint'] { grid-row: 2; }
  & > * > [data-garden-id='forms.input_message'] { grid-row: 4; }
`

export const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`

/** A part with a line around it. */
export const Card = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`

/** Our own tables: few rows, long words, no sorting. */
export const PlainTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  & th { font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; }
  & thead th, & tfoot th { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & th, & td {
    padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.xs};
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  & th:first-child, & td:first-child { padding-inline-start: 0; }
  & tr > * { border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  & .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
`
