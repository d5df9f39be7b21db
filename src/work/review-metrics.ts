// How were the contacts worked: metrics for those rows that lack them, newest first?

import { type Instant, MINUTE } from '#domain/instant.ts'
import { lacksMetrics, rowsBetween } from '#domain/review/contacts/block.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import { type Contacts, putContact, setMetrics } from '#domain/review/contacts/table.ts'
import { isSampled, sampleRate } from '#domain/review/sample.ts'
import { joined } from '#domain/review/stretch.ts'
import { AT_ONCE, type MetricsPage, metricsPage, ticketsWithMetrics } from '#zendesk/metric-sets.ts'
import { patiently } from '#zendesk/search-export.ts'
import type { Kept } from './review-shelf.ts'
import type { WalkOptions } from './review-walk.ts'

/** Calls after which what was read is kept. */
const KEEP_EVERY = 20
/** Of Zendesk's list: as many metric sets as a quarter of an hour of calls brings. */
const MOST_PAGES = 1_000

export interface MetricProgress {
  done: number
  of: number
}

/** Rows of the sample that lack metrics, newest first. */
function wanted(contacts: Contacts, from: Instant, rate: number): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < contacts.size; row += 1) {
    const requester = contacts.codes.requester.idOf(contacts.columns.requester[row] ?? 0) ?? 0
    if (createdAt(contacts, row) >= from && lacksMetrics(contacts, row) && isSampled(requester, rate))
      rows.push(row)
  }
  return rows.sort((a, b) => createdAt(contacts, b) - createdAt(contacts, a))
}

/** @returns false where the side-load was ignored: nothing was learnt, and nothing is to be learnt this way. */
async function readHundred(
  contacts: Contacts,
  rows: readonly number[],
  options: WalkOptions,
): Promise<boolean> {
  const ids = rows.map((row) => contacts.ids.idOf(row + 1) ?? 0)
  const { api, fields, calls } = options
  const call = { signal: calls.signal, priority: calls.priority }
  const { rows: told } = await patiently(() => ticketsWithMetrics(api, ids, fields, call), calls)
  if (told.length > 0 && told.every(({ metrics }) => metrics === null)) return false
  for (const contact of told) if (contact.metrics !== null) putContact(contacts, contact)
  // Gone since, or without a metric set: asking again would bring no more.
  for (const row of rows) if (lacksMetrics(contacts, row)) setMetrics(contacts, row, null)
  return true
}

const stretchOf = (contacts: Contacts, rows: readonly number[]) =>
  joined(rows.map((row) => ({ from: createdAt(contacts, row), to: createdAt(contacts, row) + MINUTE })))

async function readByIds(
  kept: Kept,
  rows: readonly number[],
  options: WalkOptions,
  onMetrics: (progress: MetricProgress) => void,
): Promise<boolean> {
  let unkept: number[] = []
  const keep = async (): Promise<void> => {
    await options.shelf.keep(kept.contacts, kept.walked, stretchOf(kept.contacts, unkept))
    unkept = []
  }
  try {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const hundred = rows.slice(at, at + AT_ONCE)
      if (!(await readHundred(kept.contacts, hundred, options))) return false
      unkept.push(...hundred)
      onMetrics({ done: Math.min(at + AT_ONCE, rows.length), of: rows.length })
      if (unkept.length >= KEEP_EVERY * AT_ONCE) await keep()
    }
  } finally {
    if (unkept.length > 0) await keep()
  }
  return true
}

/** Zendesk's own list, as far back as rows are wanted; archived tickets are not on it and stay unknown. */
async function readByList(
  kept: Kept,
  rows: readonly number[],
  options: WalkOptions,
  onMetrics: (progress: MetricProgress) => void,
): Promise<void> {
  const { contacts } = kept
  const { api, calls } = options
  const left = new Set(rows)
  const oldest = Math.min(...rows.map((row) => createdAt(contacts, row)))
  const call = { signal: calls.signal, priority: calls.priority }
  let cursor: string | null = null
  for (let read = 0; left.size > 0 && read < MOST_PAGES; read += 1) {
    const at: string | null = cursor
    const page: MetricsPage = await patiently(() => metricsPage(api, at, call), calls)
    for (const { ticketId, metrics } of page.rows) {
      const row = contacts.ids.find(ticketId) - 1
      if (left.delete(row)) setMetrics(contacts, row, metrics)
    }
    onMetrics({ done: rows.length - left.size, of: rows.length })
    cursor = page.cursor
    const beyond = page.rows.length > 0 && page.rows.every((one) => one.createdAt < oldest)
    if (cursor === null || beyond) break
  }
  for (const row of left) setMetrics(contacts, row, null)
  await options.shelf.keep(contacts, kept.walked, stretchOf(contacts, rows))
}

/**
 * Reads the metrics of rows created since `from` that lack them: of all requesters, or of a sample where there are
 * more than 20,000 contacts. What was read before the signal aborts is kept.
 * @returns every how manieth requester was asked for.
 */
export async function readMetrics(
  kept: Kept,
  from: Instant,
  options: WalkOptions,
  onMetrics: (progress: MetricProgress) => void,
): Promise<number> {
  const rate = sampleRate(rowsBetween(kept.contacts, from, Number.POSITIVE_INFINITY).length)
  const rows = wanted(kept.contacts, from, rate)
  if (rows.length > 0 && !(await readByIds(kept, rows, options, onMetrics)))
    await readByList(kept, rows, options, onMetrics)
  return rate
}
