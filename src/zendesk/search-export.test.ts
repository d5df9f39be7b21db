import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/instant.ts'
import { accountThat, type RestAnswer, type RestCall } from '#test/doubles/rest.ts'
import { createdWithin, exportWalk, updatedSince } from './search-export.ts'

const START = Date.UTC(2026, 8, 1)
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
const ROWS = Array.from({ length: 25 }, (_, index) => ({
  id: index + 1,
  subject: 'x',
  status: 'open',
  via: { channel: 'email' },
  // Three were created in the same second each.
  created_at: iso(START + Math.floor(index / 3) * MINUTE),
  updated_at: iso(START),
  requester_id: 7,
  tags: [],
}))
const PAGE = 4

const from = (query: string): number => Date.parse(/created>=(\S+)/.exec(query)?.[1] ?? iso(START))

/** Pages of four whatever is asked for; a cursor is good for the query that it came with. */
const exportOf = ({ query }: RestCall): RestAnswer => {
  const text = query.get('query') ?? ''
  const found = ROWS.filter(({ created_at }) => Date.parse(created_at) >= from(text))
  const [begun, at] = query.get('page[after]')?.split('|') ?? [text, '0']
  if (begun !== text)
    return { status: 400, body: { errors: [{ code: 'InvalidPaginationParameter', title: '' }] } }
  const next = Number(at) + PAGE
  return {
    body: {
      results: found.slice(Number(at), next),
      meta: { has_more: next < found.length, after_cursor: `${text}|${next}` },
    },
  }
}

const window = { from: START, to: START + DAY }

async function walked(
  answers: (call: RestCall, nth: number) => RestAnswer | null,
  query = createdWithin(window),
) {
  let nth = 0
  const account = accountThat((call) => {
    nth += 1
    return answers(call, nth) ?? exportOf(call)
  })
  const ids: number[] = []
  const reached: number[] = []
  for await (const page of exportWalk(
    account.api,
    query,
    {},
    { priority: 'review', sleep: async () => {} },
  )) {
    ids.push(...page.contacts.map(({ id }) => id))
    reached.push(page.before)
  }
  return { ...account, ids, reached }
}

const all = ROWS.map(({ id }) => id)

describe('the walk through an export', () => {
  it('gives every ticket once, and says how far it came', async () => {
    const { ids, reached, calls } = await walked(() => null)
    expect(ids).toEqual(all)
    expect(reached.at(-1)).toBe(Number.POSITIVE_INFINITY)
    expect(reached.slice(0, 2)).toEqual([START + MINUTE, START + 2 * MINUTE])
    expect(calls[0]?.query.get('filter[type]')).toBe('ticket')
    expect(calls.every(({ query }) => !query.get('query')?.includes('type:'))).toBe(true)
    expect(calls.every(({ query }) => query.get('page[size]') === '1000')).toBe(true)
  })

  it.each([
    ['a cursor that died', { status: 400, body: {} }, [3]],
    ['cursors that die twice', { status: 422, body: {} }, [3, 6]],
    ['a time-out and its repetition', { status: 408 }, [3, 4]],
    ['rate limits that last', { status: 429, headers: { 'retry-after': '120' } }, [3, 4, 5]],
  ])('misses none after %s', async (_, failure, at) => {
    const { ids, calls } = await walked((__, nth) => (at.includes(nth) ? failure : null))
    expect([...new Set(ids)]).toEqual(all)
    const sizes = calls.map(({ query }) => query.get('page[size]'))
    expect(sizes.at(-1)).toBe(failure.status === 408 ? '100' : '1000')
    for (const { query } of calls) expect(query.get('query')?.match(/created>=/g)).toHaveLength(1)
  })

  it('of what changed is gone on with by creation', async () => {
    const { ids, calls } = await walked((_, nth) => (nth === 3 ? { status: 400 } : null), updatedSince(START))
    expect([...new Set(ids)]).toEqual(all)
    expect(calls.at(-1)?.query.get('query')).toBe(
      `updated>=${iso(START)} created>=${iso(START + 2 * MINUTE)}`,
    )
  })

  it.each([
    ['is denied', { status: 403 }],
    ['never comes', { status: 408 }],
    ['is refused from the start', { status: 422 }],
  ])('ends where a page %s', async (_, failure) => {
    await expect(walked(() => failure)).rejects.toMatchObject({ name: 'HostError' })
  })

  it('stops when nobody wants it any more', async () => {
    const leaving = new AbortController()
    const { api } = accountThat(exportOf)
    const walk = exportWalk(api, createdWithin(window), {}, { signal: leaving.signal })
    await walk.next()
    leaving.abort(new Error('left'))
    await expect(walk.next()).rejects.toThrow('left')
  })
})
