import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'
import { createClient } from './client.ts'

function setUp(controls: WorldOptions['controls'] = {}) {
  const world = createWorld(tinyAccount(), { time: () => 0, controls })
  const as = (user?: number) => createClient(world, user === undefined ? {} : { user })
  return { world, as, agent: as(TINY.agent) }
}

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id).sort((a, b) => a - b)
const SEARCH = '/api/v2/help_center/articles/search.json?query=refund'

/** 33001 everyone, 33002 everyone (sign-in), 33003 staff, 33004 draft, 33005 customers tagged `vip`. */
describe('who reads which articles', () => {
  it.each([
    ['nobody signed in', undefined, [33001]],
    ['a VIP customer', 900001, [33001, 33005]],
    ['another customer', 900003, [33001]],
    ['an agent tagged vip', TINY.agent, [33001, 33003, 33005]],
    ['another agent', TINY.otherAgent, [33001, 33003]],
    ['an admin', TINY.admin, [33001, 33003, 33004, 33005]],
  ])('%s', async (_name, user, expected) => {
    const { body } = await setUp().as(user).get(SEARCH)
    expect(ids(body.results)).toEqual(expected)
  })

  it('lets agents see drafts by switch', async () => {
    const { body } = await setUp({ switches: { agentSeesDrafts: 'yes' } }).agent.get(SEARCH)
    expect(ids(body.results)).toContain(33004)
  })

  it('hides them by id too', async () => {
    const { agent, as } = setUp()
    expect((await agent.get('/api/v2/help_center/en-us/articles/33004')).status).toBe(404)
    expect((await as(900003).get('/api/v2/help_center/en-us/articles/33003')).status).toBe(404)
  })
})

describe('articles of another brand', () => {
  const setUpBrands = () => {
    const door = setUp()
    const { account } = door.world
    const [section] = account.sections
    const [article] = account.articles
    if (!section || !article) throw new Error('the tiny account has articles')
    account.brands = [
      ...account.brands,
      { id: 300002, name: 'Other', subdomain: 'other', default: false, active: true },
    ]
    account.categories = [
      ...account.categories,
      { id: 7001, name: 'Other', locale: 'en-us', brand_id: 300002 },
    ]
    account.sections = [...account.sections, { ...section, id: 7002, category_id: 7001 }]
    account.articles = [
      ...account.articles,
      { ...article, id: 7003, section_id: 7002, title: 'Refund by the other' },
    ]
    return door
  }
  const found = async (more: string) => ids((await setUpBrands().agent.get(`${SEARCH}${more}`)).body.results)

  it('are found where brands are asked for only', async () => {
    expect(await found('')).not.toContain(7003)
    expect(await found('&brand_id=300002')).toEqual([7003])
    expect(await found('&brand_id=300001')).toEqual(await found(''))
    expect(await found('&multibrand=true')).toEqual(ids([...(await found('')), 7003].map((id) => ({ id }))))
  })

  it('are not in this help centre’s lists, nor to be had by id', async () => {
    const { agent } = setUpBrands()
    expect(ids((await agent.get('/api/v2/help_center/en-us/articles.json')).body.articles)).not.toContain(
      7003,
    )
    expect((await agent.get('/api/v2/help_center/en-us/articles/7003')).status).toBe(404)
  })
})

