import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { createBudget } from '#store/budget.ts'
import { guardedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { fakeLocks } from '#test/doubles/locks.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { syncRows } from './review-rows.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const ASKED_TO_WAIT = 40
/** The walk is under way, and far from its end. */
const REFUSED_CALL = 30

/** Reads all of the demo's account through the real budget, and tells when each call reached Zendesk. */
async function readAll(): Promise<{ calls: readonly Instant[]; refusedAt: Instant; size: number }> {
  let elapsed = 0
  const account = demoAccount({ tickets: 9000 })
  const world = createWorld(account, { time: () => elapsed })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: 800001 })
  const calls: Instant[] = []
  let refusedAt = 0
  const watched = {
    ...host,
    request: (call: Parameters<typeof host.request>[0]) => {
      calls.push(world.clock.now())
      if (calls.length === REFUSED_CALL) {
        refusedAt = world.clock.now()
        world.setControls({
          faults: [
            { method: 'GET', path: '.', kind: 'status', status: 429, retryAfter: ASKED_TO_WAIT, times: 1 },
          ],
        })
      }
      return host.request(call)
    },
  }
  const now = (): Instant => world.clock.now()
  const sleep = async (milliseconds: number): Promise<void> => {
    elapsed += milliseconds
  }
  const budget = createBudget({
    ...{ installationId: 1, userId: 1, locks: fakeLocks(), database: guardedDatabase(), now, sleep },
  })
  const api = createApi(watched, { budget, sleep })
  const rows = await syncRows(
    {
      ...{ api, now, sleep, zone: 'Europe/Berlin', locks: null },
      facts: openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now }),
      fields: { reason: 360011737434, inhibitor: 360011737435 },
      whole: { from: now() - 400 * DAY, to: Number.MAX_SAFE_INTEGER },
      isReason: (tag) => tag.includes('__'),
    },
    new AbortController().signal,
  )
  return { calls, refusedAt, size: rows?.contacts.size ?? 0 }
}

const mostWithin = (calls: readonly Instant[], span: number): number =>
  Math.max(...calls.map((from) => calls.filter((at) => at >= from && at < from + span).length))

it('reading a whole account keeps the pace that is promised, and waits as long as Zendesk asks', async () => {
  const { calls, refusedAt, size } = await readAll()
  expect(size).toBeGreaterThan(8_000)
  expect(calls.length).toBeGreaterThan(80)
  expect(mostWithin(calls, MINUTE)).toBeLessThanOrEqual(100)
  expect(mostWithin(calls, 5 * MINUTE)).toBeLessThanOrEqual(700)
  const meanwhile = calls.filter((at) => at > refusedAt && at < refusedAt + ASKED_TO_WAIT * 1_000)
  expect(meanwhile).toEqual([])
}, 60_000)
