// What did Zendesk not take yet, and how does it get there once, whichever frame of this browser lives to do it?

import { queryOptions } from '@tanstack/react-query'
import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import { oneFrameAtATime } from '#store/leader.ts'
import { HostError, type HostErrorKind } from '#zendesk/errors.ts'
import { storeTags } from '#zendesk/record.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Tags of ours that a save was to leave on a ticket. Names of ours and numbers only, no text. */
export interface Unwritten {
  ticketId: number
  /** What the ticket carried when it was saved. */
  base: readonly string[]
  wanted: readonly string[]
  at: Instant
  /** Zendesk would not take it: since when, and when that was last tried. */
  refused?: { since: Instant; last: Instant }
}

const KEY = 'unwritten'
const KEPT = 14 * DAY
const MOST = 50

/** Failures that every other call would meet as well. */
const GENERAL: ReadonlySet<HostErrorKind> = new Set(['rate_limited', 'offline', 'signed_out'])
/** Failures that waiting seldom mends. A tag must not be lost to the one time that it does: only a day of them is believed. */
const REFUSED: ReadonlySet<HostErrorKind> = new Set(['denied', 'not_found', 'invalid'])

const isEntry = (value: unknown): value is Unwritten =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Unwritten).ticketId === 'number' &&
  Array.isArray((value as Unwritten).base) &&
  Array.isArray((value as Unwritten).wanted)

/** What waits in this browser, oldest first. Never rejects. */
export const unwritten = async ({ facts }: Services): Promise<readonly Unwritten[]> => {
  const list = (await facts.read(KEY))?.value
  return Array.isArray(list) ? list.filter(isEntry) : []
}

/** Frames change the list in turn: each reads it, and writes it whole. */
const change = async (
  services: Services,
  next: (list: readonly Unwritten[]) => readonly Unwritten[],
): Promise<void> => {
  await oneFrameAtATime(
    'unwritten-list',
    async () => services.facts.write(KEY, next(await unwritten(services)), KEPT),
    new AbortController().signal,
  )
}

/** Keeps it until it is written; takes the place of what waits for the same ticket. */
export const keepUnwritten = (services: Services, entry: Unwritten): Promise<void> =>
  change(services, (list) =>
    [...list.filter(({ ticketId }) => ticketId !== entry.ticketId), entry].slice(-MOST),
  )

/** Whether a refusal is so fresh that it is not worth another call. */
const isQuiet = ({ refused }: Unwritten, now: Instant): boolean =>
  refused !== undefined && now - refused.last < HOUR

/** Of what waits, `entry` from now on as refused; null: it was believed, and is given up. */
const afterRefusal = (entry: Unwritten, now: Instant): Unwritten | null => {
  const since = entry.refused?.since ?? now
  return now - since >= DAY ? null : { ...entry, refused: { since, last: now } }
}

const forget = (services: Services, { ticketId, at }: Unwritten): Promise<void> =>
  change(services, (list) => list.filter((other) => other.ticketId !== ticketId || other.at !== at))

const putOff = (services: Services, entry: Unwritten): Promise<void> => {
  const next = afterRefusal(entry, services.now())
  if (next === null) return forget(services, entry)
  return change(services, (list) =>
    list.map((other) => (other.ticketId === entry.ticketId && other.at === entry.at ? next : other)),
  )
}

/** `refused`: no right, no such ticket, closed; `later`: others may be tried; `stop`: they need not. */
const attempt = async (
  services: Services,
  entry: Unwritten,
  signal: AbortSignal,
): Promise<'over' | 'refused' | 'later' | 'stop'> => {
  try {
    const { ticketId, wanted, base } = entry
    const outcome = await storeTags(services.api, ticketId, wanted, { signal, base })
    return outcome === 'denied' ? 'refused' : 'over'
  } catch (error) {
    if (!(error instanceof HostError) || GENERAL.has(error.kind)) return 'stop'
    return REFUSED.has(error.kind) ? 'refused' : 'later'
  }
}

/**
 * Writes what waits, by one frame at a time. Each ticket is read first, so that what arrived meanwhile is not written
 * again. Ends where Zendesk takes nothing now.
 * @returns how many are worth trying again soon. Never rejects.
 */
export const writeUnwritten = async (services: Services, signal: AbortSignal): Promise<number> => {
  try {
    await oneFrameAtATime(
      'unwritten',
      async () => {
        for (const entry of await unwritten(services)) {
          if (signal.aborted) return
          if (isQuiet(entry, services.now())) continue
          const outcome = await attempt(services, entry, signal)
          if (outcome === 'stop') return
          if (outcome === 'over') await forget(services, entry)
          if (outcome === 'refused') await putOff(services, entry)
        }
      },
      signal,
    )
  } catch {
    // The list is as it was.
  }
  return (await unwritten(services)).filter(({ refused }) => refused === undefined).length
}

/** Tickets whose tags wait in this browser. */
export const unwrittenQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.unwritten,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await unwritten(services)).map(({ ticketId }) => ticketId),
  })
