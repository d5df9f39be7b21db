import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

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
    const { body } = await openTiny().as(user).get(SEARCH)
    expect(ids(body.results)).toEqual(expected)
  })

  it('lets agents see drafts by switch', async () => {
    const { body } = await openTiny({ switches: { agentSeesDrafts: 'yes' } }).agent.get(SEARCH)
    expect(ids(body.results)).toContain(33004)
  })

  it('hides them by id too', async () => {
    const { agent, as } = openTiny()
    expect((await agent.get('/api/v2/help_center/en-us/articles/33004')).status).toBe(404)
    expect((await as(900003).get('/api/v2/help_center/en-us/articles/33003')).status).toBe(404)
  })
})

describe('articles of another brand', () => {
  const setUpBrands = () => {
    const door = openTiny()
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
    const { agent, as } = openTiny()
    expect((await agent.get('/api/v2/help_center/articles.json')).status).toBe(200)
    expect((await as(900001).get('/api/v2/help_center/articles.json')).status).toBe(403)
    expect((await as(900001).get('/api/v2/help_center/en-us/articles.json')).status).toBe(200)
    expect((await agent.get('/api/v2/help_center/xx/articles.json')).status).toBe(404)
  })

  it('of a language are those translated into it', async () => {
    const { body } = await openTiny().agent.get('/api/v2/help_center/de/articles.json')
    expect(body.articles).toHaveLength(1)
    expect(body.articles[0]).toMatchObject({ id: 33001, locale: 'de', source_locale: 'en-us' })
  })

  it('without that translation are not there, or come in their own language by switch', async () => {
    const { agent, world } = openTiny()
    expect((await agent.get('/api/v2/help_center/de/articles/33002')).status).toBe(404)
    world.setControls({ switches: { articleMissingTranslation: 'fallback' } })
    expect((await agent.get('/api/v2/help_center/de/articles/33002')).body.article.locale).toBe('en-us')
  })

  it('tell their translations', async () => {
    const { body } = await openTiny().agent.get('/api/v2/help_center/articles/33001/translations.json')
    expect(body.translations.map(({ locale }: { locale: string }) => locale)).toEqual(['en-us', 'de'])
  })

  it('are searched with a snippet, best first', async () => {
    const { body } = await openTiny().agent.get(`${SEARCH}&per_page=2`)
    expect(body).toMatchObject({ page: 1, per_page: 2, page_count: 2, count: 3 })
    expect(body.results[0]).toMatchObject({ id: 33001, result_type: 'article' })
    expect(body.results[0].snippet).toContain('<em>refund</em>')
  })

  it('are searched in the default language, another, or all', async () => {
    const { agent } = openTiny()
    const search = async (more: string) =>
      (await agent.get(`/api/v2/help_center/articles/search?${more}`)).body.count
    expect(await search('label_names=REFUND')).toBe(1)
    expect(await search('label_names=refund&locale=*')).toBe(2)
    expect(await search('query=rückerstattung&locale=de')).toBe(1)
    expect(await search('query=rückerstattung&locale=xx')).toBe(0)
    expect(await search('section=210002')).toBe(1)
  })

  it('are not searched without anything to search by', async () => {
    const { status, body } = await openTiny().agent.get('/api/v2/help_center/articles/search?locale=de')
    expect([status, body.error]).toEqual([400, 'ParameterMissing'])
  })
})
