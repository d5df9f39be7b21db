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

  it.each([
    ['es', 1, '1 entrada'],
    ['es', 0, '0 entradas'],
    ['es', 1_000_000, '1.000.000 entradas'],
    ['fr', 0, '0 entrada'],
    ['fr', 1_000_000, '1\u202f000\u202f000 entradas'],
    ['pt-BR', 0, '0 entrada'],
    ['pt-BR', 1_000_000, '1.000.000 entradas'],
  ])(
    'in %s, %d is said in the form that there is where the language would have another',
    (locale, count, said) => {
      const forms = { entries: { one: '{count} entrada', other: '{count} entradas' } }
      expect(sentence(forms, locale, 'entries', { count })).toBe(said)
    },
  )

  it('says a million in a form of its own where there is one', () => {
    const forms = {
      entries: { one: '{count} entrada', many: '{count} de entradas', other: '{count} entradas' },
    }
    expect(sentence(forms, 'es', 'entries', { count: 1_000_000 })).toBe('1.000.000 de entradas')
    expect(sentence(forms, 'es', 'entries', { count: 1_100_000 })).toBe('1.100.000 entradas')
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
