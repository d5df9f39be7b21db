import { expect, it } from 'vitest'
import type { Activity } from '#domain/content.ts'
import { DAY } from '#domain/instant.ts'
import { vainSearches } from './vain-searches.ts'

const AT = Date.parse('2026-11-10T09:00:00Z')
const search = (query: string | null, results: number | null, days = -1): Activity => ({
  ...{ type: 'help_center_searched', at: AT + days * DAY, articleId: null, postId: null },
  ...{ query, resultCount: results },
})
const of = (requesterId: number, ...activity: Activity[]) => ({ requesterId, createdAt: AT, activity })

it('are those without a result, each person once, what most searched for first', () => {
  expect(
    vainSearches([
      of(1, search('Swiss QR bill', 0), search('swiss  qr bill', 0), search('vat', 0)),
      of(2, search('swiss qr bill', 0), search('invoice', 4)),
      of(2, search('swiss qr bill', 0)),
    ]),
  ).toEqual([
    { query: 'Swiss QR bill', people: 2 },
    { query: 'vat', people: 1 },
  ])
})

it.each([
  ['found something', search('vat', 3)],
  ['was not counted', search('vat', null)],
  ['has no words', search('  ', 0)],
  ['was none', search(null, 0)],
  ['lies eight days before the contact', search('vat', 0, -8)],
  ['came two days after it', search('vat', 0, 2)],
])('one that %s tells nothing', (_, activity) => {
  expect(vainSearches([of(1, activity)])).toEqual([])
})
