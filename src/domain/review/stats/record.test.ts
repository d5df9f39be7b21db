import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { anyContacts, isWorldReason, WORLD_NOW, worldTopLevel } from '#test/samples/any-contacts.ts'
import { NONE_CHECKED } from './checked-suggestions.ts'
import { readStats, statsBody } from './record.ts'
import { computeStats, type Stats } from './stats.ts'
import { goodShare, isCurrent, otherUseOf, outcomesFor } from './use.ts'

const STATS: Stats = {
  day: '2026-11-20',
  windowDays: 7,
  lagDays: 5,
  from: WORLD_NOW - 100 * DAY,
  to: WORLD_NOW - 12 * DAY,
  sampled: 1,
  found: 130,
  leftOut: { staff: 2, outbound: 3, merged: 1, unsolved: 4 },
  usual: { n: 120, worked: 96 },
  levels: { rows: 10, metrics: 60, conversation: 50 },
  ratings: { good: 45, n: 50 },
  firstContact: { yes: 70, no: 30, maturing: 9 },
  reasons: new Map([
    ['card', { n: 60, worked: 45, without: { n: 30, worked: 20 } }],
    ['refund', { n: 56, worked: 50, without: { n: 50, worked: 44 } }],
    ['rare', { n: 4, worked: 1, without: { n: 4, worked: 1 } }],
  ]),
  items: [
    { item: 'article:11', reason: 'card', n: 18, worked: 14, contacts: 19, irrelevant: 0 },
    { item: 'article:11', reason: 'rare', n: 2, worked: 0, contacts: 2, irrelevant: 0 },
    { item: 'post:7', reason: 'card', n: 3, worked: 1, contacts: 3, irrelevant: 2 },
    { item: 'post:7', reason: 'refund', n: 3, worked: 2.5, contacts: 4, irrelevant: 0 },
  ],
  checkedSuggestions: {
    tenths: Array.from({ length: 10 }, (_, tenth) => ({ n: 30 + tenth, right: 3 * tenth })),
    audited: 45,
    blind: 300,
  },
  newReasons: new Map([['refund', WORLD_NOW - 12 * DAY]]),
  onlyLogged: new Map([
    [41, 'refund'],
    [40, 'card'],
  ]),
}

describe('the record of a day', () => {
  it('gives back what it was given, to the hundredth', () => {
    fc.assert(
      fc.property(anyContacts(), (contacts) => {
        const table = createContacts(isWorldReason)
        for (const contact of contacts) putContact(table, contact)
        const stats = computeStats(table, {
          ...{ now: WORLD_NOW, day: '2026-11-20', from: WORLD_NOW - 110 * DAY, windowDays: 7, sampled: 1 },
          ...{ topLevelOf: worldTopLevel, agentsLogContacts: true, staff: new Set<number>() },
        })
        const back = readStats(JSON.parse(JSON.stringify(statsBody(stats))))
        expect({ ...back, lagDays: 0, items: [] }).toEqual({ ...stats, lagDays: 0, items: [] })
        // To the nearest hundredth, which lies half of one away where it is a tie.
        const off = Math.abs((back?.lagDays ?? Number.NaN) - stats.lagDays)
        expect(off).toBeLessThanOrEqual(0.005 + 1e-9)
        const shares = (items: Stats['items']) =>
          Object.fromEntries(
            items.map(({ item, reason, n, worked, irrelevant }) => [
              `${item} ${reason}`,
              [n, worked, irrelevant].map((one) => one.toFixed(2)),
            ]),
          )
        expect(shares(back?.items ?? [])).toEqual(shares(stats.items))
        expect(JSON.stringify(statsBody(stats))).not.toContain('Words')
      }),
      { numRuns: 40 },
    )
  })

  it('gives back what was checked of suggestions, and since when reasons are there', () => {
    const back = readStats(JSON.parse(JSON.stringify(statsBody(STATS))))
    expect(back?.checkedSuggestions).toEqual(STATS.checkedSuggestions)
    expect(back?.newReasons).toEqual(STATS.newReasons)
  })

  it('gives back the corrections that no ticket took, the newest where there are too many', () => {
    const back = (onlyLogged: Stats['onlyLogged']) =>
      readStats(JSON.parse(JSON.stringify(statsBody({ ...STATS, onlyLogged }))))?.onlyLogged
    expect(back(STATS.onlyLogged)).toEqual(STATS.onlyLogged)
    const many = new Map(Array.from({ length: 900 }, (_, at) => [at + 1, at % 2 === 0 ? 'card' : 'refund']))
    const kept = back(many)
    expect(kept?.size).toBe(300)
    for (const [id, value] of kept ?? []) expect([id > 600, many.get(id)]).toEqual([true, value])
  })

  it('of an older version, which had none of these, is read all the same', () => {
    const { sug, new: _, logged, ...old } = statsBody(STATS)
    const back = readStats(JSON.parse(JSON.stringify(old)))
    expect([sug, logged]).not.toContain(undefined)
    expect(back).toEqual({
      ...STATS,
      checkedSuggestions: NONE_CHECKED,
      newReasons: new Map(),
      onlyLogged: new Map(),
    })
  })

  it.each([
    ['no rows', { tenths: 7, of: [1, 2] }],
    ['rows of text', { tenths: Array(10).fill('x'), of: null }],
    ['negative counts', { tenths: [[-1, -2]], of: [-1, 0] }],
  ])('that holds %s of suggestions tells nothing of them', (_, sug) => {
    expect(readStats({ ...statsBody(STATS), sug })?.checkedSuggestions).toEqual(NONE_CHECKED)
  })

  it('never has more right than were checked', () => {
    const sug = { tenths: [[3, 9]], of: [3, 0] }
    expect(readStats({ ...statsBody(STATS), sug })?.checkedSuggestions.tenths[0]).toEqual({ n: 3, right: 3 })
  })

  it('stays within 24 KB, and what was sent often stays', () => {
    const reasons = Array.from(
      { length: 120 },
      (_, index) => `top_${index % 9}__a_reason_of_some_length_${index}`,
    )
    const many: Stats = {
      ...STATS,
      newReasons: new Map(reasons.map((reason, index) => [reason, WORLD_NOW - index * DAY])),
      reasons: new Map(
        reasons.map((reason, index) => [reason, { n: index, worked: 1, without: { n: 1, worked: 1 } }]),
      ),
      items: reasons.flatMap((reason, index) =>
        Array.from({ length: 20 }, (_, item) => ({
          ...{ item: `article:${36_000_000_000 + item}`, reason, worked: 1, contacts: 1, irrelevant: 0 },
          n: item === 0 ? 5 + (index % 40) : 1,
        })),
      ),
    }
    const body = JSON.stringify(statsBody(many))
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(24 * 1024)
    const back = readStats(JSON.parse(body))
    expect(back?.reasons.size).toBe(120)
    expect(back?.items.filter(({ n }) => n >= 5)).toHaveLength(120)
    expect(back?.items.length).toBeGreaterThan(150)
  })

  it.each([
    ['nothing', null],
    ['text', 'x'],
    ['another form', { ...statsBody(STATS), v: 2 }],
    ['no day', { ...statsBody(STATS), day: 'yesterday' }],
    ['no window', { ...statsBody(STATS), window: 'x' }],
  ])('that holds %s says nothing', (_, body) => {
    expect(readStats(body)).toBeNull()
  })

  it('loses only the rows that are bad', () => {
    const { reasons, items } = statsBody(STATS)
    const body = {
      ...statsBody(STATS),
      reasons: { ...reasons, card: 'x' },
      items: [...items, ['x1', '', 1, 1, 1], ['a9', '', -1, 1, 1], null, ['a9', 7, 1, 1, 1]],
      ratings: null,
    }
    const back = readStats(body)
    expect([back?.reasons.size, back?.items.length, back?.ratings.n]).toEqual([2, 4, 0])
  })
})

