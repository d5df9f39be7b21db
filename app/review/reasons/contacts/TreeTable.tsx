// Which reasons drive contacts, and what is known of each? A table of hundreds of lines that opens like a tree.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Sort, SortBy } from '#domain/review/order.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { type Column, widthOf } from './columns.ts'
import { Body, Grid, gridOf, Head, HeadCell, HeadRow, HeadText, SortButton } from './grid.tsx'
import { type LineActions, LineView } from './LineView.tsx'
import type { Line } from './lines.ts'

/** Each line of the top level with those beneath it. */
function branchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const branches: Line[][] = []
  for (const line of lines) {
    const last = branches.at(-1)
    if (last === undefined || line.depth === 0) branches.push([line])
    else last.push(line)
  }
  return branches
}

const orderOf = (sort: Sort, by: SortBy | undefined): 'ascending' | 'descending' | undefined =>
  by !== sort.by ? undefined : sort.down ? 'descending' : 'ascending'

const Heading = (props: {
  name: string
  by: SortBy | undefined
  sort: Sort
  onSort: (by: SortBy) => void
}) => {
  const { name, by, sort, onSort } = props
  if (by === undefined) return <HeadText>{name}</HeadText>
  return (
    <SortButton type="button" onClick={() => onSort(by)}>
      {name}
      {sort.by === by ? <span aria-hidden="true">{sort.down ? '↓' : '↑'}</span> : null}
    </SortButton>
  )
}

export const TreeTable = (props: {
  name: string
  lines: readonly Line[]
  columns: readonly Column[]
  weeks: readonly Stretch[]
  /** The end of the period. */
  to: number
  /** Of the judgement: how long somebody has waited. */
  now: number
  sort: Sort
  selected: string | null
  busy: boolean
  onSort: (sort: Sort) => void
  actions: LineActions
}): ReactNode => {
  const t = useText()
  const { columns, sort } = props
  const widths = columns.map(({ width }) => width)
  // Numbers begin with the largest, names with A.
  const onSort = (by: SortBy) => props.onSort({ by, down: sort.by === by ? !sort.down : by !== 'name' })
  return (
    <Scroll>
      <Grid
        aria-label={props.name}
        aria-busy={props.busy}
        aria-rowcount={props.lines.length + 1}
        $columns={gridOf(widths)}
        $width={widthOf(columns)}
      >
        <Head>
          <HeadRow>
            <HeadCell aria-sort={orderOf(sort, 'name')}>
              <Heading name={t('review.column.reason')} by="name" sort={sort} onSort={onSort} />
            </HeadCell>
            {columns.map((column) => (
              <HeadCell
                key={column.name}
                aria-sort={orderOf(sort, column.sort)}
                data-start={column.start}
                title={t(`review.by_reason.about.${column.name}`)}
              >
                <Heading
                  name={t(`review.by_reason.column.${column.name}`)}
                  by={column.sort}
                  sort={sort}
                  onSort={onSort}
                />
              </HeadCell>
            ))}
          </HeadRow>
        </Head>
        {branchesOf(props.lines).map((branch) => (
          <Body key={branch[0]?.key} $lines={branch.length}>
            {branch.map((line) => (
              <LineView
                key={line.key}
                line={line}
                columns={columns}
                weeks={props.weeks}
                to={props.to}
                now={props.now}
                selected={props.selected === line.key}
                actions={props.actions}
              />
            ))}
          </Body>
        ))}
      </Grid>
    </Scroll>
  )
}
