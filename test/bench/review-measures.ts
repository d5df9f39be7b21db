// How long do the Review page's measures take over a million contacts, beside the same over plain objects?

import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant, WEEK } from '#domain/instant.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { funnelOf, itemOutcomes } from '#domain/review/measures/answers.ts'
import { avoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import { type Choice, chosenContacts, chosenSolved } from '#domain/review/measures/chosen.ts'
import { type CostTable, costBy, costsOf } from '#domain/review/measures/cost.ts'
import { coverageBy } from '#domain/review/measures/coverage.ts'
import { csatBy } from '#domain/review/measures/csat.ts'
import { defectsAmong } from '#domain/review/measures/defects.ts'
import { assumedLinks, firstContactBy } from '#domain/review/measures/first-contact.ts'
import { firstReplyBy } from '#domain/review/measures/first-reply.ts'
import { fixFirst } from '#domain/review/measures/fix-first.ts'
import { byReasons, byTime, crossed, together } from '#domain/review/measures/grouping.ts'
import { inhibitorMap, paretoOf } from '#domain/review/measures/inhibitors.ts'
import { type Judged, type JudgeOptions, judge } from '#domain/review/measures/judged.ts'
import { quietComparison } from '#domain/review/measures/quiet-sample.ts'
import { variantsOf } from '#domain/review/measures/variants.ts'
import { volumeBy } from '#domain/review/measures/volume.ts'
import { median } from '#domain/statistics.ts'
import {
  oracleAccount,
  oracleFirstContact,
  oracleVariants,
  oracleVolume,
} from '#test/samples/review-oracle.ts'
import { oraclePareto, oracleSavings } from '#test/samples/review-oracle-money.ts'
import { manyContacts, ROWS_NOW as NOW, ROWS_REASONS as REASONS } from './review-rows.ts'

const OPTIONS: JudgeOptions = {
  ...{ now: NOW, windowDays: 7, agentsLogContacts: true, staff: new Set([1]), sampled: 1 },
  topLevelOf: (reason) => reason?.split('__')[0] ?? null,
}
const COST = { money: { low: 6, high: 9 }, hours: { low: 0.1, high: 0.2 } }
const COSTS: CostTable = {
  standard: COST,
  entries: [
    { tier: 2, channel: null, cost: COST },
    { tier: null, channel: 'voice', cost: COST },
  ],
  groupTiers: { 600002: 2, 600003: 2 },
}
const WEEKS = 26
const weeksBefore = (now: Instant) =>
  Array.from({ length: WEEKS }, (_, week) => ({
    from: now - (WEEKS - week) * WEEK,
    to: now - (WEEKS - week - 1) * WEEK,
  }))
const REMEDIES = ['fix_bug', 'simplify_process', 'self_service', null] as const

/** What holds whatever is picked: costs by the team's table, and groups. */
function preparedOf(judged: Judged) {
  const tops = [...new Set(REASONS.map((value) => value.split('__')[0] ?? ''))]
  const [all, weeks] = [together(judged), byTime(judged, weeksBefore(NOW))]
  const reasons = byReasons(
    judged,
    REASONS.map((value) => [value]),
  )
  const parents = byReasons(
    judged,
    tops.map((top) => REASONS.filter((value) => value.startsWith(`${top}__`))),
  )
  return { costs: costsOf(judged, COSTS), all, weeks, reasons, parents, cells: crossed(reasons, weeks) }
}

/** Everything that the page shows of one choice. */
function pageOf(judged: Judged, prepared: ReturnType<typeof preparedOf>, choice: Choice): unknown[] {
  const { costs, all, weeks, reasons, parents, cells } = prepared
  const { rows } = chosenContacts(judged, choice)
  const solved = chosenSolved(judged, choice).rows
  const each = [all, parents, reasons, weeks]
  return [
    ...[...each, cells].map((grouping) => volumeBy(judged, rows, grouping)),
    ...each.map((grouping) => firstContactBy(judged, rows, grouping)),
    ...[all, parents, reasons].map((grouping) => costBy(costs, rows, grouping)),
    ...each.map((grouping) => firstReplyBy(judged, rows, grouping)),
    ...each.map((grouping) => csatBy(judged, solved, grouping)),
    ...[all, weeks].map((grouping) => coverageBy(judged, solved, grouping, (value) => value.endsWith('_0'))),
    ...[assumedLinks(judged, rows), variantsOf(judged, rows)],
    defectsAmong(judged, { contacts: rows, solved }, costs, (value) =>
      value.startsWith('top1') ? 'defect' : 'how_to',
    ),
    ...[paretoOf(judged, rows, costs), inhibitorMap(judged, rows, costs, reasons)],
    fixFirst(
      judged,
      rows,
      costs,
      REASONS.map((value, index) => ({ value, remedy: REMEDIES[index % 4] ?? null })),
    ),
    ...[funnelOf(judged, rows), itemOutcomes(judged, rows), avoidedRepeats(judged, rows, COST)],
    quietComparison(judged, rows, new Map()),
  ]
}

export interface Taken {
  wall: number
  cpu: number
}

/** Milliseconds by the clock, and of processor time: others may use the machine. */
function taken(work: () => unknown): Taken {
  const [start, used] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

const middle = (values: readonly number[]): number => median(values) ?? Number.NaN
function medianOf(runs: number, work: () => unknown): Taken {
  const all = Array.from({ length: runs }, () => taken(work))
  return { wall: middle(all.map(({ wall }) => wall)), cpu: middle(all.map(({ cpu }) => cpu)) }
}

const whole: Choice = { from: NOW - WEEKS * WEEK, to: NOW + DAY }

export interface MeasureFigures {
  rows: number
  /** Once for each table and window. */
  judging: Taken
  /** Once for each set of reasons, costs and weeks. */
  preparing: Taken
  /** For each choice of period and pickers: of all rows; of four weeks of one group. */
  page: Taken
  picked: Taken
  /** Of all rows once more: what the reader comes back to. */
  again: Taken
  /** Megabytes of the judged columns, beside the table. */
  memory: number
}

const bytesIn = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : []
  return parts.reduce<number>((sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0)
}

/** Measures remember what they found of a judgement: of this one they know nothing. */
const anew = (judged: Judged): Judged => ({ ...judged })

/** Medians of so many runs after one to warm up. */
export function benchMeasures(table: Contacts, runs = 5): MeasureFigures {
  const judged = judge(table, OPTIONS)
  const prepared = preparedOf(judged)
  pageOf(judged, prepared, whole)
  // Each time another millisecond of the judgement that the page knows: no choice is one that was made before.
  let before = NOW
  const picked = () => ({ from: NOW - 4 * WEEK, to: --before, groupId: 600_003 })
  const known = anew(judged)
  pageOf(known, prepared, whole)
  const { table: _, options, ...columns } = judged
  return {
    rows: table.size,
    judging: medianOf(runs, () => judge(table, OPTIONS)),
    preparing: medianOf(runs, () => preparedOf(anew(judged))),
    page: medianOf(runs, () => pageOf(anew(judged), prepared, whole)),
    picked: medianOf(runs, () => pageOf(known, prepared, picked())),
    again: medianOf(runs, () => pageOf(known, prepared, whole)),
    memory: Object.values(columns).reduce<number>((sum, part) => sum + bytesIn(part), 0) / 1e6,
  }
}

/** The oracle's few measures over plain objects: issues, first contact, variants, Pareto, savings, by reason. */
export function benchOracle(size: number): Taken {
  const table = manyContacts(size)
  const contacts: Contact[] = Array.from({ length: table.size }, (_, row) => contactAt(table, row))
  return taken(() => {
    const account = oracleAccount(contacts, { ...OPTIONS, from: 0, isReason: table.isReason })
    for (const reason of REASONS) {
      const some = account.contacts.filter((contact) => contact.reason === reason)
      oracleVolume(account, some)
      oracleFirstContact(account, some)
    }
    oracleVariants(account, account.contacts)
    oraclePareto(account, COSTS, account.contacts)
    oracleSavings(account, account.contacts)
  })
}