describe('articles', () => {
  it('need a language from end users only', async () => {
    const { agent, as } = setUp()
    expect((await agent.get('/api/v2/help_center/articles.json')).status).toBe(200)
    expect((await as(900001).get('/api/v2/help_center/articles.json')).status).toBe(403)
    expect((await as(900001).get('/api/v2/help_center/en-us/articles.json')).status).toBe(200)
    expect((await agent.get('/api/v2/help_center/xx/articles.json')).status).toBe(404)
  })

  it('of a language are those translated into it', async () => {
    const { body } = await setUp().agent.get('/api/v2/help_center/de/articles.json')
    expect(body.articles).toHaveLength(1)
    expect(body.articles[0]).toMatchObject({ id: 33001, locale: 'de', source_locale: 'en-us' })
  })

  it('without that translation are not there, or come in their own language by switch', async () => {
    const { agent, world } = setUp()
    expect((await agent.get('/api/v2/help_center/de/articles/33002')).status).toBe(404)
    world.setControls({ switches: { articleMissingTranslation: 'fallback' } })
    expect((await agent.get('/api/v2/help_center/de/articles/33002')).body.article.locale).toBe('en-us')
  })

  it('tell their translations', async () => {
    const { body } = await setUp().agent.get('/api/v2/help_center/articles/33001/translations.json')
    expect(body.translations.map(({ locale }: { locale: string }) => locale)).toEqual(['en-us', 'de'])
  })

  it('are searched with a snippet, best first', async () => {
    const { body } = await setUp().agent.get(`${SEARCH}&per_page=2`)
    expect(body).toMatchObject({ page: 1, per_page: 2, page_count: 2, count: 3 })
    expect(body.results[0]).toMatchObject({ id: 33001, result_type: 'article' })
    expect(body.results[0].snippet).toContain('<em>refund</em>')
  })

  it('are searched in the default language, another, or all', async () => {
    const { agent } = setUp()
    const search = async (more: string) =>
      (await agent.get(`/api/v2/help_center/articles/search?${more}`)).body.count
    expect(await search('label_names=REFUND')).toBe(1)
    expect(await search('label_names=refund&locale=*')).toBe(2)
    expect(await search('query=rückerstattung&locale=de')).toBe(1)
    expect(await search('query=rückerstattung&locale=xx')).toBe(0)
    expect(await search('section=210002')).toBe(1)
  })

  it('are not searched without anything to search by', async () => {
    const { status, body } = await setUp().agent.get('/api/v2/help_center/articles/search?locale=de')
    expect([status, body.error]).toEqual([400, 'ParameterMissing'])
  })
})

describe('user segments', () => {
  const path = `/api/v2/help_center/users/${TINY.customer}/user_segments.json`
  const names = (rows: { name: string }[]): string[] => rows.map(({ name }) => name)

  it('of a customer are those that the agent is in too', async () => {
    const { agent, as } = setUp()
    expect(names((await agent.get(path)).body.user_segments)).toEqual(['Signed-in users', 'VIP customers'])
    expect(names((await as(TINY.otherAgent).get(path)).body.user_segments)).toEqual(['Signed-in users'])
  })

  it('are listed for managers only', async () => {
    const { agent, as } = setUp()
    expect((await agent.get('/api/v2/help_center/user_segments')).status).toBe(403)
    expect((await as(TINY.admin).get('/api/v2/help_center/user_segments')).body.user_segments).toHaveLength(3)
  })

  it('of others are not an end user’s business', async () => {
    const { as } = setUp()
    expect((await as(900003).get(path)).status).toBe(403)
    expect((await as(TINY.customer).get(path)).status).toBe(200)
  })
})

describe('the community', () => {
  it('shows posts of topics that the reader may read', async () => {
    const { agent, as } = setUp()
    expect(ids((await agent.get('/api/v2/community/posts.json')).body.posts)).toEqual([
      250001, 250002, 250003,
    ])
    expect(ids((await as(900001).get('/api/v2/community/posts.json')).body.posts)).toEqual([250001, 250002])
    expect((await as(900001).get('/api/v2/community/posts/250003')).status).toBe(404)
    expect((await as(900001).get('/api/v2/community/topics/240002/posts')).status).toBe(404)
  })

  it('answers under both spellings of the path, with the canonical url', async () => {
    const { agent } = setUp()
    const short = await agent.get('/api/v2/community/posts/250001.json')
    const long = await agent.get('/api/v2/help_center/community/posts/250001.json')
    expect(short.body).toEqual(long.body)
    expect(short.body.post.url).toContain('/api/v2/help_center/community/posts/250001.json')
  })

  it('filters by status and sorts by votes', async () => {
    const { agent } = setUp()
    expect(ids((await agent.get('/api/v2/community/posts?filter_by=answered')).body.posts)).toEqual([250001])
    expect((await agent.get('/api/v2/community/posts?sort_by=votes')).body.posts[0].id).toBe(250001)
  })

  it('tells the official comment', async () => {
    const { body } = await setUp().agent.get('/api/v2/community/posts/250001/comments.json?include=users')
    expect(body.comments.map(({ official }: { official: boolean }) => official)).toEqual([false, true])
    expect(ids(body.users)).toEqual([TINY.agent, 900002])
  })

  it('is searched by signed-in people, with a query', async () => {
    const { agent, as } = setUp()
    const path = '/api/v2/help_center/community_posts/search.json'
    expect(ids((await as(900001).get(`${path}?query=refund`)).body.results)).toEqual([250001])
    expect((await agent.get(path)).status).toBe(400)
    expect((await as().get(`${path}?query=refund`)).status).toBe(401)
  })
})

