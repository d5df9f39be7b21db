// Which figures has each row of the tree of reasons, and in which order do rows stand by them?

import type { KnownValue } from './measures/customers-organizations.ts'
import { byReasons } from './measures/grouping.ts'
import { middleOf } from './measures/range.ts'
import {
  type FigureInput,
  figuresOfAll,
  type ReasonFigures,
  reasonFigures,
} from './measures/reason-figures.ts'
import type { Sort, SortBy } from './order.ts'
import { levelsOf, type ReasonRow } from './reason-rows.ts'
import type { Alert, ExpectedWeek } from './spikes/counts.ts'

export interface TreeFigures {
  all: ReasonFigures
  /** By a row's key. */
  rows: ReadonlyMap<string, ReasonFigures>
  /** Contacts whose reason is no option of the field any more. Rows, these, conflicts and untagged make up all. */
  gone: number
}

/** Rows of one level do not overlap: each level is counted at once. */
export function treeFigures(input: FigureInput, top: readonly ReasonRow[]): TreeFigures {
  const all = figuresOfAll(input)
  const rows = new Map<string, ReasonFigures>()
  for (const level of levelsOf(top)) {
    const figures = reasonFigures(input, byReasons(input.judged, level.sets), all.volume)
    for (const [place, { key }] of level.rows.entries()) {
      const found = figures[place]
      if (found) rows.set(key, found)
    }
  }
  const known = top.reduce((sum, { key }) => sum + (rows.get(key)?.volume.contacts ?? 0), 0)
  return { all, rows, gone: all.volume.tagged - known }
}

/** What is known of a row beside its figures. */
export interface RowSigns {
  expected: ExpectedWeek | null
  alert: Alert | null
  /** Of organisations at risk, each once; null where nobody said what they are worth. */
  revenue: KnownValue | null
}

/** What a column orders by; null comes last. */
function measureOf(by: SortBy, figures: ReasonFigures | undefined, signs: RowSigns): number | null {
  if (!figures) return null
  switch (by) {
    case 'change':
      return figures.before === null ? null : figures.volume.contacts - figures.before
    case 'expected':
      return signs.alert ? 1e6 * signs.alert.evidence.ratio : (signs.expected?.ratio ?? null)
    case 'intensity':
      return figures.intensity.net ?? figures.intensity.netShare
    case 'reach':
      return figures.intensity.reach
    case 'reply':
      return figures.reply.medianMinutes
    case 'revenue':
      return signs.revenue !== null && signs.revenue.known > 0 ? signs.revenue.sum : null
    case 'fcr':
      return figures.firstContact.rate
    case 'csat':
      return figures.csat.share
    case 'defects':
      return figures.defects.share
    case 'cost':
      return figures.cost === null ? null : middleOf(figures.cost.money)
    default:
      return figures.volume.contacts
  }
}

/** Rows of one level in order: without a figure last, equal ones as they came. */
export function inOrderOf(
  rows: readonly ReasonRow[],
  sort: Sort,
  figures: ReadonlyMap<string, ReasonFigures>,
  signsOf: (row: ReasonRow) => RowSigns,
  compareNames: (a: string, b: string) => number,
): readonly ReasonRow[] {
  const sign = sort.down ? -1 : 1
  if (sort.by === 'name') return rows.toSorted((a, b) => sign * compareNames(a.label, b.label))
  const measured = rows.map((row) => ({
    row,
    measure: measureOf(sort.by, figures.get(row.key), signsOf(row)),
  }))
  return measured
    .toSorted((a, b) => {
      if (a.measure === null || b.measure === null)
        return Number(a.measure === null) - Number(b.measure === null)
      return sign * (a.measure - b.measure)
    })
    .map(({ row }) => row)
}
