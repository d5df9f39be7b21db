import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticketQueries } from './search-query.ts'

const SPAN = { from: Date.parse('2026-08-31T22:00:00Z'), to: Date.parse('2026-09-07T22:00:00Z') }
const START = 'type:ticket created>=2026-08-31T22:00:00Z created<2026-09-07T22:00:00Z'

describe('ticketQueries', () => {
  it('writes times as instants, never as bare dates', () => {
    expect(ticketQueries(SPAN)).toEqual([START])
  })

  it.each([
    ['unsolved', `${START} status<solved`],
    ['solved', `${START} status>=solved`],
  ] as const)('%s', (status, expected) => {
    expect(ticketQueries({ ...SPAN, status })).toEqual([expected])
  })

  it('names one field several times to mean any of the values', () => {
    expect(ticketQueries({ ...SPAN, field: { id: 7, values: ['a__b', 'c'] } })).toEqual([
      `${START} custom_field_7:a__b custom_field_7:c`,
    ])
  })

  it('negates every value to mean none of them', () => {
    expect(ticketQueries({ ...SPAN, field: { id: 7, values: ['a', 'b'], none: true } })).toEqual([
      `${START} -custom_field_7:a -custom_field_7:b`,
    ])
  })

  it('asks for an empty field where the values do not fit', () => {
    const values = Array.from({ length: 100 }, (_, index) => `v${index}`)
    expect(ticketQueries({ ...SPAN, field: { id: 7, values, none: true } })).toEqual([
      `${START} custom_field_7:none`,
    ])
  })

  it('asks nothing about no values', () => {
    expect(ticketQueries({ ...SPAN, field: { id: 7, values: [] } })).toEqual([])
  })

  it.each([
    ['größe/rückgabe', 'größe/rückgabe'],
    ['two words', '"two words"'],
    ['all*', '"all"'],
    ['a" -tags:b', '"a  -tags:b"'],
    ['-minus', '"-minus"'],
    ['none', '"none"'],
  ])('the value %s cannot change the query', (value, term) => {
    expect(ticketQueries({ ...SPAN, field: { id: 7, values: [value] } })).toEqual([
      `${START} custom_field_7:${term}`,
    ])
  })

  it('splits many values into readable queries, each value in exactly one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,79}$/).filter((value) => value !== 'none'),
          {
            minLength: 1,
            maxLength: 300,
          },
        ),
        (values) => {
          const queries = ticketQueries({ ...SPAN, field: { id: 360011737434, values } })
          for (const query of queries) {
            expect(query.split(' ').length).toBeLessThanOrEqual(64)
            expect(query.length).toBeLessThanOrEqual(4000)
            expect(query.startsWith(`${START} custom_field_360011737434:`)).toBe(true)
          }
          const asked = queries.flatMap((query) => query.match(/(?<=custom_field_\d+:)\S+/g) ?? [])
          expect(asked.toSorted()).toEqual(values.toSorted())
        },
      ),
    )
  })
})
