import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { ticketRow } from '#test/doubles/rows.ts'
import { countTickets, exportTickets, newestTickets } from './search.ts'

const once = (answer: RestAnswer) => accountThat(() => answer)

describe('countTickets', () => {
  it.each([
    [1234, 1234],
    ['1234', 1234],
    [0, 0],
  ])('reads %j', async (count, expected) => {
    const { api, calls } = once({ body: { count } })
    expect(await countTickets(api, 'type:ticket status<solved')).toBe(expected)
    expect(calls[0]?.query.get('query')).toBe('type:ticket status<solved')
  })

  it.each([[null], [''], [-1], [1.5], [{ value: 3 }], [undefined]])('calls %j malformed', async (count) => {
    await expect(countTickets(once({ body: { count } }).api, 'x')).rejects.toMatchObject({
      kind: 'malformed',
    })
  })
})

it('exports tickets page by page', async () => {
  const { api, calls } = once({
    body: {
      results: [{ ...ticketRow, result_type: 'ticket' }, {}],
      meta: { has_more: true, after_cursor: 'c2' },
    },
  })
  expect(await exportTickets(api, 'created>2026-01-01', {}, { cursor: 'c1', size: 100 })).toMatchObject({
    contacts: [{ id: 4711, reason: null }],
    skipped: 1,
    cursor: 'c2',
  })
  expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
    query: 'created>2026-01-01',
    'filter[type]': 'ticket',
    'page[size]': '100',
    'page[after]': 'c1',
  })
})

it('reads the newest tickets', async () => {
  const { api, calls } = once({ body: { results: [{ ...ticketRow, result_type: 'ticket' }, {}], count: 2 } })
  expect(await newestTickets(api, 'type:ticket', {}, { limit: 10 })).toMatchObject({
    contacts: [{ id: 4711 }],
    skipped: 1,
  })
  expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
    query: 'type:ticket',
    sort_by: 'created_at',
    sort_order: 'desc',
    per_page: '10',
  })
})
