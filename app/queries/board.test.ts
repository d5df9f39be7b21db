import { describe, expect, it } from 'vitest'
import { MOST_PINNED } from '#domain/answers/board.ts'
import { SHIPPED_REASONS } from '#domain/reasons/shipped.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { openFacts } from '#store/facts.ts'
import { NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { changeBoard } from './board.ts'
import { createQueryClient } from './client.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'

const [first, second] = SHIPPED_REASONS.options
if (!first || !second) throw new Error('Nothing is shipped.')
const taxonomy = buildTaxonomy(SHIPPED_REASONS.options, SHIPPED_REASONS.details)

/** An account that has the shipped reasons, of which the team has written nothing yet. */
const account = () => {
  const tiny = tinyAccount()
  const options = SHIPPED_REASONS.options.map((option, id) => ({ id, ...option, default: false }))
  return {
    ...tiny,
    ticketFields: tiny.ticketFields.map((field) =>
      field.id === TINY.reasonField ? { ...field, custom_field_options: options } : field,
    ),
  }
}

const open = async (world: World) => {
  const door = await inProcessHost(world, {
    location: 'ticket_sidebar',
    ticketId: 110,
    agentId: TINY.admin,
    settings: { reason_field_id: String(TINY.reasonField) },
  })
  const budget = { take: async () => undefined, hold: async () => undefined }
  const services = {
    host: door.host,
    agent: { id: TINY.admin, locale: 'en', timeZone: 'UTC', admin: true } as Services['agent'],
    api: createApi(door.host, { budget, sleep: async () => undefined }),
    facts: openFacts({ installationId: 9001, userId: TINY.admin }),
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: () => world.clock.now(),
  } as Partial<Services> as Services
  const client = createQueryClient()
  const change = (key: string, pinned = true, reason = first.value) =>
    changeBoard(services, client, taxonomy, { reason, key, pinned })
  const known = async () => (await client.fetchQuery(settingsQuery(services))).reasons
  return { change, known }
}

const written = (world: World) =>
  world.customObjects.records('barometer').map(({ external_id }) => external_id)

describe('a board', () => {
  it('keeps what is shipped of its reason, and this browser knows at once', async () => {
    const world = createWorld(account())
    const { change, known } = await open(world)
    expect(await change('article:33001')).toEqual({ kind: 'saved' })
    expect((await known())[first.value]).toEqual({
      ...SHIPPED_REASONS.details[first.value],
      pinned: ['article:33001'],
    })
    expect((await known())[second.value]).toBeUndefined()
  })

  it('is not written where nothing changes', async () => {
    const world = createWorld(account())
    const { change } = await open(world)
    expect(await change('article:33001', false)).toEqual({ kind: 'saved' })
    expect(written(world)).toEqual([])
  })

  it('holds twenty', async () => {
    const world = createWorld(account())
    const { change, known } = await open(world)
    for (let id = 1; id <= MOST_PINNED; id += 1)
      expect(await change(`article:${id}`)).toEqual({ kind: 'saved' })
    expect(await change('article:99')).toEqual({ kind: 'full' })
    expect((await known())[first.value]?.pinned).toHaveLength(MOST_PINNED)
    expect(written(world)).toHaveLength(MOST_PINNED)
  })

  it('of a reason that is no option of the field is not written', async () => {
    const world = createWorld(account())
    const { change } = await open(world)
    expect(await change('article:1', true, 'nowhere')).toEqual({ kind: 'failed' })
    expect(written(world)).toEqual([])
  })
})
