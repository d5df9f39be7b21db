// What does a contact cost, by who answered it where, and by how many replies it took?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { type Grouping, together } from './grouping.ts'
import { everyRow } from './in-order.ts'
import type { Judged } from './judged.ts'
import { mediansBy } from './medians.ts'
import { type Expense, NOTHING, timesExpense } from './range.ts'
import { CONTACT } from './row-kinds.ts'
import { where } from './tally.ts'

/** The team's table. Null matches any tier or channel; the closest entry counts: a tier before a channel. */
export interface CostTable {
  standard: Expense
  entries: readonly { tier: number | null; channel: string | null; cost: Expense }[]
  /** Tier by group id. */
  groupTiers: Readonly<Record<string, number>>
}

/** Replies count in proportion to the channel's median, within these bounds. */
const LEAST_FACTOR = 0.5
const MOST_FACTOR = 3

export interface Costs {
  /** Of each row: replies for the channel's median; 1 where one of both is not known. */
  factor: Float64Array
  /** Of each row: which of the units. */
  unit: Uint16Array
  units: readonly Expense[]
  /** Median replies by channel, of contacts whose metrics are known. */
  medians: ReadonlyMap<string, number>
}

/** Where the team has not said what a contact costs: every sum is nothing. */
export const NO_COSTS: Costs = {
  factor: new Float64Array(),
  unit: new Uint16Array(),
  units: [],
  medians: new Map(),
}

function entryFor({ entries }: CostTable, tier: number | null, channel: string | null): number {
  const fits = (wanted: number | string | null, found: number | string | null): boolean =>
    wanted === null || wanted === found
  let best = -1
  let closest = -1
  for (const [index, entry] of entries.entries()) {
    if (!fits(entry.tier, tier) || !fits(entry.channel, channel)) continue
    const close = (entry.tier === null ? 0 : 2) + (entry.channel === null ? 0 : 1)
    if (close <= closest) continue
    best = index
    closest = close
  }
  return best + 1
}

/** Each pair of group and channel is looked up once. */
function unitsOf({ codes, columns, size }: Contacts, costs: CostTable): Uint16Array {
  const groups = [null, ...codes.group.ids()]
  const channels = [null, ...codes.channel.texts]
  const units = Uint16Array.from(
    groups.flatMap((group) => {
      const tier = group === null ? null : (costs.groupTiers[group] ?? null)
      return channels.map((channel) => entryFor(costs, tier, channel))
    }),
  )
  const of = new Uint16Array(size)
  for (let row = 0; row < size; row += 1)
    of[row] = units[(columns.group[row] ?? 0) * channels.length + (columns.channel[row] ?? 0)] ?? 0
  return of
}

/** The costs of all rows. Medians are of all contacts of the table, so that no picker changes what one contact costs. */
export function costsOf({ table, kind }: Judged, costs: CostTable): Costs {
  const { columns, codes, size } = table
  const contacts = where(everyRow(size), (row) => kind[row] === CONTACT && hasFlag(table, row, FLAG.metrics))
  const channels: Grouping = {
    size: codes.channel.texts.length + 1,
    of: Int32Array.from(columns.channel.subarray(0, size)),
  }
  const medians = mediansBy(contacts, channels, (row) => columns.replies[row] ?? 0).map(
    ({ median }) => median ?? 0,
  )
  const factor = new Float64Array(size).fill(1)
  for (let row = 0; row < size; row += 1) {
    const median = medians[columns.channel[row] ?? 0] ?? 0
    if (median === 0 || !hasFlag(table, row, FLAG.metrics)) continue
    factor[row] = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, (columns.replies[row] ?? 0) / median))
  }
  return {
    factor,
    unit: unitsOf(table, costs),
    units: [costs.standard, ...costs.entries.map(({ cost }) => cost)],
    medians: new Map(codes.channel.texts.map((channel, index) => [channel, medians[index + 1] ?? 0])),
  }
}

/** Factors are summed by unit first: four products a unit and group instead of four a row. */
function expensesOf(units: readonly Expense[], sums: Float64Array, size: number): Expense[] {
  return Array.from({ length: size }, (_, group) => {
    const total = (of: (unit: Expense) => number): number =>
      units.reduce((sum, one, index) => sum + of(one) * (sums[index * size + group] ?? 0), 0)
    return {
      money: { low: total(({ money }) => money.low), high: total(({ money }) => money.high) },
      hours: { low: total(({ hours }) => hours.low), high: total(({ hours }) => hours.high) },
    }
  })
}

/** What the rows of each group cost together. */
export function costBy(costs: Costs, rows: Uint32Array, { size, of }: Grouping): Expense[] {
  const { factor, unit, units } = costs
  if (units.length === 0) return Array.from({ length: size }, () => NOTHING)
  const sums = new Float64Array(units.length * size)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = of[row] ?? -1
    if (group < 0) continue
    const at = (unit[row] ?? 0) * size + group
    sums[at] = (sums[at] ?? 0) + (factor[row] ?? 1)
  }
  return expensesOf(units, sums, size)
}

/** The same where `groups` says of each of these rows, one after the other, in which group it counts. */
export function costAlong(
  { factor, unit, units }: Costs,
  rows: ArrayLike<number>,
  groups: ArrayLike<number>,
  size: number,
): Expense[] {
  if (units.length === 0) return Array.from({ length: size }, () => NOTHING)
  const sums = new Float64Array(units.length * size)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = groups[index] ?? -1
    if (group < 0) continue
    const at = (unit[row] ?? 0) * size + group
    sums[at] = (sums[at] ?? 0) + (factor[row] ?? 1)
  }
  return expensesOf(units, sums, size)
}

/** The mean of these contacts; null where there is none. */
export function costOfOne(judged: Judged, costs: Costs, rows: Uint32Array): Expense | null {
  if (rows.length === 0) return null
  return timesExpense(costBy(costs, rows, together(judged))[0] ?? NOTHING, 1 / rows.length)
}
