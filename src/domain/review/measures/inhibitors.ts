// What inhibited first contact resolution, how often or at what cost, and for which reasons?

import { asksInhibitor } from '#domain/guard.ts'
import { INHIBITORS, type Inhibitor, parseInhibitor } from '#domain/reasons/inhibitors.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Costs, costAlong } from './cost.ts'
import { type Grouping, perGroup, together } from './grouping.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { type Expense, middleOf, NOTHING } from './range.ts'
import { remembering } from './remembered.ts'
import { CONTACT } from './row-kinds.ts'

interface InhibitorBar {
  /** Null: not stated. */
  inhibitor: Inhibitor | null
  issues: number
  /** Of the contacts beyond the first. */
  cost: Expense
}

export interface Pareto {
  /** Issues not resolved at first contact, or that an agent could not resolve then; those with an inhibitor. */
  issues: number
  answered: number
  /** Most first, by count or by cost; *not stated* last. */
  bars: readonly InhibitorBar[]
}

/** Whether the agent was asked; a team may ask in one of k cases only. */
type WasAsked = (ticketId: number) => boolean

/** The nine, and the place of *not stated*. */
const NAMES: readonly (Inhibitor | null)[] = [...INHIBITORS, null]
const NOT_STATED = NAMES.length - 1

/** Groups × names: how many issues, and which contacts came beyond their first. */
interface Cells {
  issues: Uint32Array
  /** Rows, and the cell that each goes to. */
  beyond: readonly number[]
  places: readonly number[]
}

/** An issue counts once, by its last contact that has an inhibitor. -1 where nothing failed, or nobody was asked. */
function nameAt(judged: Judged, first: number, names: Int8Array, asked: WasAsked): number {
  const { table, links, outcome, marks } = judged
  let failed = outcome[first] === OUTCOME.no
  let name = NOT_STATED
  for (let row = links.last[first] ?? first; row >= 0; row = links.before[row] ?? -1) {
    if (name === NOT_STATED) name = names[marks.cause[row] ?? 0] ?? NOT_STATED
    failed ||= ((marks.bits[row] ?? 0) & MARK.cannot) !== 0
  }
  if (!failed || name !== NOT_STATED) return failed ? name : -1
  for (let row = links.last[first] ?? first; row >= 0; row = links.before[row] ?? -1)
    if (asked(table.ids.idOf(row + 1) ?? 0)) return NOT_STATED
  return -1
}

/** By the code of the cause that counts. */
const namesOf = ({ marks }: Judged): Int8Array =>
  Int8Array.from([null, ...marks.causes.texts], (value) => NAMES.indexOf(parseInhibitor(value)))

/** First contacts of the issues that something stood in the way of, and the place of its name for each. */
interface Inhibited {
  firsts: readonly number[]
  names: readonly number[]
}

/** Issues that began in these rows. Pareto, map and the tickets behind a bar are of the same ones. */
const inhibitedAmong = remembering((judged: Judged, rows: Uint32Array, asked: WasAsked): Inhibited => {
  const { links, sampled } = judged
  const known = namesOf(judged)
  const firsts: number[] = []
  const names: number[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    if (links.first[row] !== row || sampled[row] !== 1) continue
    const name = nameAt(judged, row, known, asked)
    if (name < 0) continue
    firsts.push(row)
    names.push(name)
  }
  return { firsts, names }
})

function cellsOf({ links, kind }: Judged, { firsts, names }: Inhibited, grouping: Grouping): Cells {
  const issues = new Uint32Array(grouping.size * NAMES.length)
  const beyond: number[] = []
  const places: number[] = []
  for (const [index, first] of firsts.entries()) {
    const group = grouping.of[first] ?? -1
    if (group < 0) continue
    const cell = group * NAMES.length + (names[index] ?? NOT_STATED)
    issues[cell] = (issues[cell] ?? 0) + 1
    for (let row = links.last[first] ?? first; row !== first && row >= 0; row = links.before[row] ?? -1) {
      if (kind[row] !== CONTACT) continue
      beyond.push(row)
      places.push(cell)
    }
  }
  return { issues, beyond, places }
}

const always: WasAsked = () => true

const askedOneIn = new Map<number, WasAsked>()

/** Whether the agent of a ticket was asked what inhibited resolution, as the team asks now: in one of so many cases. */
export function askedBy(oneIn: number): WasAsked {
  const known = askedOneIn.get(oneIn)
  if (known) return known
  const asked: WasAsked = (ticketId) =>
    asksInhibitor({ ticketId, outcome: 'no', cannotResolve: false, oneIn })
  askedOneIn.set(oneIn, asked)
  return asked
}

/**
 * Over issues that began in these rows, whatever their age: the causes of failures need no rate. For each group, by the
 * issue's first contact: rows of the map.
 */
export function inhibitorMap(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
  grouping: Grouping,
  { by = 'count', asked = always }: { by?: 'count' | 'cost'; asked?: WasAsked } = {},
): Pareto[] {
  const cells = cellsOf(judged, inhibitedAmong(judged, rows, asked), grouping)
  const spent = costAlong(costs, cells.beyond, cells.places, cells.issues.length)
  const weight = ({ issues, cost }: InhibitorBar): number => (by === 'count' ? issues : middleOf(cost.money))
  return perGroup(grouping, (group) => {
    const all = NAMES.map((inhibitor, name): InhibitorBar => {
      const cell = group * NAMES.length + name
      return { inhibitor, issues: cells.issues[cell] ?? 0, cost: spent[cell] ?? NOTHING }
    })
    const issues = all.reduce((sum, bar) => sum + bar.issues, 0)
    const bars = all
      .filter((bar) => bar.issues > 0)
      .toSorted(
        (a, b) => Number(a.inhibitor === null) - Number(b.inhibitor === null) || weight(b) - weight(a),
      )
    return { issues, answered: issues - (all[NOT_STATED]?.issues ?? 0), bars }
  })
}

/** The same of all together. */
export function paretoOf(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
  options: { by?: 'count' | 'cost'; asked?: WasAsked } = {},
): Pareto {
  const [all] = inhibitorMap(judged, rows, costs, together(judged), options)
  return all ?? { issues: 0, answered: 0, bars: [] }
}

/** First contacts of the issues that a bar counts, as many as it says. `inhibitor` null: *not stated*. */
export function inhibitedRows(
  judged: Judged,
  rows: Uint32Array,
  inhibitor: Inhibitor | null,
  asked: WasAsked = always,
): Uint32Array {
  const wanted = NAMES.indexOf(inhibitor)
  const { firsts, names } = inhibitedAmong(judged, rows, asked)
  return Uint32Array.from(firsts.filter((_, index) => names[index] === wanted))
}
