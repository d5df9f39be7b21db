import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const NOW = Date.parse('2026-09-18T12:00:00Z') / 1000
const BASE = '/api/v2/incremental'
const TIMED = ['tickets', 'users', 'organizations', 'ticket_events', 'ticket_metric_events'] as const
const CURSORS = ['tickets', 'users'] as const

function setUp() {
  const { world, as, agent } = openTiny()
  return { world, agent, admin: as(TINY.admin) }
}

type Client = ReturnType<typeof setUp>['admin']
const pathOf = (url: string): string => url.slice(url.indexOf('/api/'))

/** Every page by time, until the stream says that it ended. */
async function allByTime(client: Client, name: string, query = ''): Promise<{ id: number }[]> {
  const rows: { id: number }[] = []
  let path: string | null = `${BASE}/${name}?start_time=0${query}`
  for (let pages = 0; path !== null && pages < 200; pages += 1) {
    const { body } = await client.get(path)
    rows.push(...body[name])
    expect(body.count).toBe(body[name].length)
    path = body.end_of_stream ? null : pathOf(body.next_page)
  }
  return rows
}

const unique = (rows: { id: number }[]): number[] => [...new Set(rows.map(({ id }) => id))]

describe.each(TIMED)('the export of %s', (name) => {
  it('is for admins', async () => {
    expect((await setUp().agent.get(`${BASE}/${name}?start_time=0`)).status).toBe(403)
  })

  it('begins more than a minute ago', async () => {
    const { admin } = setUp()
    expect((await admin.get(`${BASE}/${name}?start_time=${NOW - 60}`)).status).toBe(200)
    const { status, body } = await admin.get(`${BASE}/${name}?start_time=${NOW - 59}`)
    expect([status, body.error]).toEqual([422, 'InvalidValue'])
    expect(body.description).toContain('Too recent start_time')
    expect((await admin.get(`${BASE}/${name}`)).status).toBe(400)
    expect((await admin.get(`${BASE}/${name}?start_time=soon`)).status).toBe(400)
  })

  it('is asked ten times a minute', async () => {
    const { admin, world } = setUp()
    const ask = async () => (await admin.get(`${BASE}/${name}?start_time=0`)).status
    for (let call = 0; call < 10; call += 1) expect(await ask()).toBe(200)
    expect(await ask()).toBe(429)
    world.advance(60_000)
    expect(await ask()).toBe(200)
  })

  it('tells everything, whatever the size of its pages', async () => {
    const whole = unique(await allByTime(setUp().admin, name))
    expect(whole.length).toBeGreaterThan(1)
    for (const size of [1, 2, 3]) {
      const { world, admin } = setUp()
      world.setControls({ highVolume: true })
      const waiting: Client = {
        ...admin,
        get: (path) => {
          world.advance(6000)
          return admin.get(path)
        },
      }
      expect(unique(await allByTime(waiting, name, `&per_page=${size}`))).toEqual(whole)
    }
  })

  it('says at its end where to go on', async () => {
    const { body } = await setUp().admin.get(`${BASE}/${name}?start_time=0`)
    expect(body.end_of_stream).toBe(true)
    expect(body.next_page).toContain(`start_time=${body.end_time}`)
    const empty = await setUp().admin.get(`${BASE}/${name}?start_time=${NOW - 60}`)
    expect(empty.body).toMatchObject({
      [name]: [],
      count: 0,
      end_of_stream: true,
      end_time: null,
      next_page: null,
    })
  })
})

