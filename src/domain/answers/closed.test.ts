import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import { CONTEXT } from '#test/samples/ranking.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import type { Answer, RankContext } from './answer.ts'
import { buildIndex } from './answer-index.ts'
import { itemKey } from './item.ts'
import { nextAnswer } from './next.ts'
import { rankAnswers } from './rank.ts'
import { searchAnswers } from './search.ts'

const WORDS = 'change the declined card before the next invoice'
const TEXT = { subject: WORDS, parts: [{ text: WORDS, weight: 1 }], language: 'en' as const }

const URLS = [
  'https://help.example.com/hc',
  'http://help.example.com/hc',
  'https://other.example.com/hc',
  'x',
]

const segments = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }))
const items: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      post: fc.boolean(),
      draft: fc.boolean(),
      segmentIds: segments,
      url: fc.constantFrom(...URLS, URLS[0] ?? ''),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ post, draft, ...rest }, id) =>
      post
        ? aPost(id, { title: WORDS, text: WORDS, ...rest })
        : anArticle(id, { title: WORDS, text: WORDS, draft, ...rest }),
    ),
  )

/** By the definition: published, at the account's help centre, and open to all or to one of the customer's segments. */
const mayOpen = (item: Item, { requesterSegments }: RankContext): boolean =>
  !(item.kind === 'article' && item.draft) &&
  item.url === URLS[0] &&
  (item.segmentIds?.length === 0 || (item.segmentIds ?? []).some((id) => requesterSegments?.includes(id)))

it('no ranking, search, board or list makes an item insertable that the customer could not open', () => {
  fc.assert(
    fc.property(items, segments, fc.nat(), (all, requesterSegments, from) => {
      const keys = all.map(itemKey)
      const context: RankContext = { ...CONTEXT, requesterSegments, pinned: keys }
      const index = buildIndex(all)
      const ranked = rankAnswers(index, TEXT, context)
      const found: readonly Answer[] = [...ranked, ...searchAnswers(index, WORDS, context)]
      expect(found.length).toBeGreaterThan(0)
      for (const { item, access } of found) expect(access.insertable).toBe(mayOpen(item, context))
      const after = ranked[from % ranked.length]
      if (after === undefined) return
      for (const done of [new Set<string>(), new Set(keys.slice(0, 2))]) {
        const next = nextAnswer({ answers: found, listed: keys, pinned: keys, after, done })
        if (next !== null) expect(mayOpen(next.item, context)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
