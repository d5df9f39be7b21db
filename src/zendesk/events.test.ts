import { expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { eventRow } from '#test/doubles/rows.ts'
import { ticketAudits } from './audits.ts'
import { activityOf } from './events.ts'

const SINCE = Date.UTC(2026, 5, 1)
const once = (answer: RestAnswer) => accountThat(() => answer)

it.each([
  ['an article, its id as text', {}, { articleId: 33153706537619, postId: null }],
  ['an article, its id as a number', { properties: { article_id: 12 } }, { articleId: 12 }],
  ['a post', { type: 'community_post_viewed', properties: { community_post_id: '7' } }, { postId: 7 }],
  [
    'a search',
    {
      type: 'help_center_searched',
      properties: { result_count: 3, search_query: { query: 'refund', page: 1 } },
    },
    { query: 'refund', resultCount: 3 },
  ],
  [
    'suggested answers',
    { type: 'answers_suggested', properties: { result_count: 0, search_query: 'refund' } },
    { query: 'refund', resultCount: 0 },
  ],
  ['something without properties', { properties: null }, { articleId: null, query: null, resultCount: null }],
])('reads %s', async (_name, over, expected) => {
  const { api } = once({ body: { events: [{ ...eventRow, ...over }], links: [{ next: null }], meta: {} } })
  expect(await activityOf(api, 1, SINCE)).toMatchObject({
    activity: [expected],
    completeSince: SINCE,
    skipped: 0,
  })
})

it('tells newest first, and since when nothing is missing', async () => {
  const older = { ...eventRow, created_at: '2026-07-01T00:00:00Z' }
  const { api, calls } = once({
    body: {
      events: [older, eventRow, { type: 'x' }],
      links: { next: null },
      meta: { has_more: true, after_cursor: 'a' },
    },
  })
  expect(await activityOf(api, 1, SINCE)).toMatchObject({
    activity: [{ at: Date.UTC(2026, 8, 13, 10) }, { at: Date.UTC(2026, 6, 1) }],
    completeSince: Date.UTC(2026, 6, 1),
    skipped: 1,
  })
  expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
    'filter[source]': 'zendesk',
    'filter[start_time]': '2026-06-01T00:00:00.000Z',
    'page[size]': '100',
  })
})

it.each([403, 404])('is off where Zendesk answers %i', async (status) => {
  expect(await activityOf(once({ status }).api, 1, SINCE)).toBe('off')
})

it('reads audits as changes, oldest first', async () => {
  const audit = (at: string, author_id: number, ...events: unknown[]) => ({
    id: 1,
    created_at: at,
    author_id,
    events,
  })
  const change = (field_name: unknown, previous_value: unknown, value: unknown) => ({
    id: 1,
    type: 'Change',
    field_name,
    previous_value,
    value,
  })
  const { api } = once({
    body: {
      audits: [
        audit('2026-09-14T09:00:00Z', -1, change('status', 'new', 'open'), change(360, ['a'], ['a', 'b']), {
          type: 'Notification',
        }),
        audit(
          '2026-09-14T08:00:00Z',
          5,
          { type: 'Comment', body: 'x' },
          { type: 'Create', field_name: 'group_id', value: '7' },
        ),
        { id: 2 },
      ],
      meta: { has_more: false },
    },
  })
  const first = Date.UTC(2026, 8, 14, 8)
  const second = Date.UTC(2026, 8, 14, 9)
  expect(await ticketAudits(api, 1)).toEqual({
    changes: [
      { at: first, authorId: 5, field: 'group_id', from: null, to: '7' },
      { at: second, authorId: -1, field: 'status', from: 'new', to: 'open' },
      { at: second, authorId: -1, field: '360', from: 'a', to: 'a b' },
    ],
    complete: true,
    skipped: 1,
  })
})
