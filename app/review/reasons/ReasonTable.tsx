// How do the account's tickets spread over its reasons? A table that opens like a tree.

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Figure } from '#domain/review/figure.ts'
import type { Sort, SortBy } from '#domain/review/order.ts'
import { type LineActions, ReasonLine } from './ReasonLine.tsx'
import type { TableRow } from './table-rows.ts'

const COLUMNS: readonly {
  name: 'reason' | 'tickets' | 'share' | 'before' | 'change'
  sort?: SortBy
  width?: string
}[] = [
  { name: 'reason', sort: 'name' },
  { name: 'tickets', sort: 'count', width: '100px' },
  { name: 'share', width: '20%' },
  { name: 'before', width: '84px' },
  { name: 'change', sort: 'change', width: '146px' },
]

/** Fixed widths: nothing moves when a number arrives. */
const Fixed = styled(Table)`
  min-width: 640px;
  & thead th { padding-block: 6px; vertical-align: middle; line-height: 20px; }
`

const End = styled(Table.HeaderCell)`
  && { text-align: end; }
`

const More = styled.p`
  padding: ${({ theme }) => theme.space.sm};
`

const directionOf = (sort: Sort, by: SortBy): { sort?: 'asc' | 'desc' } =>
  sort.by === by ? { sort: sort.down ? 'desc' : 'asc' } : {}

export const ReasonTable = (props: {
  name: string
  lines: readonly TableRow[]
  total: Figure
  sort: Sort
  listed: string | null
  busy: boolean
  /** Lines that are drawn only when asked for. */
  hidden: number
  onSort: (sort: Sort) => void
  onMore: () => void
  actions: LineActions
}): ReactNode => {
  const t = useText()
  const { sort } = props
  // Numbers begin with the largest, names with A.
  const sortBy = (by: SortBy) => props.onSort({ by, down: sort.by === by ? !sort.down : by !== 'name' })
  return (
    <Scroll>
      <Fixed isReadOnly size="small" aria-busy={props.busy}>
        <Table.Caption>
          <Hidden>{props.name}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            {COLUMNS.map(({ name, sort: by, width }) =>
              by ? (
                <Table.SortableCell
                  key={name}
                  {...(width === undefined ? {} : { width })}
                  {...directionOf(sort, by)}
                  cellProps={{ scope: 'col', style: { textAlign: by === 'name' ? 'start' : 'end' } }}
                  onClick={() => sortBy(by)}
                >
                  {t(`review.column.${name}`)}
                </Table.SortableCell>
              ) : name === 'before' ? (
                <End key={name} scope="col" width={width}>
                  {t(`review.column.${name}`)}
                </End>
              ) : (
                <Table.HeaderCell key={name} scope="col" width={width}>
                  {t(`review.column.${name}`)}
                </Table.HeaderCell>
              ),
            )}
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {props.lines.map((line) => (
            <ReasonLine
              key={line.key}
              line={line}
              total={props.total}
              listed={props.listed === line.key}
              actions={props.actions}
            />
          ))}
        </Table.Body>
      </Fixed>
      {props.hidden === 0 ? null : (
        <More>
          <TextLink inText onClick={props.onMore}>
            {t('review.more_rows', { count: props.hidden })}
          </TextLink>
        </More>
      )}
    </Scroll>
  )
}
