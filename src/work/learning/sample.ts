// Which contacts are learned from? A sample of the newest, then what changed since, in at most three pages a day.

import { LONGEST_LAG } from '#domain/fcr/maturity.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { FactStore } from '#store/facts.ts'
import type { Reads } from '#zendesk/api.ts'
import { HostError } from '#zendesk/errors.ts'
import { type SampleCall, sampleTickets, type ToldContact } from '#zendesk/sample-tickets.ts'
import type { FieldIds } from '#zendesk/schemas/tickets.ts'
import { countTickets } from '#zendesk/search.ts'
import { dayOf } from './rhythm.ts'

export interface SampleOptions {
  api: Reads
  facts: FactStore
  now: () => Instant
  fields: FieldIds
  /** Days within which a further contact is a repeat. */
  windowDays: number
}

export interface Sample {
  contacts: readonly ToldContact[]
  /** False where fewer pages could be read than there may be. */
  complete: boolean
}

/** Pages a day for all frames of the browser: exports are limited for the whole account. */
const MOST_PAGES = 3
const WHOLE_PAGE = 1000
/** After a time-out, as Zendesk advises. */
const SMALL_PAGE = 100
/** A window of so many tickets is likely to fit on a page. */
const FITTING = 950
/** How many there are is told by the last four weeks. */
const COUNTED_DAYS = 28
/** What was asked half a year ago is asked otherwise today. */
const LONGEST_DAYS = 180
/** The search's index may lag by minutes. */
const LAG = 10 * 60_000

const PAGES = 'learned/1/pages'

interface Pages {
  day: number
  count: number
}

const isPages = (value: unknown): value is Pages =>
  typeof value === 'object' && value !== null && 'day' in value && 'count' in value

/** The day's first moment from which on pages may be read again. */
export const nextDay = (now: Instant): Instant => (dayOf(now) + 1) * DAY

/** How many pages this browser may still read today. */
export async function pagesLeft({ facts, now }: Pick<SampleOptions, 'facts' | 'now'>): Promise<number> {
  const known = (await facts.read(PAGES))?.value
  return isPages(known) && known.day === dayOf(now()) ? Math.max(0, MOST_PAGES - known.count) : MOST_PAGES
}

/** A page counts when it is asked for: one that fails has cost the account as much. */
async function countPage(options: SampleOptions): Promise<void> {
  const count = MOST_PAGES - (await pagesLeft(options)) + 1
  await options.facts.write(PAGES, { day: dayOf(options.now()), count } satisfies Pages, 2 * DAY)
}

/** Zendesk's search takes whole seconds, and bare dates in the account's own zone: so none of those. */
const iso = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Windows of about a page each, newest first, that reach as far back as the pages do. */
export const windowsBack = (
  inFourWeeks: number,
  pages: number,
  now: Instant,
): [from: Instant, to: Instant][] => {
  const perDay = inFourWeeks / COUNTED_DAYS
  const days = Math.min(LONGEST_DAYS, (pages * FITTING) / Math.max(perDay, 1 / COUNTED_DAYS))
  const windows = Math.min(pages, Math.max(1, Math.ceil((days * perDay) / FITTING)))
  const length = (days * DAY) / windows
  return Array.from({ length: windows }, (_, place) => [now - (place + 1) * length, now - place * length])
}

async function page(
  query: string,
  options: SampleOptions,
  call: SampleCall,
): ReturnType<typeof sampleTickets> {
  await countPage(options)
  try {
    return await sampleTickets(options.api, query, options.fields, call)
  } catch (error) {
    const late = error instanceof HostError && error.kind === 'timeout'
    if (!late || call.size === SMALL_PAGE || (await pagesLeft(options)) === 0) throw error
    return page(query, options, { ...call, size: SMALL_PAGE })
  }
}

const callOf = (signal: AbortSignal): SampleCall => ({
  signal,
  priority: 'sync',
  size: WHOLE_PAGE,
  cursor: null,
})

/** On every contact in which an answer was sent; a keyword that stands there twice means *or*. */
const SENT = 'tags:bm_sent_via_top tags:bm_sent_via_search tags:bm_sent_via_paste'

const within = ([from, to]: readonly [Instant, Instant]): string => `created>=${iso(from)} created<${iso(to)}`

/**
 * What the pages ask for. Where so many tickets come in that none of the newest is old enough to tell what solved it,
 * the last page is of older ones in which an answer was sent.
 */
async function queriesFor(pages: number, options: SampleOptions, signal: AbortSignal): Promise<string[]> {
  const { api, now, windowDays } = options
  const at = now()
  const count = (query: string, to: Instant): Promise<number> => {
    const stretch = within([to - COUNTED_DAYS * DAY, to])
    return countTickets(api, `type:ticket ${query}${stretch}`, { signal, priority: 'sync' })
  }
  const inFourWeeks = await count('', at)
  const newest = (windows: number): string[] => windowsBack(inFourWeeks, windows, at).map(within)
  const mature = at - (windowDays + LONGEST_LAG) * DAY
  const reach = windowsBack(inFourWeeks, pages, at).at(-1)?.[0] ?? at
  if (pages < 2 || reach <= mature) return newest(pages)
  const older = windowsBack(await count(`${SENT} `, mature), 1, mature).map(within)
  return [...newest(pages - 1), ...older.map((stretch) => `${SENT} ${stretch}`)]
}

/** What has been read is enough to learn from where the rest cannot be had. */
const enough = (found: readonly ToldContact[], error: unknown, signal: AbortSignal): void => {
  signal.throwIfAborted()
  if (found.length === 0) throw error
}

/**
 * The newest contacts that this agent may see, about three thousand or half a year of them, with open ones among them:
 * they tell who came back. A call or two to count, and at most as many pages as are left today.
 * @throws HostError where not even one page could be read.
 */
export async function newestContacts(options: SampleOptions, signal: AbortSignal): Promise<Sample> {
  const found: ToldContact[] = []
  const pages = await pagesLeft(options)
  let complete = pages === MOST_PAGES
  try {
    for (const query of await queriesFor(pages, options, signal)) {
      const { contacts } = await page(query, options, callOf(signal))
      found.push(...contacts)
    }
  } catch (error) {
    enough(found, error, signal)
    complete = false
  }
  return { contacts: found, complete }
}

/**
 * What was changed since then: solved, tagged, closed. As many pages as are left today.
 * @throws HostError where not even one page could be read.
 */
export async function changedContacts(
  since: Instant,
  options: SampleOptions,
  signal: AbortSignal,
): Promise<Sample> {
  const query = `updated>=${iso(since - LAG)}`
  const found: ToldContact[] = []
  let cursor: string | null = null
  try {
    while ((await pagesLeft(options)) > 0) {
      const read: Awaited<ReturnType<typeof page>> = await page(query, options, { ...callOf(signal), cursor })
      found.push(...read.contacts)
      cursor = read.cursor
      if (cursor === null) break
    }
  } catch (error) {
    enough(found, error, signal)
  }
  return { contacts: found, complete: cursor === null }
}
