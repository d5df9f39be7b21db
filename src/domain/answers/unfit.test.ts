import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { countUnfit, readUnfit, UNFIT_DAYS, type UnfitSaid, withSaid, withUnfit } from './unfit.ts'

const NOW = 100 * DAY
const said = (ticketId: number, items: readonly string[], more: Partial<UnfitSaid> = {}): UnfitSaid => ({
  ticketId,
  items,
  reason: 'refund',
  at: NOW - DAY,
  ...more,
})
const FOR = { reason: 'refund', exceptTicket: null, countedTo: null, now: NOW }

describe('what is remembered', () => {
  it('is what holds on a ticket now, newest last', () => {
    const once = withUnfit([said(1, ['article:7']), said(2, ['post:3'])], said(1, ['article:8'], { at: NOW }))
    expect(once.map(({ ticketId, items }) => [ticketId, items])).toEqual([
      [2, ['post:3']],
      [1, ['article:8']],
    ])
    expect(withUnfit(once, said(1, [], { at: NOW }))).toEqual([said(2, ['post:3'])])
  })

  it('is bounded in number and time', () => {
    const many = Array.from({ length: 500 }, (_, id) => said(id, ['article:7']))
    const kept = withUnfit(many, said(900, ['article:7'], { at: NOW }))
    expect(kept.length).toBeLessThanOrEqual(200)
    expect(kept.at(-1)?.ticketId).toBe(900)
    const old = said(1, ['article:7'], { at: NOW - (UNFIT_DAYS + 1) * DAY })
    expect(withUnfit([old], said(2, ['post:3'], { at: NOW }))).toHaveLength(1)
  })

  it.each<[string, unknown, number]>([
    ['nothing', undefined, 0],
    ['another shape', { article: 1 }, 0],
    ['rows of other shapes', [null, 1, { ticketId: 1 }, { ...said(1, []), items: [3] }], 0],
    ['a sound row among others', [null, said(1, ['article:7'])], 1],
  ])('reads of %s what is sound', (_, stored, count) => {
    expect(readUnfit(stored)).toHaveLength(count)
  })
})

describe('what counts', () => {
  const known = [said(1, ['article:7', 'article:7']), said(2, ['article:7', 'post:3'])]

  it.each<
    [string, Partial<typeof FOR> | { exceptTicket: number } | { countedTo: number }, [string, number][]]
  >([
    [
      'each contact once',
      {},
      [
        ['article:7', 2],
        ['post:3', 1],
      ],
    ],
    ['not the ticket itself', { exceptTicket: 2 }, [['article:7', 1]]],
    ['not another reason', { reason: 'login' }, []],
    ['not what the stats know', { countedTo: NOW - DAY }, []],
    ['not what is long ago', { now: NOW + UNFIT_DAYS * DAY }, []],
  ])('is %s', (_, more, counts) => {
    expect([...countUnfit(known, { ...FOR, ...more })]).toEqual(counts)
  })

  it('is nothing without a reason', () => {
    expect(countUnfit(known, { ...FOR, reason: null }).size).toBe(0)
  })

  it('adds to what the stats say, and changes nothing else of it', () => {
    const outcome = { n: 9, worked: 7, usual: 0.8, ofReason: true, said: { irrelevant: 2, sent: 5 } }
    const outcomes = new Map([['article:7', outcome]])
    const merged = withSaid(
      outcomes,
      new Map([
        ['article:7', 1],
        ['post:3', 2],
      ]),
    )
    expect(merged.get('article:7')).toEqual({ ...outcome, said: { irrelevant: 3, sent: 5 } })
    expect(merged.get('post:3')).toEqual({ n: 0, worked: 0, said: { irrelevant: 2, sent: 0 } })
    expect(outcomes.get('article:7')).toBe(outcome)
  })

  it('never counts an item more often than tickets were remembered', () => {
    const row = fc.record({
      ticketId: fc.integer({ min: 1, max: 9 }),
      reason: fc.constantFrom('refund', 'login'),
      items: fc.array(fc.constantFrom('article:7', 'post:3')),
      at: fc.integer({ min: 0, max: NOW }),
    })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const kept = rows.reduce(withUnfit, [] as readonly UnfitSaid[])
        const tickets = new Set(kept.map(({ ticketId }) => ticketId))
        expect(kept).toHaveLength(tickets.size)
        for (const count of countUnfit(kept, FOR).values()) expect(count).toBeLessThanOrEqual(tickets.size)
      }),
    )
  })
})
