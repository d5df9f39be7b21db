// How is a list of customers or organisations shown, sorted by its columns, a part at a time, and taken away as CSV?

import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useLocale } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { type Cell, CsvButton } from '#app/review/data/CsvButton.tsx'
import { BodyRow, NameCell, Note, Part, WideCell } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { ListName, Sorted } from './detail.ts'
import { inOrder } from './in-order.ts'

/** Lines drawn at first, and so many more whenever they are asked for. */
export const PAGE = 25

export interface Column<T> {
  id: string
  title: string
  width: string
  /** Numbers stand at the end, and begin with the largest. */
  number?: boolean
  /** Absent: it cannot be sorted by. Null comes last in any case. */
  order?: (row: T) => string | number | null
  cell: (row: T) => ReactNode
  csv: (row: T) => Cell
  /** A further column of the file alone. */
  also?: { title: string; csv: (row: T) => Cell }
}

export interface SortedListProps<T> {
  id: ListName
  title: string
  note: string
  /** Said in place of a table without rows. */
  empty: string
  columns: readonly Column<T>[]
  /** In their first order. */
  rows: readonly T[]
  keyOf: (row: T) => number
  sort: Sorted | undefined
  onSort: (sort: Sorted) => void
  limit: number
  onMore: () => void
  /** Whatever is to be said of the list, between its note and its table. */
  children?: ReactNode
}

const Wide = styled(Table)`
  min-width: 760px;
  & thead th { vertical-align: middle; }
  & thead th button { text-align: inherit; }
  & td, & tbody th { padding-block: 5px; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  & tbody th { font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; }
`

const end = { textAlign: 'end' } as const
const start = { textAlign: 'start' } as const

const Head = <T,>({
  columns,
  sort,
  onSort,
}: Pick<SortedListProps<T>, 'columns' | 'sort' | 'onSort'>): ReactNode => (
  <Table.Head>
    <Table.HeaderRow>
      {columns.map(({ id, title, width, number = false, order }) =>
        order === undefined ? (
          <Table.HeaderCell key={id} scope="col" width={width} style={number ? end : start}>
            {title}
          </Table.HeaderCell>
        ) : (
          <Table.SortableCell
            key={id}
            width={width}
            {...(id === sort?.by ? { sort: sort.down ? ('desc' as const) : ('asc' as const) } : {})}
            cellProps={{ scope: 'col', style: number ? end : start }}
            onClick={() => onSort({ by: id, down: id === sort?.by ? !sort.down : number })}
          >
            {title}
          </Table.SortableCell>
        ),
      )}
    </Table.HeaderRow>
  </Table.Head>
)

/** The rows in the order that was asked for; of a list of these columns. */
export const useOrdered = <T,>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sort: Sorted | undefined,
): readonly T[] => {
  const locale = useLocale()
  return useMemo(() => {
    const order = columns.find(({ id }) => id === sort?.by)?.order
    if (!order || !sort) return rows
    return inOrder(rows, order, sort.down, new Intl.Collator(locale, { numeric: true }).compare)
  }, [rows, columns, sort, locale])
}

/** `rows` come in the order in which they are shown. */
export const SortedList = <T,>(props: SortedListProps<T>): ReactNode => {
  const { id, title, columns, rows, limit } = props
  return (
    <Part aria-labelledby={`customers-${id}`}>
      <h3 id={`customers-${id}`}>{title}</h3>
      <Note>{props.note}</Note>
      {props.children}
      {rows.length === 0 ? (
        <p>{props.empty}</p>
      ) : (
        <>
          <Scroll>
            <Wide isReadOnly size="small">
              <Table.Caption>
                <Hidden>{title}</Hidden>
              </Table.Caption>
              <Head columns={columns} sort={props.sort} onSort={props.onSort} />
              <Table.Body>
                {rows.slice(0, limit).map((row) => (
                  <BodyRow key={props.keyOf(row)}>
                    {columns.map(({ id: column, number = false, cell }, at) =>
                      at === 0 ? (
                        <NameCell key={column} scope="row">
                          {cell(row)}
                        </NameCell>
                      ) : (
                        <WideCell key={column} style={number ? end : start}>
                          {cell(row)}
                        </WideCell>
                      ),
                    )}
                  </BodyRow>
                ))}
              </Table.Body>
            </Wide>
          </Scroll>
          <MoreRows hidden={rows.length - limit} onMore={props.onMore} />
          <CsvButton
            name={`customers-${id}`}
            rows={() => [
              columns.flatMap(({ title: head, also }) => (also ? [head, also.title] : [head])),
              ...rows.map((row) =>
                columns.flatMap(({ csv, also }) => (also ? [csv(row), also.csv(row)] : [csv(row)])),
              ),
            ]}
          />
        </>
      )}
    </Part>
  )
}
