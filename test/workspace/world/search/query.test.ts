import { describe, expect, it } from 'vitest'
import { groupTerms, parseQuery } from './query.ts'

const short = (query: string): string[] =>
  parseQuery(query).map(
    ({ negated, keyword, operator, value, quoted }) =>
      `${negated ? '-' : ''}${keyword ?? ''}${keyword === null ? '' : operator}${quoted ? `"${value}"` : value}`,
  )

describe('parseQuery', () => {
  it.each([
    ['', []],
    ['refund', ['refund']],
    ['  two   words ', ['two', 'words']],
    ['"a phrase"', ['"a phrase"']],
    ['type:ticket status<solved', ['type:ticket', 'status<solved']],
    [
      'created>=2026-08-01T10:00:00Z created<2026-09-01',
      ['created>=2026-08-01T10:00:00Z', 'created<2026-09-01'],
    ],
    ['-tags:a -word', ['-tags:a', '-word']],
    ['tags:"a b"', ['tags:"a b"']],
    ['-"no phrase"', ['-"no phrase"']],
    ['custom_field_360011737434:billing__late', ['custom_field_360011737434:billing__late']],
    ['TAGS:A', ['tags:A']],
    ['requester:kim@example.net', ['requester:kim@example.net']],
    ['12:30', ['12:30']],
    ['-', ['-']],
  ])('%s', (query, terms) => {
    expect(short(query)).toEqual(terms)
  })
})

describe('groupTerms', () => {
  const groups = (query: string): number[] => groupTerms(parseQuery(query)).map(({ terms }) => terms.length)

  it.each([
    ['tags:a tags:b', [2]],
    ['tags:a status:open tags:b', [2, 1]],
    ['-tags:a -tags:b', [1, 1]],
    ['created>1 created<2', [1, 1]],
    ['word word', [1, 1]],
    ['tags:a -tags:b', [1, 1]],
  ])('%s', (query, sizes) => {
    expect(groups(query)).toEqual(sizes)
  })
})
