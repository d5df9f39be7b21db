import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { articleRow, postRow } from '#test/doubles/rows.ts'
import { postComments, postsPage, searchPosts, topicSegments, topics, withAnswer } from './community.ts'
import { articleBody, articlesPage, helpCenterLocales, searchArticles } from './help-center.ts'
import { segmentsOf } from './segments.ts'

const once = (answer: RestAnswer) => accountThat(() => answer)
const page = (articles: unknown[], meta: object = { has_more: false, after_cursor: 'z' }) => ({
  body: { articles, meta },
})

describe('articles', () => {
  it('come by page, with their access', async () => {
    const { api, calls } = once(
      page([articleRow, { ...articleRow, id: null }], { has_more: true, after_cursor: 'c2' }),
    )
    expect(await articlesPage(api, 'en-us', 'c1')).toMatchObject({
      items: [
        {
          kind: 'article',
          id: 33153706537619,
          title: 'Refunds',
          labels: ['refund'],
          url: articleRow.html_url,
          locale: 'en-us',
          sectionId: 210001,
          draft: false,
          segmentIds: [],
          promoted: true,
          voteSum: 4,
          voteCount: 6,
          updatedAt: Date.UTC(2026, 7, 1, 9),
        },
      ],
      cursor: 'c2',
      skipped: 1,
    })
    expect(calls[0]?.path).toBe('/api/v2/help_center/en-us/articles')
    expect(calls[0]?.query.get('page[after]')).toBe('c1')
  })

  it('end where Zendesk says so, though the cursor stays filled', async () => {
    expect(await articlesPage(once(page([])).api, 'de', null)).toMatchObject({ cursor: null })
  })

  it.each([
    ['everyone', { user_segment_id: null, user_segment_ids: [] }, []],
    ['everyone, by the old key alone', { user_segment_id: null, user_segment_ids: undefined }, []],
    ['everyone, by the new key alone', { user_segment_id: undefined, user_segment_ids: [] }, []],
    ['several segments', { user_segment_id: 1, user_segment_ids: [1, 2] }, [1, 2]],
    ['one, by the old key alone', { user_segment_id: 1, user_segment_ids: undefined }, [1]],
    ['one, though the list is empty', { user_segment_id: 1, user_segment_ids: [] }, [1]],
    ['nobody knows whom', { user_segment_id: undefined, user_segment_ids: undefined }, null],
    ['nobody knows whom, the list being odd', { user_segment_id: null, user_segment_ids: ['x'] }, null],
    ['nobody knows whom, the key being odd', { user_segment_id: 'x', user_segment_ids: undefined }, null],
  ])('are for %s', async (_name, row, segmentIds) => {
    const { api } = once(page([{ ...articleRow, ...row }]))
    expect(await articlesPage(api, 'en-us', null)).toMatchObject({ items: [{ segmentIds }] })
  })

  it('are found by words, cut to what Zendesk takes', async () => {
    const { api, calls } = once({
      body: { results: [{ ...articleRow, snippet: 'x' }], page: 1, next_page: null },
    })
    expect(
      await searchArticles(api, ` refund \n ${'long '.repeat(100)}`, { locale: 'de', limit: 5 }),
    ).toMatchObject({
      items: [{ title: 'Refunds' }],
    })
    const query = calls[0]?.query
    expect(query?.get('query')).toHaveLength(300)
    expect([query?.get('locale'), query?.get('per_page')]).toEqual(['de', '5'])
  })

  it('are not searched without words', async () => {
    const { api, calls } = once({})
    expect(await searchArticles(api, '  ')).toMatchObject({ items: [] })
    expect(await searchPosts(api, '', new Map())).toMatchObject({ items: [] })
    expect(calls).toEqual([])
  })

  it('give their markup for the preview', async () => {
    const { api } = once({ body: { article: articleRow } })
    expect(await articleBody(api, 1, 'en-us')).toMatchObject({
      html: articleRow.body,
      article: { id: articleRow.id },
    })
  })
})

it('names the locales', async () => {
  const { api } = once({ body: { locales: ['en-us', 'de', 7], default_locale: 'de' } })
  expect(await helpCenterLocales(api)).toEqual({ locales: ['en-us', 'de'], defaultLocale: 'de' })
})

it('knows the segments of a customer', async () => {
  const { api } = once({ body: { user_segments: [{ id: 1, name: 'VIP' }, { id: 'x' }, { id: '2' }] } })
  expect(await segmentsOf(api, 900001)).toEqual([1, 2])
})

describe('posts', () => {
  const known = topicSegments([{ id: 11, name: 'Billing', segmentIds: [5] }])

  it.each([
    ['whose topic is known', {}, { segmentIds: [5], answered: true, answer: null }],
    ['whose topic is not', { topic_id: 12 }, { segmentIds: null }],
    ['without a topic', { topic_id: null }, { topicId: null, segmentIds: null }],
    ['without an answer', { status: 'none' }, { answered: false }],
  ])('%s', async (_name, row, expected) => {
    const { api } = once({ body: { posts: [{ ...postRow, ...row }], meta: { has_more: false } } })
    expect(await postsPage(api, null, known)).toMatchObject({ items: [{ id: 7, ...expected }], cursor: null })
  })

  it('are searched', async () => {
    const { api } = once({ body: { results: [postRow, null], page: 1 } })
    expect(await searchPosts(api, 'refund', known)).toMatchObject({ items: [{ id: 7 }], skipped: 1 })
  })

  it('are answered by the official comment, else by the most voted', async () => {
    const comment = (id: number, body: string, vote_sum: number, official = false) => ({
      id,
      body,
      vote_sum,
      official,
    })
    const { api } = once({
      body: { comments: [comment(1, 'a', 1), comment(2, 'b', 9), comment(3, 'c', 0, true)] },
    })
    const comments = await postComments(api, 7)
    expect(comments).toMatchObject([{ official: true }, { voteSum: 9 }, { voteSum: 1 }])
    const { api: other } = once({ body: { posts: [postRow], meta: {} } })
    const found = await postsPage(other, null, known)
    const post = found === 'off' ? undefined : found.items[0]
    if (!post || comments === 'off') throw new Error('no post')
    expect(withAnswer(post, comments)).toMatchObject({ official: true, answer: comments[0]?.text })
    expect(withAnswer(post, [])).toBe(post)
  })
})

it('knows who may read a topic', async () => {
  const { api } = once({
    body: {
      topics: [{ id: 11, name: 'A', user_segment_id: null }, { id: 12, user_segment_id: 5 }, { id: 13 }],
    },
  })
  expect(await topics(api)).toMatchObject([{ segmentIds: [] }, { segmentIds: [5] }, { segmentIds: null }])
})

describe.each([403, 404])('a feature that answers %i is off', (status) => {
  const { api } = once({ status, body: { error: 'x' } })
  it.each([
    ['topics', () => topics(api)],
    ['posts', () => postsPage(api, null, new Map())],
    ['the search of posts', () => searchPosts(api, 'x', new Map())],
    ['comments', () => postComments(api, 7)],
    ['articles', () => articlesPage(api, 'de', null)],
    ['the search of articles', () => searchArticles(api, 'x')],
    ['segments', () => segmentsOf(api, 1)],
    ['locales', () => helpCenterLocales(api)],
  ])('%s', async (_name, call) => {
    expect(await call()).toBe('off')
  })
})

it('is not off where Zendesk is down', async () => {
  await expect(topics(once({ status: 500 }).api)).rejects.toMatchObject({ kind: 'unavailable' })
})