describe('unified search', () => {
  const path = '/api/v2/guide/search?query=refund'

  it('needs languages', async () => {
    expect((await setUp().agent.get(path)).status).toBe(400)
  })

  it('gives title, type, date and address only', async () => {
    const { body } = await setUp().agent.get(`${path}&filter[locales]=en-us`)
    expect(Object.keys(body.results[0]).sort()).toEqual(['title', 'type', 'updated_at', 'url'])
    expect(body.results.map(({ type }: { type: string }) => type)).toContain('POST')
    const articles = await setUp().agent.get(`${path}&filter[locales]=en-us&filter[content_types]=ARTICLE`)
    expect(articles.body.results.map(({ type }: { type: string }) => type)).not.toContain('POST')
  })

  it('gives nothing for an unknown language, and fifty at most', async () => {
    const { agent } = setUp()
    expect((await agent.get(`${path}&filter[locales]=xx`)).body.results).toEqual([])
    expect((await agent.get(`${path}&filter[locales]=en-us&page[size]=1`)).body.meta.has_more).toBe(true)
  })

  it('knows what other systems hold by their source only, to those who may read it', async () => {
    const { agent, world } = setUp()
    const row = { title: 'Refund rules', body: '', locale: 'en-us', updated_at: '2026-01-01T00:00:00Z' }
    world.account.externalRecords = [
      { ...row, source_id: 'S1', url: 'https://wiki.example/1', user_segment_id: null },
      { ...row, source_id: 'S2', url: 'https://wiki.example/2', user_segment_id: null },
      { ...row, source_id: 'S1', url: 'https://wiki.example/3', user_segment_id: 999 },
    ]
    const found = async (more: string) =>
      (await agent.get(`${path}&filter[locales]=en-us${more}`)).body.results.filter(
        ({ type }: { type: string }) => type === 'EXTERNAL_RECORD',
      )
    expect(await found('')).toEqual([])
    expect(await found('&filter[external_source_ids]=S1')).toEqual([
      {
        type: 'EXTERNAL_RECORD',
        title: 'Refund rules',
        updated_at: row.updated_at,
        url: 'https://wiki.example/1',
      },
    ])
  })
})

describe('events of a customer', () => {
  const path = `/api/v2/users/${TINY.customer}/events`

  it('come newest first, with links as a list or an object', async () => {
    const { agent, world } = setUp()
    const { body } = await agent.get(`${path}?filter[source]=zendesk`)
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'article_viewed',
      'help_center_searched',
    ])
    expect(body.links).toEqual([{ next: null }])
    world.setControls({ switches: { eventsLinks: 'object' } })
    expect((await agent.get(path)).body.links).toEqual({ next: null, prev: null })
  })

  it('are filtered by type and time', async () => {
    const { agent } = setUp()
    const viewed = await agent.get(`${path}?filter[source]=zendesk&filter[type]=article_viewed`)
    expect(viewed.body.events).toHaveLength(1)
    const since = await agent.get(`${path}?filter[start_time]=2026-09-17T09:59:00Z`)
    expect(since.body.events).toHaveLength(1)
  })

  it('refuse a type without its source, and a time that is none', async () => {
    const { agent } = setUp()
    expect((await agent.get(`${path}?filter[type]=article_viewed`)).status).toBe(400)
    const { status, body } = await agent.get(`${path}?filter[start_time]=yesterday`)
    expect([status, body.errors[0].code]).toEqual([400, 'StartTimestampNotValid'])
  })

  it('are forgotten after the plan’s time', async () => {
    const { agent, world } = setUp({ plan: 'growth' })
    world.advance(91 * 86_400_000)
    expect((await agent.get(path)).body.events).toEqual([])
  })

  it('walk by cursor', async () => {
    const { agent } = setUp()
    const { body } = await agent.get(`${path}?page[size]=1`)
    expect(body.meta.has_more).toBe(true)
    const next = await agent.get(body.links[0].next.replace('https://example.zendesk.com', ''))
    expect([next.body.events[0].type, next.body.meta.has_more]).toEqual(['help_center_searched', false])
  })
})