describe.each(CURSORS)('the export of %s by cursor', (name) => {
  it('tells each row once', async () => {
    const { admin, world } = setUp()
    world.setControls({ highVolume: true })
    const rows: { id: number }[] = []
    let path = `${BASE}/${name}/cursor?start_time=0&per_page=3`
    for (let more = true; more; ) {
      const { body } = await admin.get(path)
      rows.push(...body[name])
      expect([body.before_url, body.before_cursor, body.count]).toEqual([null, null, undefined])
      more = !body.end_of_stream
      path = pathOf(body.after_url)
    }
    expect(rows.map(({ id }) => id)).toEqual(unique(rows))
    expect(unique(rows)).toEqual(unique(await allByTime(setUp().admin, name)))
  })

  it('refuses what is no cursor', async () => {
    expect((await setUp().admin.get(`${BASE}/${name}/cursor?cursor=moon`)).status).toBe(400)
  })
})

it('users are exported by cursor twenty times a minute', async () => {
  const { admin } = setUp()
  const ask = async () => (await admin.get(`${BASE}/users/cursor?start_time=0`)).status
  for (let call = 0; call < 20; call += 1) expect(await ask()).toBe(200)
  expect(await ask()).toBe(429)
})

describe('by time', () => {
  it('a page holds all rows of its last second, and the next begins at it', async () => {
    // Each ticket's first stamps are the seconds of its creation: two tickets that are changed at once tie.
    const { admin, world } = setUp()
    for (const id of [110, 109, 108])
      await admin.put(`/api/v2/tickets/${id}`, { ticket: { priority: 'low' } })
    world.advance(120_000)
    const { body } = await admin.get(`${BASE}/tickets?start_time=${NOW - 100}&per_page=1`)
    expect(unique(body.tickets)).toEqual([108, 109, 110])
    expect(body).toMatchObject({ count: 3, end_of_stream: true, end_time: NOW })
  })

  it('deleted tickets come unless left out', async () => {
    const { admin, world } = setUp()
    await admin.delete('/api/v2/tickets/110')
    world.advance(120_000)
    const { body } = await admin.get(`${BASE}/tickets?start_time=${NOW}`)
    expect(body.tickets.map((one: { id: number; status: string }) => [one.id, one.status])).toEqual([
      [110, 'deleted'],
    ])
    expect((await admin.get(`${BASE}/tickets?start_time=${NOW}&exclude_deleted=true`)).body.tickets).toEqual(
      [],
    )
    expect((await admin.get(`${BASE}/tickets?start_time=0&include=last_audits`)).status).toBe(400)
  })
})

describe('a sample', () => {
  it('has the shape of the export, ten times in twenty minutes', async () => {
    const { admin } = setUp()
    for (const name of ['tickets', 'ticket_events', 'users', 'organizations'])
      expect((await admin.get(`${BASE}/${name}/sample?start_time=0`)).body[name].length).toBeGreaterThan(0)
    expect((await admin.get(`${BASE}/moons/sample?start_time=0`)).status).toBe(404)
    for (let call = 0; call < 5; call += 1) await admin.get(`${BASE}/users/sample?start_time=0`)
    expect((await admin.get(`${BASE}/users/sample?start_time=0`)).status).toBe(429)
  })
})

describe('articles', () => {
  const path = '/api/v2/help_center/incremental/articles'

  it('come in their own language, in order of their change', async () => {
    const { agent } = setUp()
    const { body } = await agent.get(`${path}?start_time=0`)
    const stamps = body.articles.map(({ updated_at }: { updated_at: string }) => updated_at)
    expect(stamps).toEqual([...stamps].sort())
    expect(unique(body.articles)).toHaveLength(body.articles.length)
    expect(
      body.articles.every(
        (one: { locale: string; source_locale: string }) => one.locale === one.source_locale,
      ),
    ).toBe(true)
  })

  it('begin where asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: NOW - 60 }), async (start) => {
        const { agent } = setUp()
        const all = (await agent.get(`${path}?start_time=0`)).body.articles
        const { articles } = (await agent.get(`${path}?start_time=${start}`)).body
        const later = all.filter(
          ({ updated_at }: { updated_at: string }) => Date.parse(updated_at) / 1000 >= start,
        )
        expect(unique(articles)).toEqual(unique(later))
      }),
      { numRuns: 20 },
    )
  })
})
