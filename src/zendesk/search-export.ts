// Which tickets match, all of them, however many? Page by page, through time-outs, lost cursors and rate limits.

import type { Contact } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { sleep as realSleep } from '#store/sleep.ts'
import type { Api, CallOptions } from './api.ts'
import { HostError } from './errors.ts'
import type { FieldIds } from './schemas/tickets.ts'
import { countTickets, exportTickets } from './search.ts'

const MANY = 1000
/** After a time-out: Zendesk advises pages of a hundred. */
const FEW = 100
/** Milliseconds for one page of a thousand. */
const PATIENCE = 20_000
/** Calls in a row that may fail before the walk gives up; what was read by then stays. */
const MOST_FAILURES = 5
/** Seconds to wait where a 429 does not say for how long. */
const USUAL_WAIT = 10

export interface WalkCalls extends CallOptions {
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Zendesk asks us to wait so many seconds. */
  onWait?: (seconds: number) => void
}

const iso = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

/** A query for what was created from then on, or for all of it: no keyword may stand in a query twice alike. */
export type QueryFrom = (from: Instant | null) => string

/** Instants as Zendesk's search takes them: never bare dates, whose zone is the account's. */
export const createdWithin =
  ({ from, to }: Stretch): QueryFrom =>
  (again) =>
    `created>=${iso(again ?? from)} created<${iso(to)}`

export const updatedSince =
  (at: Instant): QueryFrom =>
  (again) =>
    again === null ? `updated>=${iso(at)}` : `updated>=${iso(at)} created>=${iso(again)}`

/** Makes the call again after as long as Zendesk asks, however long: a walk has time, its budget is shared. */
export async function patiently<T>(call: () => Promise<T>, options: WalkCalls): Promise<T> {
  const { sleep = realSleep, onWait, signal } = options
  for (let failures = 1; ; failures += 1) {
    try {
      return await call()
    } catch (error) {
      const limited = error instanceof HostError && error.kind === 'rate_limited'
      if (!limited || failures >= MOST_FAILURES) throw error
      const seconds = error.retryAfter ?? USUAL_WAIT
      onWait?.(seconds)
      await sleep(seconds * 1000, signal)
    }
  }
}

export interface WalkPage {
  contacts: readonly Contact[]
  skipped: number
  /** Everything created before this was given; `Infinity` with the last page. */
  before: Instant
}

interface Place {
  /** Creation of the newest ticket given so far: where a lost cursor is found again. */
  reached: Instant | null
  /** What the query at hand began with: a cursor belongs to its query. */
  begun: Instant | null
  cursor: string | null
  size: number
}

const isLostCursor = (error: HostError, { cursor }: Place): boolean =>
  cursor !== null && (error.kind === 'invalid' || error.kind === 'not_found')

const again = ({ reached }: Place, size: number): Place => ({ reached, begun: reached, cursor: null, size })

/** Where to go on after a failure; null where it cannot be mended. */
function mended(place: Place, error: unknown): Place | null {
  if (!(error instanceof HostError)) return null
  if (error.kind === 'timeout' && place.size > FEW) return again(place, FEW)
  return isLostCursor(error, place) ? again(place, place.size) : null
}

const newest = (contacts: readonly Contact[], before: Instant | null): Instant | null =>
  contacts.reduce<Instant | null>((latest, { createdAt }) => Math.max(latest ?? createdAt, createdAt), before)

/**
 * All tickets that match, oldest first, in pages of a thousand, of a hundred after a time-out. A ticket may come twice
 * where a page had to be asked for again. The query must not name a type.
 * @throws HostError where a page cannot be had; rejects with the signal's reason on abort.
 */
export async function* exportWalk(
  api: Api,
  query: QueryFrom,
  fields: FieldIds,
  options: WalkCalls = {},
): AsyncGenerator<WalkPage> {
  const { signal, priority } = options
  let place: Place = { reached: null, begun: null, cursor: null, size: MANY }
  let failures = 0
  for (;;) {
    const { begun, cursor, size } = place
    const asked = query(begun)
    try {
      const call = { signal, priority, cursor, size, timeout: PATIENCE }
      const page = await patiently(() => exportTickets(api, asked, fields, call), options)
      failures = 0
      const reached = newest(page.contacts, place.reached)
      const done = page.cursor === null
      yield { ...page, before: done ? Number.POSITIVE_INFINITY : (reached ?? Number.NEGATIVE_INFINITY) }
      if (done) return
      place = { reached, begun, cursor: page.cursor, size }
    } catch (error) {
      signal?.throwIfAborted()
      failures += 1
      const next: Place | null = failures < MOST_FAILURES ? mended(place, error) : null
      if (next === null) throw error
      place = next
    }
  }
}

/** How many tickets were created within the stretch, as the search counts those that this agent may see. */
export const countCreated = (api: Api, stretch: Stretch, options: WalkCalls = {}): Promise<number> => {
  const { signal, priority } = options
  return patiently(
    () => countTickets(api, `type:ticket ${createdWithin(stretch)(null)}`, { signal, priority }),
    options,
  )
}
