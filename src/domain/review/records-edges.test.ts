// What stands at the bounds of what is kept, read and dated.

import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { isLookedAt, responseOf } from './community-response.ts'
import { csvOf } from './csv.ts'
import { changeOf, gapBetween, restOf, shareOf } from './figure.ts'
import { gapBody, gapKey, LONGEST_NOTE, NO_REASON, readGapNote } from './gap-notes.ts'
import { spansOf } from './period.ts'
import { readSeries, seriesBody } from './series.ts'
import { vainSearches } from './vain-searches.ts'
import { instantOf } from './zone.ts'

describe('a series', () => {
  const read = (points: unknown, over: object = {}) =>
    readSeries('x', { kind: 'flow', unit: 'orders', since: '2026-09-01', points, ...over })

  it('is in order of its days, however it came', () => {
    const point = (from: string, value: number) => ({ from, to: null, value, n: null })
    const [first, second, third] = [point('2026-09-01', 1), point('2026-09-02', 2), point('2026-09-04', 3)]
    expect(seriesBody({ kind: 'stock', unit: '', points: [third, first, second] })).toEqual({
      ...{ kind: 'stock', unit: '', since: '2026-09-01' },
      points: [
        [0, 1],
        [1, 2],
        [3, 3],
      ],
    })
    expect(
      read([
        [3, 3],
        [0, 1],
        [1, 2],
      ])?.points,
    ).toEqual([first, second, third])
  })

  it('is none without a kind, or where its points are no list', () => {
    expect([read([], { kind: 'other' }), read('none'), read([])?.points]).toEqual([null, null, []])
  })

  it('has no points without a day they count from, and no unit that is no text, nor more than forty signs of it', () => {
    expect([read([[0, 1]], { since: 5 })?.points, read([[0, 1]], { since: '2026-02-30' })?.points]).toEqual([
      [],
      [],
    ])
    expect([read([], { unit: 5 })?.unit, read([], { unit: 'u'.repeat(41) })?.unit]).toEqual([
      '',
      'u'.repeat(40),
    ])
  })

  it.each([
    ['measured on none', [0, 1, 1, 0], 1],
    ['measured on less than none', [0, 1, 1, -1], 0],
    ['measured on a word', [0, 1, 1, 'many'], 0],
    ['of no day', [0, 1, 0], 0],
    ['of one day', [0, 1, 1], 1],
    ['of half a day', [0.5, 1], 0],
    ['a hundred thousand days on', [100_000, 1], 0],
    ['one day less on', [99_999, 1], 1],
    ['worth a word', [0, 'one'], 0],
  ])('reads a point %s or leaves it out', (_, point, count) => {
    expect(read([point])?.points).toHaveLength(count)
  })
})

describe('a clock put back', () => {
  it.each([
    ['Europe/Berlin', '2026-10-25T02:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30:00Z', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00Z', '2026-04-04T14:45:00.000Z'],
  ])('in %s shows a time twice: the first is meant', (zone, wall, expected) => {
    expect(new Date(instantOf(Date.parse(wall), zone)).toISOString()).toBe(expected)
  })
})

it('figures on their way differ from nothing, have no change and no share', () => {
  expect([gapBetween('waiting', 3), gapBetween(3, 'failed'), gapBetween(3, 5)]).toEqual([0, 0, 2])
  expect([restOf('waiting', 3), restOf(3, 'failed'), restOf(5, 3), restOf(3, 5)]).toEqual([
    ...['waiting', 'unknown'],
    ...[2, 0],
  ])
  expect([changeOf(3, 'waiting'), changeOf('failed', 3), changeOf(3, 0)?.share]).toEqual([null, null, null])
  expect([shareOf(1, 0), shareOf('waiting', 2), shareOf(1, 'failed'), shareOf(1, 4)]).toEqual([
    ...[null, null, null],
    0.25,
  ])
})

describe('a note on a gap', () => {
  it('is told by words or by being closed, and by nothing else', () => {
    const closed = '2026-11-10T09:00:00.000Z'
    expect([
      readGapNote(null),
      readGapNote({}),
      readGapNote({ note: '  ' }),
      readGapNote({ closed: 'soon' }),
    ]).toEqual([null, null, null, null])
    expect(readGapNote({ closed })).toEqual({ closed: Date.parse(closed), note: '' })
    expect(readGapNote({ closed: 5, note: ' Ada writes ' })).toEqual({ closed: null, note: 'Ada writes' })
    expect(gapBody({ closed: Date.parse(closed), note: ' x ' })).toEqual({ closed, note: 'x' })
    expect(gapBody({ closed: null, note: 'x' })).toEqual({ note: 'x' })
    expect([gapKey(null), gapKey('refund')]).toEqual([NO_REASON, 'refund'])
  })

  it('has six hundred signs at most', () => {
    const long = 'n'.repeat(LONGEST_NOTE + 1)
    expect([readGapNote({ note: long })?.note, gapBody({ closed: null, note: long })]).toEqual([
      'n'.repeat(600),
      { note: 'n'.repeat(600) },
    ])
  })
})

it('searches in vain count from seven days before to one after, ties by their words', () => {
  const AT = Date.parse('2026-11-10T09:00:00Z')
  const at = (query: string, offset: number, requesterId = 1) => ({
    ...{ requesterId, createdAt: AT },
    activity: [
      {
        ...{ type: 'help_center_searched' as const, at: AT + offset, articleId: null, postId: null },
        ...{ query, resultCount: 0 },
      },
    ],
  })
  const found = vainSearches([
    ...[at('d', -7 * DAY), at('c', -7 * DAY - 1), at('b', DAY), at('a', DAY + 1)],
    ...[at('e', 0, 1), at('e', 0, 2)],
  ])
  expect(found).toEqual([
    { query: 'e', people: 2 },
    { query: 'b', people: 1 },
    { query: 'd', people: 1 },
  ])
})

it('of posts that wait as long the first stands first, and none was answered before it was asked', () => {
  const post = (id: number, firstAt: number | null) => ({
    ...{ id, title: '', url: '', createdAt: 5 * HOUR, authorId: 1, commentCount: 0, closed: false },
    ...{ firstAt, officialAt: null },
  })
  const { waiting, first, official } = responseOf([post(3, null), post(1, null), post(2, 2 * HOUR)])
  expect(waiting.map(({ id }) => id)).toEqual([1, 3])
  expect([first, official]).toEqual([
    { medianHours: 0, n: 1 },
    { medianHours: null, n: 0 },
  ])
  expect([isLookedAt({ createdAt: 0 }, 0), isLookedAt({ createdAt: 1 }, 0)]).toEqual([true, false])
})

it('cells that a spreadsheet would run or split are told as text', () => {
  expect(
    csvOf([
      ['=1', '-x', 'a=1', -3, null, Number.NaN],
      ['a,b', 'a"b', 'a;b', 'a\nb', '\tx'],
    ]),
  ).toBe('\'=1,\'-x,a=1,-3,,\r\n"a,b","a""b","a;b","a\nb","\'\tx"\r\n')
})

it('a period of one day is one', () => {
  const day = { kind: 'custom', from: '2026-11-10', to: '2026-11-10' } as const
  const spans = spansOf(day, Date.parse('2026-11-12T09:00:00Z'), 'UTC')
  const from = Date.parse('2026-11-10T00:00:00Z')
  expect([spans?.days, spans?.running, spans?.current]).toMatchObject([1, false, { from, to: from + DAY }])
  expect(spansOf({ ...day, to: '2026-11-09' }, from, 'UTC')).toBeNull()
})
