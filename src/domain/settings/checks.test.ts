import { describe, expect, it } from 'vitest'
import {
  amount,
  type Check,
  choice,
  entry,
  id,
  isRecord,
  listOf,
  mapOf,
  orNull,
  shape,
  shown,
  text,
  typeOf,
  whole,
  yesOrNo,
} from './checks.ts'

/** What a check makes of a value, and all that it reports. */
const checked = <T>(check: Check<T>, value: unknown, fallback: T) => {
  const reports: unknown[] = []
  const found = check(value, 'at', fallback, (...report) => reports.push(report))
  return { found, reports }
}
const kept = <T>(found: T) => ({ found, reports: [] })
const refused = <T>(fallback: T, code: string, params: object, path = 'at') => ({
  found: fallback,
  reports: [[path, code, params]],
})

it('names types as a person would', () => {
  const values = [null, [], {}, 'x', 1, true, undefined]
  expect(values.map(typeOf)).toEqual(['null', 'list', 'object', 'string', 'number', 'boolean', 'undefined'])
  expect(values.map(isRecord)).toEqual([false, false, true, false, false, false, false])
})

it('shows a value in short, and what may not be written as text by its type', () => {
  expect([7, 'x'.repeat(61), true, null, [1], { toString: 1 }, () => 1].map(shown)).toEqual([
    ...[7, 'x'.repeat(60), 'true', 'null', 'list', 'object', 'function'],
  ])
})

describe('one value', () => {
  it('of a choice', () => {
    expect(checked(choice(['a', 'b']), 'b', 'a')).toEqual(kept('b'))
    expect(checked(choice(['a', 'b']), 'c', 'a')).toEqual(
      refused('a', 'not_allowed', { value: 'c', allowed: 'a, b' }),
    )
    expect(checked(choice([7, 30]), '7', 30)).toEqual(
      refused(30, 'not_allowed', { value: '7', allowed: '7, 30' }),
    )
  })

  it('of yes and no', () => {
    expect(checked(yesOrNo, false, true)).toEqual(kept(false))
    expect(checked(yesOrNo, 'no', true)).toEqual(
      refused(true, 'wrong_type', { expected: 'true or false', found: 'string' }),
    )
  })

  it.each([2, 3, 9])('%i, whole, of 2 to 9', (value) => {
    expect(checked(whole(2, 9), value, 5)).toEqual(kept(value))
  })

  it.each([1, 10])('%i, whole, beyond 2 to 9', (value) => {
    expect(checked(whole(2, 9), value, 5)).toEqual(refused(5, 'out_of_range', { value, low: 2, high: 9 }))
  })

  it.each([
    ['3', 'string'],
    [3.5, 'number'],
    [null, 'null'],
    [Number.NaN, 'number'],
  ])('%s is no whole number', (value, found) => {
    expect(checked(whole(2, 9), value, 5)).toEqual(
      refused(5, 'wrong_type', { expected: 'whole number', found }),
    )
  })

  it('of an id is positive, and sure in a double', () => {
    expect(checked(id, Number.MAX_SAFE_INTEGER, 1)).toEqual(kept(Number.MAX_SAFE_INTEGER))
    for (const value of [0, -1, Number.MAX_SAFE_INTEGER + 1])
      expect(checked(id, value, 1).reports).toHaveLength(1)
  })

  it.each([2, 3.5, 9])('%d, broken or whole, of 2 to 9', (value) => {
    expect(checked(amount(2, 9), value, 5)).toEqual(kept(value))
  })

  it.each([1.9, 9.1])('%d, broken or whole, beyond 2 to 9', (value) => {
    expect(checked(amount(2, 9), value, 5)).toEqual(refused(5, 'out_of_range', { value, low: 2, high: 9 }))
  })

  it.each([
    ['3', 'string'],
    [Number.POSITIVE_INFINITY, 'number'],
    [undefined, 'undefined'],
  ])('%s is no amount', (value, found) => {
    expect(checked(amount(2, 9), value, 5)).toEqual(refused(5, 'wrong_type', { expected: 'number', found }))
  })

  it('of a text', () => {
    expect(checked(text(/^[a-z]+$/), 'abc', 'x')).toEqual(kept('abc'))
    expect(checked(text(/^[a-z]+$/), 'ABC', 'x')).toEqual(refused('x', 'not_allowed', { value: 'ABC' }))
    expect(checked(text(/null/), null, 'x')).toEqual(
      refused('x', 'wrong_type', { expected: 'text', found: 'null' }),
    )
  })

  it('or none', () => {
    expect(checked(orNull(whole(2, 9)), null, 5)).toEqual(kept(null))
    expect(checked(orNull(whole(2, 9)), 3, null)).toEqual(kept(3))
    expect(checked(orNull(whole(2, 9)), 1, null)).toEqual(
      refused(null, 'out_of_range', { value: 1, low: 2, high: 9 }),
    )
  })

  it('of a list may not be none', () => {
    const wrong = { expected: 'whole number', found: 'undefined' }
    expect(checked(entry(whole(2, 9)), null, null)).toEqual(refused(null, 'wrong_type', wrong))
  })
})

