import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import { OUTCOME } from '#domain/review/measures/judged.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { guardedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { countTickets } from '#zendesk/search.ts'
import { createdWithin } from '#zendesk/search-export.ts'
import { type JudgedOptions, type JudgedRows, judgedRows } from './judged-rows.ts'

const ZONE = 'Europe/Berlin'
const here = new AbortController().signal

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

async function browser(onCall: () => unknown = () => undefined) {
  let elapsed = 0
  const world = createWorld(demoAccount({ tickets: 900 }), { time: () => elapsed })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: 800001 })
  const sleep = async (milliseconds: number): Promise<void> => {
    elapsed += milliseconds
  }
  const watched = {
    ...host,
    request: async (call: Parameters<typeof host.request>[0]) => {
      elapsed += 1_000
      await onCall()
      return host.request(call)
    },
  }
  const api = createApi(watched, { budget: { take: async () => {}, hold: async () => {} }, sleep })
  const now = () => world.clock.now()
  const frame = (): JudgedOptions => ({
    ...{ api, now, zone: ZONE, locks: null, sleep },
    facts: openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now }),
    fields: { reason: 360011737434, inhibitor: 360011737435 },
    settings: DEFAULT_SETTINGS,
    taxonomy: buildTaxonomy([], {}),
    staff: new Set<number>(),
    whole: { from: now() - 100 * DAY, to: Number.MAX_SAFE_INTEGER },
  })
  return { frame, api, now }
}

const NOTHING: JudgedRows = {
  judged: null,
  now: 0,
  from: null,
  progress: null,
  sampled: 1,
  skipped: 0,
  tickets: null,
}

/** Everything that was told, as it was then. */
function listening() {
  const told: JudgedRows[] = []
  const tell = (change: Partial<JudgedRows>): void => {
    told.push({ ...(told.at(-1) ?? NOTHING), ...change })
  }
  return { told, tell, last: () => told.at(-1) ?? NOTHING }
}

describe('judged rows', () => {
  it('are judged before all have arrived, and in the end as many as the search counts', async () => {
    const { frame, api, now } = await browser()
    const options = frame()
    const heard = listening()
    expect(await judgedRows(options, here, heard.tell)).toBe(true)
    const early = heard.told.find(({ judged }) => judged !== null)
    expect(early?.progress).not.toBeNull()
    const { judged, progress, from } = heard.last()
    expect(progress).toBeNull()
    expect(from).toBe(Math.floor(options.whole.from / 1000) * 1000)
    expect(early?.judged?.table.size).toBeLessThanOrEqual(judged?.table.size ?? 0)
    const stretch = { from: now() - 30 * DAY, to: now() - DAY }
    const counted = await countTickets(api, `type:ticket ${createdWithin(stretch)(null)}`)
    const whole = { from: Math.floor(stretch.from / 1000) * 1000, to: Math.floor(stretch.to / 1000) * 1000 }
    if (!judged) throw new Error('nothing judged')
    expect(chosenContacts(judged, whole).found).toBe(counted)
    expect(judged.outcome.some((outcome) => outcome === OUTCOME.yes)).toBe(true)
  })

  it('of this browser are there at once the next time, however slow Zendesk is', async () => {
    let slow = false
    const { frame } = await browser(() => slow && new Promise((resolve) => setTimeout(resolve, 300)))
    await judgedRows(frame(), here, () => undefined)
    slow = true
    const again = listening()
    await judgedRows(frame(), here, again.tell)
    const first = again.told.find(({ judged }) => judged !== null)
    expect(first?.progress?.phase).toBe('changes')
    expect(first?.judged?.table.size).toBe(again.last().judged?.table.size)
    expect(first?.from).toBe(again.last().from)
  })

  it('stay as they are judged, whatever arrives after', async () => {
    const { frame } = await browser()
    const heard = listening()
    await judgedRows(frame(), here, heard.tell)
    for (const { judged } of heard.told) if (judged) expect(judged.kind.length).toBe(judged.table.size)
  })

  it('stop where nobody looks any more', async () => {
    const leaving = new AbortController()
    let calls = 0
    const { frame } = await browser(() => {
      calls += 1
      if (calls === 3) leaving.abort(new Error('left'))
    })
    const heard = listening()
    await expect(judgedRows(frame(), leaving.signal, heard.tell)).rejects.toThrow('left')
    const { length } = heard.told
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard.told).toHaveLength(length)
  })
})
