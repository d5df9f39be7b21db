import { describe, expect, it } from 'vitest'
import { hasText, sentence } from './sentence.ts'

const texts = {
  greeting: 'Hello {name}',
  link: 'see {#ticket}',
  tickets: { '=0': 'no tickets', one: '{count} ticket', other: '{count} tickets' },
  nth: {
    ordinal_one: '{count}st',
    ordinal_two: '{count}nd',
    ordinal_few: '{count}rd',
    other: '{count}th',
  },
  group: { inner: 'inside' },
  kinds: { defect: 'a fault', other: 'something else' },
}

describe('sentence', () => {
  it.each([
    ['greeting', { name: 'Ada' }, 'Hello Ada'],
    ['greeting', {}, 'Hello {name}'],
    ['link', { ticket: 12345 }, 'see #12345'],
    ['group.inner', {}, 'inside'],
    ['kinds.other', {}, 'something else'],
    ['tickets', { count: 0 }, 'no tickets'],
    ['tickets', { count: 1 }, '1 ticket'],
    ['tickets', { count: 1200 }, '1,200 tickets'],
    ['nth', { count: 1 }, '1st'],
    ['nth', { count: 2 }, '2nd'],
    ['nth', { count: 3 }, '3rd'],
    ['nth', { count: 11 }, '11th'],
    ['nth', { count: 22 }, '22nd'],
  ])('%s with %o is "%s"', (key, params, expected) => {
    expect(sentence(texts, 'en', key, params)).toBe(expected)
  })

  it('writes numbers as the locale does', () => {
    expect(sentence(texts, 'de', 'tickets', { count: 1200 })).toBe('1.200 tickets')
  })

  it.each(['group', 'kinds', 'missing', 'group.missing', 'greeting.deeper', '', 'constructor'])(
    'has nothing under %s',
    (key) => {
      expect(sentence(texts, 'en', key)).toBeUndefined()
      expect(hasText(texts, key)).toBe(false)
    },
  )
})
