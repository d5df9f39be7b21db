import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const HELP = '/api/v2/help_center'
const OPTIONS = { permission_group_id: 220001, user_segment_id: null }

function setUp() {
  const door = openTiny()
  return { ...door, admin: door.as(TINY.admin), customer: door.as(TINY.customer) }
}

const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)

describe('an article', () => {
  const written = { title: 'Where is my parcel?', body: '<p>On its way.</p>', label_names: ['parcel'] }

  it('is made in a section, found at once, changed in all languages and archived', async () => {
    const { admin, customer } = setUp()
    const made = await admin.post(`${HELP}/en-us/sections/210001/articles`, {
      article: { ...written, ...OPTIONS },
    })
    const { id, url, html_url } = made.body.article
    expect([made.status, made.header('location')]).toEqual([201, url])
    expect(html_url).toBe(`https://example.zendesk.com/hc/en-us/articles/${id}-Where-is-my-parcel`)
    expect(made.body.article).toMatchObject({
      author_id: TINY.admin,
      locale: 'en-us',
      source_locale: 'en-us',
    })
    const found = await customer.get(`${HELP}/articles/search?query=parcel`)
    expect(idsOf(found.body.results)).toEqual([id])
    await admin.post(`${HELP}/articles/${id}/translations`, {
      translation: { locale: 'de', title: 'Wo ist mein Paket?', body: '' },
    })
    await admin.put(`${HELP}/articles/${id}`, { article: { promoted: true, label_names: ['post'] } })
    for (const locale of ['en-us', 'de']) {
      const { body } = await customer.get(`${HELP}/${locale}/articles/${id}`)
      expect(body.article).toMatchObject({ promoted: true, label_names: ['post'], locale })
    }
    expect((await admin.delete(`${HELP}/articles/${id}`)).status).toBe(204)
    expect((await customer.get(`${HELP}/de/articles/${id}`)).status).toBe(404)
  })

  it('drops title and body of an update: they are the translation’s', async () => {
    const { admin } = setUp()
    const { body, header } = await admin.put(`${HELP}/articles/33001`, {
      article: { title: 'No', position: 3 },
    })
    expect(body.article).toMatchObject({ title: 'When will my refund arrive?', position: 3 })
    expect(header('x-zendesk-api-warn')).toContain('"article.title"')
    const changed = await admin.put(`${HELP}/articles/33001/translations/de`, {
      translation: { title: 'Wann?', draft: true },
    })
    expect(changed.body.translation).toMatchObject({ title: 'Wann?', draft: true, locale: 'de' })
    const source = await admin.get(`${HELP}/en-us/articles/33001`)
    expect(source.body.article).toMatchObject({ title: 'When will my refund arrive?', draft: false })
  })

  it('is hidden where its translation becomes a draft, or its segment is not the reader’s', async () => {
    const { admin, customer } = setUp()
    await admin.put(`${HELP}/articles/33001/translations/de`, { translation: { draft: true } })
    expect((await customer.get(`${HELP}/de/articles/33001`)).status).toBe(404)
    expect((await customer.get(`${HELP}/en-us/articles/33001`)).status).toBe(200)
    await admin.put(`${HELP}/articles/33001`, { article: { user_segment_id: 230002 } })
    expect((await customer.get(`${HELP}/en-us/articles/33001`)).status).toBe(404)
  })

  it('tells which languages it lacks', async () => {
    const { agent } = setUp()
    expect((await agent.get(`${HELP}/articles/33002/translations/missing`)).body).toEqual({ locales: ['de'] })
    expect((await agent.get(`${HELP}/articles/33001/translations/missing`)).body).toEqual({ locales: [] })
  })

  it.each<[string, string, unknown, number]>([
    [
      'without a permission group',
      'sections/210001/articles',
      { article: { title: 'x', user_segment_id: null } },
      400,
    ],
    [
      'without a segment',
      'sections/210001/articles',
      { article: { title: 'x', permission_group_id: 1 } },
      400,
    ],
    ['with a blank title', 'sections/210001/articles', { article: { title: ' ', ...OPTIONS } }, 422],
    ['in no section', 'sections/5/articles', { article: { title: 'x', ...OPTIONS } }, 404],
    [
      'in a language that is off',
      'fr/sections/210001/articles',
      { article: { title: 'x', ...OPTIONS } },
      422,
    ],
    [
      'for no segment',
      'sections/210001/articles',
      { article: { title: 'x', ...OPTIONS, user_segment_id: 5 } },
      422,
    ],
    [
      'with 51 labels',
      'sections/210001/articles',
      {
        article: {
          title: 'x',
          ...OPTIONS,
          label_names: Array.from({ length: 51 }, (_, index) => `l${index}`),
        },
      },
      422,
    ],
    ['translated twice', 'articles/33001/translations', { translation: { locale: 'de', title: 'x' } }, 422],
    ['translated into nothing', 'articles/33001/translations', { translation: { title: 'x' } }, 400],
    ['of the wrong type', 'sections/210001/articles', { article: { title: 5, ...OPTIONS } }, 422],
  ])('is refused %s', async (_, path, body, status) => {
    expect((await setUp().admin.post(`${HELP}/${path}`, body)).status).toBe(status)
  })

  it('takes labels one by one', async () => {
    const { admin, agent } = setUp()
    const { status, body } = await admin.post(`${HELP}/articles/33002/labels`, { label: { name: 'login' } })
    expect([status, body.label.name]).toEqual([201, 'login'])
    const names = async () =>
      (await agent.get(`${HELP}/articles/33002/labels`)).body.labels.map(({ name }: { name: string }) => name)
    expect(await names()).toEqual(['sign-in', 'login'])
    expect((await agent.get(`${HELP}/articles/labels`)).body.count).toBe(4)
    expect((await admin.delete(`${HELP}/articles/33002/labels/${body.label.id}`)).status).toBe(204)
    expect(await names()).toEqual(['sign-in'])
    expect((await admin.delete(`${HELP}/articles/33002/labels/${body.label.id}`)).status).toBe(404)
  })
})

