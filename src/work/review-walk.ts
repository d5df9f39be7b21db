// How do the account's tickets get into the table: windows newest first, and then what changed since?

import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { rowsBetween } from '#domain/review/contacts/block.ts'
import { putContact } from '#domain/review/contacts/table.ts'
import { joined, type Stretch, uncovered, weeksIn, windowsLeft } from '#domain/review/stretch.ts'
import type { Api } from '#zendesk/api.ts'
import type { FieldIds } from '#zendesk/schemas/tickets.ts'
import {
  createdWithin,
  exportWalk,
  type QueryFrom,
  updatedSince,
  type WalkCalls,
} from '#zendesk/search-export.ts'
import type { Kept, RowShelf, Walked } from './review-shelf.ts'

/** The search's index may lag by minutes: what is younger is read, and read again the next time. */
const LAG = 10 * MINUTE
/** Rows after which what was walked is kept, so that a walk can be gone on with. */
const KEEP_EVERY = 5_000

export interface WalkOptions {
  api: Api
  fields: FieldIds
  shelf: RowShelf
  zone: string
  now: () => Instant
  calls: WalkCalls
  /** No older window is begun once so many rows of the whole are there. */
  mostRows: number
  /** After each page. `contacts` grows while the walk goes on. */
  onRows: (kept: Kept) => void
}

const weekOf = (at: Instant, zone: string): string =>
  String(weeksIn({ from: at, to: at + 1 }, zone)[0]?.from ?? 0)

const withSkipped = (walked: Walked, week: string, more: number): Walked['skipped'] =>
  more === 0 ? walked.skipped : { ...walked.skipped, [week]: (walked.skipped[week] ?? 0) + more }

export const skippedIn = ({ walked }: Kept): number =>
  Object.values(walked.skipped).reduce((sum, count) => sum + count, 0)

/** Reads one window; what it brought is kept every five thousand rows. `seen` collects the tickets that there are. */
export async function walkWindow(
  start: Kept,
  window: Stretch,
  settled: Instant,
  options: WalkOptions,
  seen?: Set<number>,
): Promise<Kept> {
  const { api, fields, shelf, zone, calls, onRows } = options
  let kept = start
  let unkept = 0
  const week = weekOf(window.from, zone)
  for await (const page of exportWalk(api, createdWithin(window), fields, calls)) {
    for (const contact of page.contacts) {
      putContact(kept.contacts, contact)
      seen?.add(contact.id)
    }
    const done = { from: window.from, to: Math.min(window.to, page.before, settled) }
    const walked = {
      ...kept.walked,
      stretches: joined([...kept.walked.stretches, done]),
      skipped: withSkipped(kept.walked, week, page.skipped),
    }
    kept = { contacts: kept.contacts, walked }
    unkept += page.contacts.length
    if (unkept >= KEEP_EVERY || page.before === Number.POSITIVE_INFINITY) {
      await shelf.keep(kept.contacts, walked, [window])
      unkept = 0
    }
    onRows(kept)
  }
  return kept
}

/** A call brings so many rows: weeks with few of them are walked several at a time, but the first one alone. */
const A_CALL = 1_000
const MOST_WEEKS = 16

/** Weeks of the whole that one call may bring, by those that were walked. */
function weeksAtOnce({ contacts, walked }: Kept, whole: Stretch): number {
  const part = uncovered(whole, uncovered(whole, walked.stretches))
  const weeks = part.reduce((sum, { from, to }) => sum + (to - from), 0) / (7 * DAY)
  if (weeks === 0) return 1
  const perWeek = rowsBetween(contacts, whole.from, whole.to).length / weeks
  return Math.max(1, Math.min(MOST_WEEKS, Math.floor(A_CALL / Math.max(1, perWeek))))
}

/** The next window, or up to so many of them in one where nothing lies between them. Newest first. */
function together(windows: readonly Stretch[], most: number): { window: Stretch; count: number } | null {
  const [first] = windows
  if (!first) return null
  let { from } = first
  let count = 1
  while (count < most && windows[count]?.to === from) {
    from = windows[count]?.from ?? from
    count += 1
  }
  return { window: { from, to: first.to }, count }
}

/** Walks what of the whole is not walked yet, newest window first. */
export async function walkMissing(start: Kept, whole: Stretch, options: WalkOptions): Promise<Kept> {
  const settled = Math.floor((options.now() - LAG) / 1000) * 1000
  let kept = start
  let windows = windowsLeft(whole, kept.walked.stretches, options.zone)
  for (;;) {
    const next = together(windows, weeksAtOnce(kept, whole))
    if (next === null) break
    options.calls.signal?.throwIfAborted()
    if (rowsBetween(kept.contacts, whole.from, whole.to).length >= options.mostRows) break
    const { skipped } = kept.walked
    const before = skippedIn(kept)
    kept = await walkWindow(kept, next.window, settled, options)
    // In which of the weeks they lie tells only each week by itself.
    if (next.count > 1 && skippedIn(kept) > before) {
      kept = { ...kept, walked: { ...kept.walked, skipped } }
      for (const window of windows.slice(0, next.count))
        kept = await walkWindow(kept, window, settled, options)
    }
    windows = windows.slice(next.count)
  }
  return kept
}

/** Reads again what changed since the last time, as far as it lies within what was walked. */
export async function walkChanges(start: Kept, query: QueryFrom, options: WalkOptions): Promise<Kept> {
  const { api, fields, shelf, calls, onRows } = options
  const { contacts, walked } = start
  const changed: Stretch[] = []
  const isWalked = (at: Instant): boolean => walked.stretches.some(({ from, to }) => at >= from && at < to)
  for await (const page of exportWalk(api, query, fields, calls)) {
    for (const contact of page.contacts) {
      if (!isWalked(contact.createdAt)) continue
      putContact(contacts, contact)
      changed.push({ from: contact.createdAt, to: contact.createdAt + 1 })
    }
    onRows(start)
  }
  await shelf.keep(contacts, walked, joined(changed))
  return start
}

/** Changes since the last walk, with the index's lag; nothing where there was none. */
export const changesSince = ({ syncedAt }: Walked): QueryFrom | null =>
  syncedAt === null ? null : updatedSince(syncedAt - LAG)
