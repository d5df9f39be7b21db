// How long until the Review page shows anything of a workspace's account, cold, at 150 ms a call?

import { DAY } from '#domain/instant.ts'
import { EMPTY_LEDGER, earliestCall, type Ledger, SHARED_ALLOWANCE, withCall } from '#store/allowance.ts'
import type { FactStore } from '#store/facts.ts'
import { syncRows } from '#work/review-rows.ts'
import { IDS } from '#workspace/demo/company.ts'
import { REASONS } from '#workspace/demo/reasons/all.ts'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import type { Host, HostAnswer, HostCall } from '#zendesk/host.ts'

const LATENCY = 150
const WEEKS = 26

const nothingKept: FactStore = {
  read: async () => undefined,
  write: async () => undefined,
  remove: async () => undefined,
  clear: async () => true,
  lasting: async () => false,
}

export interface AccountWalk {
  rows: number
  calls: number
  /** Simulated seconds until the first rows, and until all that will be read. */
  first: number
  all: number
}

/** The walk of the app itself, by the REST door of a world whose clock is the walk's own; metrics are left out. */
export async function walkAccount(account: Account): Promise<AccountWalk> {
  const start = Date.parse(account.now)
  let clock = start
  let ledger: Ledger = EMPTY_LEDGER
  const world = createWorld(account, { time: () => clock, controls: { highVolume: true } })
  const client = createClient(world, { user: IDS.admin })
  const request = async ({ path, query = {} }: HostCall): Promise<HostAnswer> => {
    clock += LATENCY
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    )
    const { status, body, header } = await client.get(`${path}?${parameters.toString()}`)
    return { status, header: (name) => header(name) ?? undefined, body }
  }
  const take = async (): Promise<void> => {
    clock = Math.max(clock, earliestCall(ledger, 'review', SHARED_ALLOWANCE, clock))
    ledger = withCall(ledger, 'review', clock)
  }
  const api = createApi({ request } as Pick<Host, 'request'> as Host, {
    budget: { take, hold: async () => {} },
  })
  const reasons = new Set(REASONS.map(({ value }) => value))
  const at = { first: 0, all: 0, rows: 0, calls: 0 }
  const enough = new AbortController()
  const walked = syncRows(
    {
      ...{ api, facts: nothingKept, now: () => clock, zone: account.timeZone, locks: null },
      fields: { reason: IDS.reasonField, inhibitor: IDS.inhibitorField },
      isReason: (tag) => reasons.has(tag),
      whole: { from: start - WEEKS * 7 * DAY, to: start },
    },
    enough.signal,
    ({ phase, contacts }) => {
      const seconds = (clock - start) / 1000
      if (contacts.size > 0 && at.first === 0) at.first = seconds
      if (phase === 'metrics') enough.abort()
      else {
        at.all = seconds
        at.rows = contacts.size
        at.calls = api.diagnostics.calls
      }
    },
  )
  await walked.catch((error: unknown) => {
    if (!enough.signal.aborted) throw error
  })
  return at
}
