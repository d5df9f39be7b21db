import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { type SetUpFindings, type SetUpLine, setUpLines } from './set-up.ts'

const field = (id: number, values: number) => ({
  id,
  title: `Field ${id}`,
  required: false,
  options: Array.from({ length: values }, (_, index) => ({ name: `o${index}`, value: `v${index}` })),
})

const GOOD: SetUpFindings = {
  fields: { reason: field(1, 5), inhibitor: field(2, 9), because: { reason: 'host', inhibitor: 'host' } },
  forms: [{ name: 'Default', fieldIds: [1, 2] }],
  object: ['kind', 'key', 'version', 'body'],
  settings: { source: 'object', version: 3, faults: 0, editable: true },
  reach: 'all',
  community: 4,
  events: 'on',
  segments: 2,
  personFields: ['plan'],
  fieldMap: DEFAULT_SETTINGS.fieldMap,
}

const line = (findings: Partial<SetUpFindings>, about: SetUpLine['about']) =>
  setUpLines({ ...GOOD, ...findings }).find((one) => one.about === about)

describe('the set-up check', () => {
  it('finds nothing to mend in a good account', () => {
    expect(setUpLines(GOOD).map(({ state }) => state)).toEqual(Array(14).fill('ok'))
  })

  it.each<[string, Partial<SetUpFindings>, SetUpLine['about'], Partial<SetUpLine>]>([
    [
      'no field',
      {
        fields: {
          ...(GOOD.fields as object),
          reason: null,
          because: { reason: 'absent', inhibitor: 'host' },
        } as never,
      },
      'reason_field',
      { state: 'mend', code: 'absent' },
    ],
    [
      'no values',
      { fields: { ...(GOOD.fields as object), reason: field(1, 0) } as never },
      'reason_values',
      { state: 'mend', code: 'none' },
    ],
    [
      'a form without the field',
      {
        forms: [
          { name: 'Default', fieldIds: [1, 2] },
          { name: 'Returns', fieldIds: [1] },
        ],
      },
      'inhibitor_forms',
      { state: 'note', code: 'some', params: { names: 'Returns' } },
    ],
    [
      'no form with the field',
      { forms: [{ name: 'A', fieldIds: [] }] },
      'reason_forms',
      { state: 'mend', code: 'none' },
    ],
    ['a plan without forms', { forms: 'off' }, 'reason_forms', { state: 'note', code: 'off' }],
    ['a plan without objects', { object: 'off' }, 'object', { state: 'mend', code: 'absent' }],
    [
      'an object that lacks a field',
      { object: ['kind', 'key', 'body'] },
      'object',
      { state: 'mend', params: { names: 'version' } },
    ],
    [
      'settings with faults',
      { settings: { source: 'app', version: 0, faults: 2, editable: false } },
      'settings',
      { state: 'mend', params: { count: 2 } },
    ],
    [
      'a reader',
      { settings: { source: 'app', version: 0, faults: 0, editable: false } },
      'rights',
      { state: 'note', code: 'read' },
    ],
    ['a restricted agent', { reach: 'part' }, 'reach', { state: 'note', code: 'part' }],
    ['no community', { community: 'off' }, 'community', { state: 'note', code: 'off' }],
    ['no events', { events: 'off' }, 'events', { state: 'note', code: 'off' }],
    ['no segments', { segments: 'off' }, 'segments', { state: 'note', code: 'off' }],
    [
      'no mapped field',
      { personFields: ['job'] },
      'person_fields',
      { state: 'note', params: { count: 0, of: 10 } },
    ],
    ['what failed', { forms: 'failed' }, 'reason_forms', { state: 'failed' }],
    ['what is not known yet', { events: undefined }, 'events', { state: 'waiting' }],
  ])('names %s', (_, findings, about, expected) => {
    expect(line(findings, about)).toMatchObject(expected)
  })
})
