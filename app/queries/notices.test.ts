import { expect, it } from 'vitest'
import { createBudget } from '#store/budget.ts'
import { guardedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { ALONE, NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import { noticesQuery } from './notices.ts'
import type { Services } from './services.ts'

const OWNER = { installationId: 9001, userId: 800002 }
const database = guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20)

it('does not queue behind the sync of posts and their comments', async () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const { host } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110 })
  const now = (): number => world.clock.now()
  const waits: number[] = []
  const budget = createBudget({
    ...OWNER,
    database,
    locks: null,
    now,
    sleep: async (wait) => {
      waits.push(wait)
      throw new Error('waited')
    },
  })
  for (let call = 0; call < 5; call += 1) await budget.take('sync')
  await expect(budget.take('sync')).rejects.toThrow('waited')
  const services: Services = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget }),
    facts: openFacts({ ...OWNER, database, now }),
    frameFacts: ALONE,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now,
  }
  const found = await createQueryClient().fetchQuery(noticesQuery(services, true))
  expect(found).toEqual({ at: now(), notices: [], fixes: [], alerts: [] })
  expect(waits).toHaveLength(1)
})
