// Which lines stand in the table of reasons, and which contacts stand behind each?

import { UNTAGGED } from '#app/review/place.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { ReasonFigures } from '#domain/review/measures/reason-figures.ts'
import { where } from '#domain/review/measures/tally.ts'
import { isDoneAt } from '#domain/review/measures/times.ts'
import type { Sort } from '#domain/review/order.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import { SOLVED_UNTAGGED } from '#domain/review/spikes/watched-counts.ts'
import { inOrderOf, type RowSigns, type TreeFigures } from '#domain/review/tree-figures.ts'

const TOTAL = '!total'
const UNSOLVED = '!unsolved'
const GONE = '!gone'
const TORN = '!conflicts'

type LineKind = 'total' | 'reason' | 'gone' | 'conflicts' | 'untagged' | 'unsolved' | 'solved'

export interface Line {
  key: string
  kind: LineKind
  /** Null for lines that are no reason. */
  row: ReasonRow | null
  depth: number
  /** Null where there is nothing below. */
  expanded: boolean | null
  contacts: number
  /** Null where only contacts are counted. */
  figures: ReasonFigures | null
  signs: RowSigns
  /** Of kind `defect`, as a leaf. */
  defect: boolean
}

export interface LineInput {
  top: readonly ReasonRow[]
  tree: TreeFigures
  open: ReadonlySet<string>
  sort: Sort
  signsOf: (row: ReasonRow) => RowSigns
  isDefect: (value: string) => boolean
  compareNames: (a: string, b: string) => number
}

export const NO_SIGNS: RowSigns = { expected: null, alert: null, revenue: null }

function reasonLines(rows: readonly ReasonRow[], depth: number, input: LineInput): Line[] {
  const { tree, sort, signsOf, compareNames, open, isDefect } = input
  return inOrderOf(rows, sort, tree.rows, signsOf, compareNames).flatMap((row) => {
    const figures = tree.rows.get(row.key) ?? null
    const contacts = figures?.volume.contacts ?? 0
    // What is no longer in use and had no contact says nothing.
    if (row.retired && contacts === 0 && !figures?.before) return []
    const group = row.children.length > 0
    const expanded = group && open.has(row.key)
    const line: Line = {
      ...{ key: row.key, kind: 'reason' as const, row, depth, contacts, figures },
      expanded: group ? expanded : null,
      signs: signsOf(row),
      defect: !group && row.values.some(isDefect),
    }
    return expanded ? [line, ...reasonLines(row.children, depth + 1, input)] : [line]
  })
}

const plain = (kind: LineKind, key: string, contacts: number, depth = 0): Line => ({
  ...{ key, kind, row: null, depth, expanded: null, contacts, figures: null, signs: NO_SIGNS, defect: false },
})

/** The total first; then reasons with what is open below; then what has none. All but the total add up to it. */
export function tableLines(input: LineInput, signs: { all: RowSigns; untagged: RowSigns }): readonly Line[] {
  const { all, gone } = input.tree
  const { contacts, conflicts, untagged } = all.volume
  const open = input.open.has(UNTAGGED)
  const bare = untagged.unsolved + untagged.solved
  return [
    { ...plain('total', TOTAL, contacts), figures: all, signs: signs.all },
    ...reasonLines(input.top, 0, input),
    ...(gone > 0 ? [plain('gone', GONE, gone)] : []),
    ...(conflicts > 0 ? [plain('conflicts', TORN, conflicts)] : []),
    { ...plain('untagged', UNTAGGED, bare), expanded: bare > 0 ? open : null },
    ...(open && bare > 0
      ? [
          plain('unsolved', UNSOLVED, untagged.unsolved, 1),
          { ...plain('solved', SOLVED_UNTAGGED, untagged.solved, 1), signs: signs.untagged },
        ]
      : []),
  ]
}

/** All groups of the tree, for opening them at once. */
export const groupKeys = (rows: readonly ReasonRow[]): string[] =>
  rows.flatMap(({ key, children }) => (children.length === 0 ? [] : [key, ...groupKeys(children)]))

/** The row of this key, wherever in the tree. */
export const rowWith = (rows: readonly ReasonRow[], key: string): ReasonRow | null => {
  for (const row of rows) {
    const found = row.key === key ? row : rowWith(row.children, key)
    if (found) return found
  }
  return null
}

/** Of the contacts, those behind the line. */
export function rowsBehind(
  judged: Judged,
  contacts: Uint32Array,
  line: Pick<Line, 'kind' | 'row'>,
  top: readonly ReasonRow[],
): Uint32Array {
  const { marks, table } = judged
  const bits = (row: number): number => marks.bits[row] ?? 0
  const bare = (row: number): boolean => marks.reason[row] === 0 && (bits(row) & MARK.conflict) === 0
  const codesOf = (values: readonly string[]) => new Set(values.map((value) => marks.reasons.find(value)))
  switch (line.kind) {
    case 'total':
      return contacts
    case 'untagged':
      return where(contacts, bare)
    case 'unsolved':
      return where(contacts, (row) => bare(row) && !isDoneAt(table, row))
    case 'solved':
      return where(contacts, (row) => bare(row) && isDoneAt(table, row))
    case 'conflicts':
      return where(contacts, (row) => marks.reason[row] === 0 && !bare(row))
    case 'gone': {
      const known = codesOf(top.flatMap(({ values }) => values))
      return where(contacts, (row) => (marks.reason[row] ?? 0) > 0 && !known.has(marks.reason[row] ?? 0))
    }
    default: {
      const own = codesOf(line.row?.values ?? [])
      return where(contacts, (row) => (marks.reason[row] ?? 0) > 0 && own.has(marks.reason[row] ?? 0))
    }
  }
}