describe('what the stats say', () => {
  it('of an item for the reason at hand, beside what is usual for it', () => {
    const { byItem, usual } = outcomesFor(STATS, ['card'])
    expect(usual).toBe(45 / 60)
    expect(byItem.get('article:11')).toEqual({
      ...{ n: 18, worked: 14, usual: 45 / 60, ofReason: true },
      said: { irrelevant: 0, sent: 19 },
    })
  })

  it('of an item sent too seldom for the reason: of all reasons, beside what is usual for these together', () => {
    const { byItem } = outcomesFor(STATS, ['card'])
    const usual = (3 * (45 / 60) + 3 * (50 / 56)) / 6
    expect(byItem.get('post:7')).toMatchObject({ n: 6, worked: 3.5, ofReason: false })
    expect(byItem.get('post:7')?.usual).toBeCloseTo(usual)
  })

  it('of what agents called not relevant, for the reason at hand alone', () => {
    const saidOf = (reasons: readonly string[]) => outcomesFor(STATS, reasons).byItem.get('post:7')?.said
    expect(saidOf(['card'])).toEqual({ irrelevant: 2, sent: 3 })
    expect(saidOf(['refund'])).toEqual({ irrelevant: 0, sent: 4 })
    expect(saidOf([])).toEqual({ irrelevant: 0, sent: 0 })
  })

  it('where the reason is not known, or rare: what is usual in the account', () => {
    expect(outcomesFor(STATS, []).usual).toBe(0.8)
    expect(outcomesFor(STATS, ['rare']).usual).toBe(0.8)
    const article = outcomesFor(STATS, ['rare']).byItem.get('article:11')
    expect(article).toMatchObject({ n: 20, worked: 14, ofReason: false })
    expect(article?.usual).toBeCloseTo((18 * 0.75 + 2 * 0.8) / 20)
  })

  it('of *Other*, among all that were solved', () => {
    const options = [
      { name: 'Billing::Card', value: 'card' },
      { name: 'Other', value: 'rare' },
    ]
    expect(otherUseOf(STATS, buildTaxonomy(options, {}))).toEqual({ used: 4, of: 120 })
  })

  it('of ratings', () => {
    expect(goodShare(STATS)).toBe(0.9)
    expect(goodShare({ ...STATS, ratings: { good: 0, n: 0 } })).toBeUndefined()
  })

  it('for two weeks', () => {
    expect(
      [0, 14, 15].map((days) =>
        isCurrent(STATS, new Date(WORLD_NOW + days * DAY).toISOString().slice(0, 10)),
      ),
    ).toEqual([true, true, false])
  })
})
