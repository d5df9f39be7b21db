// How does the summary stand on a sheet of paper?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Small } from '#app/kit/text.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import type { SummaryTable, SummaryText } from './table.ts'

const Whole = styled.article`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.md};
  max-width: 880px;
  @media print { gap: 3.5mm; max-width: none; font-size: 8.5pt; line-height: 1.3; }
  & > header > h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.lg};
  }
  & > header > p, & > section > p {
    @media print { font-size: 7.5pt; line-height: 1.3; }
  }
`

const Lines = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  & caption {
    padding-bottom: ${({ theme }) => theme.space.xxs};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    text-align: start;
  }
  & th, & td {
    padding-block: ${({ theme }) => theme.space.xxs};
    padding-inline-end: ${({ theme }) => theme.space.sm};
    border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    @media print { padding-block: 0.6mm; }
  }
  & thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    @media print { font-size: 7.5pt; }
  }
  & th:first-child { width: 30%; }
`

const One = ({ table }: { table: SummaryTable }): ReactNode => {
  const { head, rows } = table
  return (
    <section>
      <Lines>
        <caption>{table.title}</caption>
        {rows.length === 0 ? null : (
          <>
            <Heads names={head} />
            <tbody>
              {rows.map(([name = '', ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={head[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </Lines>
      {table.note === null ? null : <Small>{table.note}</Small>}
    </section>
  )
}

export const Sheet = ({ title, lines, tables }: SummaryText): ReactNode => (
  <Whole aria-label={title} data-sheet="">
    <header>
      <h2>{title}</h2>
      {lines.map((line) => (
        <Small key={line}>{line}</Small>
      ))}
    </header>
    {tables.map((table) => (
      <One key={table.id} table={table} />
    ))}
  </Whole>
)