describe('many values', () => {
  const list = listOf(entry(whole(2, 9)), 3)

  it('in a list: each once, without what is none', () => {
    expect(checked(list, [3, 2, 3], [])).toEqual(kept([3, 2]))
    expect(checked(list, [3, 1], [])).toEqual(
      refused([3], 'out_of_range', { value: 1, low: 2, high: 9 }, 'at.1'),
    )
    expect(checked(list, { 0: 3 }, [7])).toEqual(
      refused([7], 'wrong_type', { expected: 'list', found: 'object' }),
    )
  })

  it('in too long a list: the first of them', () => {
    expect(checked(list, [2, 3, 4], [])).toEqual(kept([2, 3, 4]))
    expect(checked(list, [2, 3, 4, 5], [])).toEqual(
      refused([2, 3, 4], 'out_of_range', { value: 4, low: 0, high: 3 }),
    )
    const long = Array.from({ length: 501 }, (_, index) => index + 1)
    expect(checked(listOf(entry(id)), long, []).found).toHaveLength(500)
  })

  const map = mapOf(/^[a-z]$/, whole(2, 9), 2)

  it('by keys of one form, without what is none', () => {
    expect(checked(map, { a: 2, b: 9 }, {})).toEqual(kept({ a: 2, b: 9 }))
    expect(checked(map, { a: 2, b: 1 }, {})).toEqual(
      refused({ a: 2 }, 'out_of_range', { value: 1, low: 2, high: 9 }, 'at.b'),
    )
    expect(checked(map, { a: 2, B: 3 }, {})).toEqual(refused({ a: 2 }, 'not_allowed', { value: 'B' }, 'at.B'))
    expect(checked(map, [2], { c: 5 })).toEqual(
      refused({ c: 5 }, 'wrong_type', { expected: 'object', found: 'list' }),
    )
    const name = 'x'.repeat(70)
    expect(checked(map, { [name]: 2 }, {}).reports).toEqual([
      [`at.${name}`, 'not_allowed', { value: 'x'.repeat(60) }],
    ])
  })

  it('by too many keys: the first of them', () => {
    expect(checked(map, { a: 2, b: 3, c: 4 }, {})).toEqual(
      refused({ a: 2, b: 3 }, 'out_of_range', { value: 3, low: 0, high: 2 }),
    )
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`k${index}`, 2]))
    expect(Object.keys(checked(mapOf(/^k/, whole(2, 9)), many, {}).found)).toHaveLength(200)
  })

  const form = shape<{ a: number; b: boolean }>({ a: whole(2, 9), b: yesOrNo })

  it('by a fixed set of keys: what is missing takes the default in silence', () => {
    const fallback = { a: 5, b: true }
    expect(checked(form, { b: false, c: 1 }, fallback)).toEqual(kept({ a: 5, b: false }))
    expect(checked(form, {}, fallback)).toEqual(kept(fallback))
    expect(checked(form, { a: 1 }, fallback)).toEqual(
      refused(fallback, 'out_of_range', { value: 1, low: 2, high: 9 }, 'at.a'),
    )
    expect(checked(form, 'x', fallback)).toEqual(
      refused(fallback, 'wrong_type', { expected: 'object', found: 'string' }),
    )
  })

  it('names the key alone at the top, and takes none that was inherited', () => {
    const reports: unknown[] = []
    const made = form({ a: 1 }, '', { a: 5, b: true }, (path) => reports.push(path))
    expect([made, reports]).toEqual([{ a: 5, b: true }, ['a']])
    expect(checked(form, Object.create({ a: 7 }), { a: 5, b: true })).toEqual(kept({ a: 5, b: true }))
  })
})