describe('shelves', () => {
  it('are made, renamed and taken away with what stands in them', async () => {
    const { admin, customer } = setUp()
    const category = await admin.post(`${HELP}/en-us/categories`, { category: { name: 'Orders' } })
    const { id } = category.body.category
    const section = await admin.post(`${HELP}/categories/${id}/sections`, { section: { name: 'Parcels' } })
    const { id: sectionId } = section.body.section
    await admin.post(`${HELP}/sections/${sectionId}/articles`, { article: { title: 'Parcel', ...OPTIONS } })
    const renamed = await admin.put(`${HELP}/en-us/sections/${sectionId}`, {
      section: { name: 'Post', position: 2 },
    })
    expect(renamed.body.section).toMatchObject({ name: 'Post', position: 2, category_id: id })
    expect((await customer.get(`${HELP}/articles/search?category=${id}`)).body.count).toBe(1)
    expect((await admin.delete(`${HELP}/categories/${id}`)).status).toBe(204)
    expect((await customer.get(`${HELP}/en-us/sections/${sectionId}`)).status).toBe(404)
    expect((await customer.get(`${HELP}/articles/search?query=parcel`)).body.count).toBe(0)
  })
})

describe('content tags', () => {
  const TAGS = '/api/v2/guide/content_tags'

  it('carry milliseconds and ULIDs, are shared by articles, and go from them', async () => {
    const { admin, agent } = setUp()
    const { status, body } = await admin.post(TAGS, { content_tag: { name: 'Refunds' } })
    const tag = body.content_tag
    expect(status).toBe(201)
    expect(tag).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      name: 'Refunds',
      created_at: '2026-09-18T12:00:00.000Z',
      updated_at: '2026-09-18T12:00:00.000Z',
    })
    const tags = async () => (await agent.get(`${HELP}/articles/33001`)).body.article.content_tag_ids
    await admin.put(`${HELP}/articles/33001`, { article: { content_tag_ids: [tag.id] } })
    expect(await tags()).toEqual([tag.id])
    expect((await admin.delete(`${TAGS}/${tag.id}`)).status).toBe(204)
    expect(await tags()).toEqual([])
  })

  it('answer 404 without a body, and 204 for deleting what is not there', async () => {
    const { admin } = setUp()
    const gone = await admin.get(`${TAGS}/01J8ABCDEF`)
    expect([gone.status, gone.body]).toEqual([404, ''])
    expect((await admin.delete(`${TAGS}/01J8ABCDEF`)).status).toBe(204)
  })

  it('are listed by name, from a prefix, under `records`', async () => {
    const { admin, agent } = setUp()
    for (const name of ['Orders', 'Billing', 'Order status'])
      await admin.post(TAGS, { content_tag: { name } })
    const names = async (query: string) =>
      (await agent.get(`${TAGS}${query}`)).body.records.map(({ name }: { name: string }) => name)
    expect(await names('')).toEqual(['Billing', 'Order status', 'Orders'])
    expect(await names('?sort=-name')).toEqual(['Orders', 'Order status', 'Billing'])
    expect(await names('?filter[name_prefix]=order')).toEqual(['Order status', 'Orders'])
    expect((await admin.post(TAGS, { content_tag: { name: 'orders' } })).status).toBe(422)
    const strange = await admin.put(`${HELP}/articles/33001`, { article: { content_tag_ids: ['none'] } })
    expect(strange.status).toBe(422)
  })
})

describe('what readers say under an article', () => {
  const path = `${HELP}/en-us/articles/33001/comments`

  it('stands in the language that they read, may be voted on, changed and taken back', async () => {
    const { customer, agent, admin, as } = setUp()
    const { status, body } = await customer.post(path, { comment: { body: '<p>Thank you.</p>' } })
    const { id } = body.comment
    expect([status, body.comment]).toMatchObject([
      201,
      { author_id: TINY.customer, source_id: 33001, source_type: 'Article', locale: 'en-us' },
    ])
    expect((await as().get(path)).body.count).toBe(1)
    expect((await as().get(`${HELP}/de/articles/33001/comments`)).body.count).toBe(0)
    const vote = await as(900002).post(`${path}/${id}/up`)
    expect(vote.body.vote).toMatchObject({ item_type: 'Comment', item_id: id })
    expect((await customer.get(`${path}/${id}`)).body.comment.vote_sum).toBe(1)
    expect((await agent.put(`${path}/${id}`, { comment: { body: 'No' } })).status).toBe(403)
    expect((await customer.put(`${path}/${id}`, { comment: { body: 'Thanks' } })).body.comment.body).toBe(
      'Thanks',
    )
    expect((await admin.delete(`${path}/${id}`)).status).toBe(204)
    expect((await admin.get(`${HELP}/votes/${vote.body.vote.id}`)).status).toBe(404)
  })

  it('is not taken where comments are off, without words, or where nobody may read', async () => {
    const { customer, admin } = setUp()
    expect((await customer.post(path, { comment: { body: ' ' } })).status).toBe(422)
    expect((await customer.post(path, { comment: {} })).status).toBe(400)
    const hidden = `${HELP}/en-us/articles/33003/comments`
    expect((await customer.post(hidden, { comment: { body: 'x' } })).status).toBe(404)
    await admin.put(`${HELP}/articles/33001`, { article: { comments_disabled: true } })
    expect((await customer.post(path, { comment: { body: 'x' } })).status).toBe(403)
  })
})
