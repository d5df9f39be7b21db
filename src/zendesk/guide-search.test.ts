import { expect, it } from 'vitest'
import type { CallBudget } from '#store/budget.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from './api.ts'
import { searchElsewhere } from './guide-search.ts'

const UNLIMITED: CallBudget = { take: async () => undefined, hold: async () => undefined }
const AT = '2026-01-01T00:00:00Z'
const row = { body: 'refunds', locale: 'en-us', updated_at: AT, user_segment_id: null }

const setUp = async () => {
  const world = createWorld({
    ...tinyAccount(),
    externalRecords: [
      { ...row, source_id: 'WIKI', title: 'Refund rules', url: 'https://wiki.example/1' },
      { ...row, source_id: 'OLD', title: 'Refund rules of old', url: 'https://wiki.example/2' },
      { ...row, source_id: 'WIKI', title: 'Refund without address', url: '' },
    ],
  })
  const { host } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110 })
  const calls = () => world.log.entries().filter(({ path }) => path.includes('/guide/search')).length
  return { api: createApi(host, { budget: UNLIMITED }), calls }
}

it('finds what the named sources hold, and leaves out what nobody could open', async () => {
  const { api } = await setUp()
  const found = await searchElsewhere(api, 'refund', { sources: ['WIKI'], locales: ['en-us', 'de'] })
  expect(found).toEqual([{ title: 'Refund rules', url: 'https://wiki.example/1', updatedAt: Date.parse(AT) }])
})

it.each([
  ['no words', ' ', ['WIKI'], ['en-us']],
  ['no sources', 'refund', [], ['en-us']],
  ['no languages', 'refund', ['WIKI'], []],
])('%s: no call', async (_, words, sources, locales) => {
  const { api, calls } = await setUp()
  expect(await searchElsewhere(api, words, { sources, locales })).toEqual([])
  expect(calls()).toBe(0)
})
