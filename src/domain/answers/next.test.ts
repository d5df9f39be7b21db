import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { nextAnswer } from './next.ts'

const answer = (id: number, sectionId: number | null = null, more: Partial<Answer> = {}): Answer => ({
  item: {
    kind: 'article',
    id,
    title: `Article ${id}`,
    text: '',
    headings: [],
    labels: [],
    url: `https://help.example.com/hc/articles/${id}`,
    locale: 'en-us',
    sectionId,
    draft: false,
    segmentIds: [],
    promoted: false,
    outdated: false,
    voteSum: 0,
    voteCount: 0,
    updatedAt: 0,
  },
  key: `article:${id}`,
  score: 1,
  why: [],
  access: { insertable: true, because: 'everyone' },
  ...more,
})

const closed = { access: { insertable: false, because: 'staff_only' as const } }
const ALL = [answer(1, 10), answer(2, 20), answer(3, 10), answer(4, 20)]
const next = (
  after: Answer,
  pinned: string[] = [],
  answers: readonly Answer[] = ALL,
  done: string[] = [],
  listed: string[] = [],
) => nextAnswer({ answers, listed, pinned, after, done: new Set(done) })?.key ?? null

describe('what is offered next', () => {
  it('follows on the board of the reason', () => {
    expect(next(answer(1, 10), ['article:1', 'article:4', 'article:2'])).toBe('article:4')
    expect(next(answer(1, 10), ['article:4', 'article:1'])).toBe('article:4')
  })

  it('is the first of the reason’s own list that may be sent and is not in the reply yet', () => {
    const listed = ['article:9', 'article:2', 'article:4']
    expect(next(answer(1, 10), ['article:1', 'article:3'], ALL, [], listed)).toBe('article:2')
    expect(next(answer(1, 10), [], ALL, ['article:2'], listed)).toBe('article:4')
    expect(next(answer(1, 10), ['article:1', 'article:3'], ALL, ['article:2', 'article:4'], listed)).toBe(
      'article:3',
    )
  })

  it('is the best of the same section where the board does not tell', () => {
    expect(next(answer(1, 10))).toBe('article:3')
    expect(next(answer(1, 10), ['article:2', 'article:4'])).toBe('article:3')
    expect(next(answer(9, 20))).toBe('article:2')
  })

  it('is nothing of another section, nor of none', () => {
    expect(next(answer(9, 30))).toBeNull()
    expect(next(answer(9, null), [], [answer(8, null)])).toBeNull()
  })

  it('is nothing that stands in the reply already, that the customer knows or cannot open', () => {
    expect(next(answer(1, 10), [], ALL, ['article:3'])).toBeNull()
    for (const more of [closed, { readAt: 5 }, { sentAt: 5 }])
      expect(next(answer(1, 10), ['article:1', 'article:3'], [answer(3, 10, more)])).toBeNull()
  })

  it('is never the one that was inserted, nor one that may not be sent', () => {
    const some = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(10, 20, null), fc.boolean())
        .map(([id, section, open]) => answer(id, section, open ? {} : closed)),
    )
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 8 }),
        fc.subarray([1, 2, 3, 4, 5, 6]),
        (answers, id, board) => {
          const found = nextAnswer({
            answers,
            listed: [],
            pinned: board.map((one) => `article:${one}`),
            after: answer(id, 10),
            done: new Set(),
          })
          expect(found === null || (found.key !== `article:${id}` && found.access.insertable)).toBe(true)
        },
      ),
    )
  })
})
