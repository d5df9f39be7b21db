// Which rows stand in the table, in which order, with which figures?

import { UNTAGGED } from '#app/review/place.ts'
import { type Figure, gapBetween, restOf, sumOf } from '#domain/review/figure.ts'
import { canSort, type RowFigures, type Sort, sorted } from '#domain/review/order.ts'
import type { Spans } from '#domain/review/period.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { cellKey, type RowBelow, TIMES, type Time, TOTAL, UNSOLVED, UNSOLVED_TAGGED } from './cells.ts'

type RowKind = 'total' | 'reason' | 'untagged' | 'unsolved' | 'solved'

/** One line of the table; its parts are plain, so that a line that is the same is not drawn again. */
export interface TableRow {
  key: string
  kind: RowKind
  /** Null for lines that are no reason: their names are words of ours. */
  row: ReasonRow | null
  depth: number
  now: Figure
  before: Figure
  /** Null where there is nothing below. */
  expanded: boolean | null
}

const SOLVED = '!solved'

export interface TableInput {
  top: readonly ReasonRow[]
  open: ReadonlySet<string>
  sort: Sort
  figureOf: (cell: string) => Figure
  compareNames: (a: string, b: string) => number
  /** Places of rows when they could last be sorted: they keep them while new counts arrive. */
  places: Map<string, number>
}

const figuresIn = (figureOf: TableInput['figureOf'], key: string): RowFigures => ({
  now: figureOf(cellKey(key, 'current')),
  before: figureOf(cellKey(key, 'before')),
})

/** Rows of one level in order: as sorted, else as they stood before, else as the field has them. */
function inOrder(rows: readonly ReasonRow[], input: TableInput): readonly ReasonRow[] {
  const { sort, figureOf, compareNames, places } = input
  const of = (row: ReasonRow): RowFigures => figuresIn(figureOf, row.key)
  if (!canSort(rows, sort, of)) {
    const place = ({ key }: ReasonRow): number => places.get(key) ?? Number.POSITIVE_INFINITY
    return rows.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
  }
  const ordered = sorted(rows, sort, of, compareNames)
  for (const [place, { key }] of ordered.entries()) places.set(key, place)
  return ordered
}

function reasonLines(rows: readonly ReasonRow[], depth: number, input: TableInput): TableRow[] {
  return inOrder(rows, input).flatMap((row) => {
    const group = row.children.length > 0
    const expanded = group && input.open.has(row.key)
    const line: TableRow = {
      key: row.key,
      kind: 'reason',
      row,
      depth,
      ...figuresIn(input.figureOf, row.key),
      expanded: group ? expanded : null,
    }
    return expanded ? [line, ...reasonLines(row.children, depth + 1, input)] : [line]
  })
}

function untagged({ top, figureOf }: TableInput, time: Time): Record<'all' | 'unsolved' | 'solved', Figure> {
  const figure = (key: string): Figure => figureOf(cellKey(key, time))
  const all = restOf(figure(TOTAL), sumOf(top.map(({ key }) => figure(key))))
  const unsolved = restOf(figure(UNSOLVED), figure(UNSOLVED_TAGGED))
  return { all, unsolved, solved: restOf(all, unsolved) }
}

/** All lines: the total, reasons with what is open below them, and at the end what has no reason. */
export function tableRows(input: TableInput): readonly TableRow[] {
  const [now, before] = TIMES.map((time) => untagged(input, time))
  const special = (
    kind: Exclude<RowKind, 'reason'>,
    key: string,
    figures: RowFigures,
    expanded: boolean | null,
  ): TableRow => ({
    key,
    kind,
    row: null,
    depth: expanded === null && kind !== 'total' ? 1 : 0,
    ...figures,
    expanded,
  })
  const rest = (part: 'all' | 'unsolved' | 'solved'): RowFigures => ({
    now: now?.[part] ?? 'waiting',
    before: before?.[part] ?? 'waiting',
  })
  const open = input.open.has(UNTAGGED)
  return [
    special('total', TOTAL, figuresIn(input.figureOf, TOTAL), null),
    ...reasonLines(input.top, 0, input),
    special('untagged', UNTAGGED, rest('all'), open),
    ...(open
      ? [
          special('unsolved', UNSOLVED, rest('unsolved'), null),
          special('solved', SOLVED, rest('solved'), null),
        ]
      : []),
  ]
}

/** Groups whose children are in the table, however deep. */
const openGroups = (rows: readonly ReasonRow[], open: ReadonlySet<string>): ReasonRow[] =>
  rows
    .filter(({ key, children }) => children.length > 0 && open.has(key))
    .flatMap((row) => [row, ...openGroups(row.children, open)])

/** Rows that stand below open ones, to be counted too. */
export const rowsBelow = (top: readonly ReasonRow[], open: ReadonlySet<string>): readonly RowBelow[] =>
  openGroups(top, open).flatMap(({ key, children }) => children.map((row) => ({ row, group: key })))

/**
 * By how many tickets rows that must add up do not, in either period: tickets were tagged, solved or deleted between
 * two counts. Rows, their rest and the total agree otherwise.
 */
export function movedBy({ top, open, figureOf }: TableInput): number {
  const gaps = TIMES.flatMap((time) => {
    const figure = (key: string): Figure => figureOf(cellKey(key, time))
    const sum = (rows: readonly ReasonRow[]): Figure => sumOf(rows.map(({ key }) => figure(key)))
    const rest = restOf(figure(TOTAL), sum(top))
    const unsolved = restOf(figure(UNSOLVED), figure(UNSOLVED_TAGGED))
    return [
      gapBetween(sumOf([sum(top), rest]), figure(TOTAL)),
      gapBetween(sumOf([unsolved, restOf(rest, unsolved)]), rest),
      ...openGroups(top, open).map((row) => gapBetween(sum(row.children), figure(row.key))),
    ]
  })
  return gaps.reduce((all, gap) => all + gap, 0)
}

/** Which tickets stand behind a line's figure of this period. */
export function ticketsBehind(
  line: Pick<TableRow, 'kind' | 'row'>,
  { current }: Spans,
  field: { id: number; values: readonly string[] },
): TicketFilter {
  const { from, to } = current
  if (line.kind === 'total') return { from, to }
  if (line.row) return { from, to, field: { id: field.id, values: line.row.values } }
  const without = { from, to, field: { ...field, none: true as const } }
  return line.kind === 'unsolved' || line.kind === 'solved' ? { ...without, status: line.kind } : without
}
