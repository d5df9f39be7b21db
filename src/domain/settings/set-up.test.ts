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
  it('says of a good account what is there', () => {
    const said = setUpLines(GOOD).map(({ about, code, params }) => [about, code, params])
    expect(said).toEqual([
      ['reason_field', 'found', { title: 'Field 1', id: '1' }],
      ['reason_values', 'count', { count: 5 }],
      ['reason_forms', 'all', { count: 1 }],
      ['inhibitor_field', 'found', { title: 'Field 2', id: '2' }],
      ['inhibitor_values', 'count', { count: 9 }],
      ['inhibitor_forms', 'all', { count: 1 }],
      ['object', 'there', {}],
      ['settings', 'object', { version: 3 }],
      ['rights', 'edit', {}],
      ['reach', 'all', {}],
      ['person_fields', 'found', { count: 1, of: 10 }],
      ['community', 'on', { count: 4 }],
      ['events', 'on', {}],
      ['segments', 'on', { count: 2 }],
    ])
  })

  it('says once of each fact that it failed, or that it is not there yet', () => {
    const { fieldMap } = GOOD
    const all = <T>(finding: T) => ({
      ...{ fields: finding, forms: finding, object: finding, settings: finding, reach: finding },
      ...{ community: finding, events: finding, segments: finding, personFields: finding, fieldMap },
    })
    const about = [
      'reason_field',
      'inhibitor_field',
      'object',
      'settings',
      'rights',
      'reach',
      'person_fields',
    ]
    const lines = [...about, 'community', 'events', 'segments']
    expect(setUpLines(all('failed' as const))).toEqual(
      lines.map((one) => ({ about: one, state: 'failed', code: 'failed', params: {} })),
    )
    expect(setUpLines(all(undefined))).toEqual(
      lines.map((one) => ({ about: one, state: 'waiting', code: 'waiting', params: {} })),
    )
  })

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
      { state: 'mend', code: 'lacking', params: { names: 'version' } },
    ],
    [
      'settings with faults',
      { settings: { source: 'app', version: 0, faults: 2, editable: false } },
      'settings',
      { state: 'mend', code: 'faults', params: { count: 2 } },
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
      { state: 'note', code: 'none', params: { count: 0, of: 10 } },
    ],
    [
      'an object that lacks two',
      { object: ['kind', 'key'] },
      'object',
      { state: 'mend', code: 'lacking', params: { names: 'version, body' } },
    ],
    [
      'settings of the installation',
      { settings: { source: 'app', version: 0, faults: 0, editable: true } },
      'settings',
      { state: 'note', code: 'app', params: {} },
    ],
    [
      'two forms without the field',
      {
        forms: [
          { name: 'A', fieldIds: [1] },
          { name: 'B', fieldIds: [2] },
          { name: 'C', fieldIds: [] },
        ],
      },
      'reason_forms',
      { state: 'note', code: 'some', params: { names: 'B, C' } },
    ],
    ['an account without forms', { forms: [] }, 'reason_forms', { state: 'note', code: 'off', params: {} }],
    [
      'one form of two',
      {
        forms: [
          { name: 'A', fieldIds: [] },
          { name: 'B', fieldIds: [2] },
        ],
      },
      'reason_forms',
      { state: 'mend', code: 'none', params: { names: 'A, B' } },
    ],
    ['what failed', { forms: 'failed' }, 'reason_forms', { state: 'failed' }],
    ['what is not known yet', { events: undefined }, 'events', { state: 'waiting' }],
  ])('names %s', (_, findings, about, expected) => {
    expect(line(findings, about)).toMatchObject(expected)
  })
})
