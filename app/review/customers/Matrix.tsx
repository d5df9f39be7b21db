// How many customers are of each of two kinds at once? Numbers, shaded by how many.

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { BodyRow, Cell, NameCell, Note, Part } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { Count, type Lists } from './Count.tsx'
import type { Listed } from './detail.ts'

/** The darkest cell: letters on it are still read with ease. */
const DARKEST = 30

const Fixed = styled(Table)`
  min-width: 700px;
  max-width: 960px;
  table-layout: fixed;
  & thead th { vertical-align: bottom; font-size: ${({ theme }) => theme.fontSizes.sm}; line-height: ${({ theme }) => theme.lineHeights.sm}; padding-inline: 6px 12px; text-align: end; overflow-wrap: break-word; hyphens: auto; }
  & thead th:first-child { padding-inline-start: 12px; text-align: start; }
`

const Shaded = styled(Cell)`
  &&& { background: color-mix(in srgb, ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })} var(--shade), transparent); }
  /* The links' own colour is too near to the shade. */
  &&& button { color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })}; text-decoration: underline; }
`

export interface MatrixLine {
  name: string
  /** One for each column; null where nobody can be of it. */
  cells: readonly (number | null)[]
}

const Counted = (props: {
  count: number | null
  label: string
  of: Listed | null
  lists: Lists
}): ReactNode => {
  const format = useFormat()
  const { count, of, ...rest } = props
  if (count === null) return '–'
  return of === null ? format.number(count) : <Count count={count} of={of} {...rest} />
}

export const Matrix = (props: {
  id: string
  title: string
  note: string
  /** What the lines are. */
  corner: string
  columns: readonly string[]
  /** Of the last columns, so many are not shaded: sums, and what is not known. */
  plain?: number
  lines: readonly MatrixLine[]
  /** Null: no list of tickets stands behind it. */
  listedOf: (line: number, column: number) => Listed | null
  lists: Lists
}): ReactNode => {
  const { id, title, columns, lines, lists } = props
  const shaded = columns.length - (props.plain ?? 0)
  const most = Math.max(0, ...lines.flatMap(({ cells }) => cells.slice(0, shaded).map((count) => count ?? 0)))
  const shadeOf = (count: number | null, column: number): Record<string, string> => ({
    '--shade': `${column >= shaded || most === 0 ? 0 : Math.round(((count ?? 0) / most) * DARKEST)}%`,
  })
  return (
    <Part aria-labelledby={`customers-${id}`}>
      <h3 id={`customers-${id}`}>{title}</h3>
      <Note>{props.note}</Note>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col" width="22%">
                {props.corner}
              </Table.HeaderCell>
              {columns.map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  {name}
                </Table.HeaderCell>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {lines.map(({ name, cells }, line) => (
              <BodyRow key={name}>
                <NameCell scope="row">{name}</NameCell>
                {columns.map((column, at) => (
                  <Shaded key={column} style={shadeOf(cells[at] ?? null, at)}>
                    <Counted
                      count={cells[at] ?? null}
                      label={`${name}, ${column}`}
                      of={props.listedOf(line, at)}
                      lists={lists}
                    />
                  </Shaded>
                ))}
              </BodyRow>
            ))}
          </Table.Body>
        </Fixed>
      </Scroll>
      <CsvButton
        name={`customers-${id}`}
        rows={() => [[props.corner, ...columns], ...lines.map(({ name, cells }) => [name, ...cells])]}
      />
    </Part>
  )
}
