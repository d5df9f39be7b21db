// How does a test have a browser read an account's tickets, and what do both say of them?

import { expect } from 'vitest'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { guardedDatabase } from '#store/database.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { type RowOptions, type RowProgress, syncRows } from '#work/review-rows.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import type { Account } from '#workspace/records.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { type Api, createApi } from '#zendesk/api.ts'
import { countTickets } from '#zendesk/search.ts'
import { createdWithin } from '#zendesk/search-export.ts'

const ZONE = 'Europe/Berlin'
const FIELDS = { reason: 360011737434, inhibitor: 360011737435 }
const DAYS = 40
export const here = new AbortController().signal

/** Calls to paths that hold a word, by the world's own log. */
export const callsTo = (asked: readonly string[], word: string): number =>
  asked.filter((path) => path.includes(word)).length

export interface Browser {
  world: World
  api: Api
  facts: FactStore
  asked: string[]
  pauses: number[]
  options: RowOptions
}

export async function browserOn(
  account: Account,
  change: (asked: string) => void = () => undefined,
): Promise<Browser> {
  let elapsed = 0
  const world = createWorld(structuredCloneOf(account), { time: () => elapsed })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: 800001 })
  const asked: string[] = []
  const pauses: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds)
    elapsed += milliseconds
  }
  const watched = {
    ...host,
    request: (call: Parameters<typeof host.request>[0]) => {
      asked.push(
        `${call.path}?${new URLSearchParams(Object.entries(call.query ?? {}).map(([k, v]) => [k, String(v)]))}`,
      )
      change(asked.at(-1) ?? '')
      // As the budget would, so that the emulator's own limits are not met by a test that does not wait.
      elapsed += 1_000
      return host.request(call)
    },
  }
  const api = createApi(watched, { budget: { take: async () => {}, hold: async () => {} }, sleep })
  const now = (): Instant => world.clock.now()
  const facts = openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now })
  const whole = { from: now() - DAYS * DAY, to: Number.MAX_SAFE_INTEGER }
  const options: RowOptions = {
    ...{ api, facts, now, zone: ZONE, fields: FIELDS, whole, locks: null, sleep },
    isReason: (tag) => tag.includes('__'),
  }
  return { world, api, facts, asked, pauses, options }
}

/** Comments and metrics are functions, which a clone cannot take along. */
const structuredCloneOf = (one: Account): Account => ({ ...one, tickets: structuredClone(one.tickets) })

export const rowsIn = (table: Contacts, from: Instant, to: Instant): number =>
  Array.from({ length: table.size }, (_, row) => contactAt(table, row).createdAt).filter(
    (at) => at >= from && at < to,
  ).length

export async function expectAgreement({ api, options }: Browser, contacts: Contacts): Promise<void> {
  const settled = options.now() - 10 * MINUTE
  const stretch = { from: options.whole.from, to: settled }
  const counted = await countTickets(api, `type:ticket ${createdWithin(stretch)(null)}`)
  expect(rowsIn(contacts, Math.floor(stretch.from / 1000) * 1000, Math.floor(settled / 1000) * 1000)).toBe(
    counted,
  )
}

/** By a frame that has just been opened: it knows what lies in the browser's storage. */
export const synced = async (one: Browser, signal = here, onProgress?: (progress: RowProgress) => void) => {
  const facts = openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now: one.options.now })
  const rows = await syncRows({ ...one.options, facts }, signal, onProgress)
  if (rows === null) throw new Error('no rows')
  return rows
}
