// Which contacts does the Review page work on, and how are they kept up to date in this browser?

import type { Instant } from '#domain/instant.ts'
import { rowsBetween, without } from '#domain/review/contacts/block.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { reachedBack, type Stretch, uncovered } from '#domain/review/stretch.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import type { CallPriority } from '#store/allowance.ts'
import type { FactStore } from '#store/facts.ts'
import { oneFrameAtATime } from '#store/leader.ts'
import type { Locks } from '#store/locks.ts'
import type { Api } from '#zendesk/api.ts'
import type { FieldIds } from '#zendesk/schemas/tickets.ts'
import { countCreated } from '#zendesk/search-export.ts'
import { compare, walkSkipped } from './review-check.ts'
import { readMetrics } from './review-metrics.ts'
import { type Kept, openRowShelf, type RowShelf } from './review-shelf.ts'
import { changesSince, skippedIn, type WalkOptions, walkChanges, walkMissing } from './review-walk.ts'

export interface RowOptions {
  api: Api
  facts: FactStore
  now: () => Instant
  /** The account's, an IANA name: windows are its weeks. */
  zone: string
  fields: FieldIds
  /** Whether a tag is the value of a reason of this account. */
  isReason: (tag: string) => boolean
  /** What to walk; it ends now or later. */
  whole: Stretch
  priority?: CallPriority
  /** The newest so many, a window more or less; the usual setting where absent. */
  mostRows?: number
  /** The browser's, where absent; null where frames cannot take turns. */
  locks?: Locks | null
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Weeks in which rows could not be read are read again. */
  again?: boolean
  /** What `readAhead` found. */
  ahead?: Kept | null
}

type ShelfOf = Pick<RowOptions, 'facts' | 'zone' | 'fields' | 'isReason'>

const shelfOf = ({ facts, zone, fields, isReason }: ShelfOf): RowShelf =>
  openRowShelf({
    ...{ facts, zone, isReason },
    name: `${fields.reason ?? 0}:${fields.inhibitor ?? 0}:${zone}`,
  })

/** What this browser keeps of an earlier walk, while it is only being found out what else the walk needs. */
export const readAhead = (options: ShelfOf): Promise<Kept> => shelfOf(options).open()

export interface ReviewRows {
  contacts: Contacts
  /** Walked without a gap from here on. */
  from: Instant
  /** When the walk began. */
  at: Instant
  /** Rows that could not be read. */
  skipped: number
  /** Metrics were asked for of every how manieth requester; 1: of all. */
  sampled: number
  /** How many the whole has, where these are more than are read; null where all are. */
  tickets: number | null
}

/** `total` null: not known. `waiting`: seconds that Zendesk asks us to wait. */
export interface RowProgress {
  phase: 'rows' | 'changes' | 'check' | 'metrics'
  done: number
  total: number | null
  waiting: number | null
  /** The table as it is by now. */
  contacts: Contacts
  /** Walked without a gap from here on, up to where the walk is by now; null while nothing is. */
  from: Instant | null
  /** How many the whole has, where these are more than are read; null where all are, or nobody knows yet. */
  tickets: number | null
}

type Tell = (change: Partial<RowProgress>) => void

function walkOptions(options: RowOptions, whole: Stretch, tell: Tell, signal: AbortSignal): WalkOptions {
  const { api, now, zone, fields, priority = 'review', sleep } = options
  const { mostRows = DEFAULT_SETTINGS.reviewMostRows } = options
  return {
    api,
    fields,
    zone,
    now,
    mostRows,
    shelf: shelfOf(options),
    calls: { signal, priority, ...(sleep ? { sleep } : {}), onWait: (waiting) => tell({ waiting }) },
    onRows: (kept) => {
      const { contacts } = kept
      tell({ contacts, done: contacts.size, waiting: null, from: gapless(kept, whole) })
    },
  }
}

async function walkAll(
  start: Kept,
  whole: Stretch,
  walking: WalkOptions,
  tell: Tell,
  again: boolean,
): Promise<Kept> {
  const began = walking.now()
  const changes = changesSince(start.walked)
  let kept = start
  if (changes !== null) {
    tell({ phase: 'changes' })
    kept = await walkChanges(kept, changes, walking)
  }
  if (again) kept = await walkSkipped(kept, walking)
  // From here on changes are asked for since this walk began, also where it is broken off.
  kept = { ...kept, walked: { ...kept.walked, syncedAt: began } }
  tell({ phase: 'rows' })
  if (uncovered(whole, kept.walked.stretches).length > 0) {
    const tickets = await countCreated(walking.api, whole, walking.calls)
    const tooMany = tickets > walking.mostRows
    tell({ total: Math.min(tickets, walking.mostRows), tickets: tooMany ? tickets : null })
  }
  kept = await walkMissing(kept, whole, walking)
  tell({ phase: 'check' })
  return compare(kept, whole, walking)
}

/** Zendesk's times have no parts of a second, nor have queries. */
const wholeSecond = (at: Instant): Instant => Math.floor(at / 1000) * 1000

/** Without what a longer walk has kept: the same whole shall give the same figures in every browser. */
const since = (contacts: Contacts, from: Instant): Contacts =>
  rowsBetween(contacts, 0, from).length === 0
    ? contacts
    : without(contacts, (row) => createdAt(contacts, row) < from)

/**
 * All tickets created within the whole that this agent may see, and the metrics of them or of a sample; only what is
 * new or changed since the last time is asked for. Newest first; what was read before the signal aborts is kept, and
 * the next call goes on there. One frame of the browser at a time.
 * @returns null where the signal aborted before this frame's turn came.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export async function syncRows(
  options: RowOptions,
  signal: AbortSignal,
  onProgress: (progress: RowProgress) => void = () => undefined,
): Promise<ReviewRows | null> {
  let found: ReviewRows | null = null
  const work = async (): Promise<void> => {
    let progress: RowProgress | null = null
    let tickets: number | null = null
    const tell: Tell = (change) => {
      if (progress === null) return
      tickets = change.tickets === undefined ? tickets : change.tickets
      progress = { ...progress, ...change }
      onProgress(progress)
    }
    const at = options.now()
    const whole = { from: wholeSecond(options.whole.from), to: wholeSecond(Math.min(options.whole.to, at)) }
    const walking = walkOptions(options, whole, tell, signal)
    const stored = await walking.shelf.open(options.ahead)
    const { contacts } = stored
    progress = {
      ...{ phase: 'rows', done: 0, total: null, waiting: null, contacts, tickets },
      from: gapless(stored, whole),
    }
    const kept = await walkAll(stored, whole, walking, tell, options.again === true)
    const from = gapless(kept, whole) ?? whole.to
    tell({ phase: 'metrics', done: 0, total: null })
    const sampled = await readMetrics(kept, from, walking, ({ done, of }) =>
      tell({ done, total: of, waiting: null }),
    )
    const skipped = skippedIn(kept)
    found = { contacts: since(kept.contacts, whole.from), from, at, skipped, sampled, tickets }
  }
  await (options.locks === undefined
    ? oneFrameAtATime('review-rows', work, signal)
    : oneFrameAtATime('review-rows', work, signal, options.locks))
  return found
}

/** Back from the end of what was walked: the last ten minutes are read, but not final. */
function gapless({ walked: { stretches } }: Kept, whole: Stretch): Instant | null {
  const last = stretches.at(-1)
  return last ? reachedBack({ ...whole, to: Math.min(whole.to, last.to) }, stretches) : null
}
