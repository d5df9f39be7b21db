import { describe, expect, it } from 'vitest'
import { NONE_LOGGED, type OnlyLogged } from '#domain/reasons/effective.ts'
import { aContact } from '#test/samples/records.ts'
import type { OurFields } from './fields.ts'
import { withFields } from './history.ts'

const fields: OurFields = {
  reason: {
    id: 7,
    title: 'Contact reason',
    required: false,
    options: ['card', 'late'].map((value) => ({ name: `Billing::${value}`, value })),
  },
  inhibitor: null,
  because: { reason: 'requirements', inhibitor: 'absent' },
}

const reasonWith = (
  tags: string[],
  known: OurFields | undefined,
  logged: OnlyLogged = NONE_LOGGED,
): string | null | undefined => {
  const { reason: _reason, inhibitor: _inhibitor, ...row } = aContact({ tags })
  const rows = [{ ...row, fieldValues: { 7: 'card' } }]
  const rest = { customer: null, organization: null, metricsKnown: false, complete: true, skipped: 0 }
  return withFields({ rows, ...rest }, known, logged).contacts[0]?.reason
}

describe('the reasons in a history', () => {
  it.each([
    ["the field's", [], fields, 'card'],
    ['a corrected tag', ['late'], fields, 'late'],
    ['two tags: none', ['card', 'late'], fields, null],
    ['unknown while the field is', ['late'], undefined, null],
  ])('%s', (_name, tags, known, reason) => {
    expect(reasonWith(tags, known)).toBe(reason)
  })

  it('are those of the corrections’ log where nothing else could be written', () => {
    const { id } = aContact()
    expect(reasonWith(['card'], fields, new Map([[id, 'late']]))).toBe('late')
    expect(reasonWith(['card', 'late'], fields, new Map([[id, 'late']]))).toBe('late')
    expect(reasonWith(['card'], fields, new Map([[id + 1, 'late']]))).toBe('card')
  })
})
