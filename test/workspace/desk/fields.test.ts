import { describe, expect, it } from 'vitest'
import type { FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import { makeField } from '#workspace/tiny/make.ts'
import { draftOf } from './draft.ts'
import { type FieldOverride, tabFields } from './fields.ts'

const reason = makeField({ id: 10, type: 'tagger', title: 'Reason', required: true })
const inhibitor = makeField({ id: 11, type: 'tagger', title: 'Inhibitor' })
const elsewhere = makeField({ id: 12, type: 'text', title: 'On another form' })
const status = makeField({ id: 1, type: 'status', title: 'Status', removable: false })

type Child = FormRecord['agent_conditions'][number]['child_fields'][number]

const form = (...children: Child[]): FormRecord => ({
  id: 1,
  name: 'Default',
  position: 1,
  active: true,
  default: true,
  ticket_field_ids: [10, 11, 1],
  agent_conditions: children.length ? [{ parent_field_id: 10, value: 'late', child_fields: children }] : [],
})

interface Given {
  forms?: FormRecord[]
  reason?: string
  state?: string
  closed?: boolean
  rights?: { editTickets: boolean; editTags: boolean }
  overrides?: [string, FieldOverride][]
}

const fieldsOf = (given: Given) =>
  tabFields({
    definitions: {
      fields: [reason, inhibitor, elsewhere, status] as FieldRecord[],
      forms: given.forms ?? [form()],
      statuses: [],
      rights: { editTickets: true, editTags: true, replyPublicly: true, ...given.rights },
    },
    draft: { ...draftOf({ status: given.state ?? 'open' }), customFields: { 10: given.reason ?? null } },
    closed: given.closed ?? false,
    overrides: new Map(given.overrides),
  })

const named = (given: Given, name: string) => fieldsOf(given).find((field) => field.name === name)

describe('tabFields', () => {
  it("shows the form's fields in its order, then what every ticket has", () => {
    expect(fieldsOf({}).map(({ name }) => name)).toEqual([
      'custom_field_10',
      'custom_field_11',
      'status',
      'requester',
      'tags',
      'brand',
      'collaborator',
    ])
  })

  it('shows all fields where the account has no forms', () => {
    expect(fieldsOf({ forms: [] }).map(({ name }) => name)).toContain('custom_field_12')
  })

  it('requires to solve what is marked so', () => {
    expect(named({}, 'custom_field_10')).toMatchObject({ isRequired: false, requiredOnStatuses: ['solved'] })
    expect(named({ state: 'solved' }, 'custom_field_10')).toMatchObject({ isRequired: true })
  })

  it.each<[string, Child['required_on_statuses'] | undefined, string, boolean]>([
    ['some statuses', { type: 'SOME_STATUSES', statuses: ['pending'] }, 'pending', true],
    ['other statuses', { type: 'SOME_STATUSES', statuses: ['pending'] }, 'solved', false],
    ['all statuses', { type: 'ALL_STATUSES' }, 'new', true],
    ['no statuses', { type: 'NO_STATUSES' }, 'solved', false],
    ['an older form', undefined, 'solved', true],
  ])('requires a child of a met condition on %s', (_name, on, state, isRequired) => {
    const child = { id: 11, is_required: true, ...(on ? { required_on_statuses: on } : {}) }
    expect(named({ forms: [form(child)], reason: 'late', state }, 'custom_field_11')).toMatchObject({
      isVisible: true,
      isRequired,
    })
  })

  it('hides a child whose condition is not met, and asks nothing of it', () => {
    const child = { id: 11, is_required: true, required_on_statuses: { type: 'ALL_STATUSES' as const } }
    expect(named({ forms: [form(child)], reason: 'other' }, 'custom_field_11')).toMatchObject({
      isVisible: false,
      isRequired: false,
    })
  })

  it.each<[string, Given, boolean, boolean]>([
    ['everything', {}, true, true],
    ['no tags', { rights: { editTickets: true, editTags: false } }, true, false],
    ['nothing', { rights: { editTickets: false, editTags: false } }, false, false],
    ['a closed ticket', { closed: true }, false, false],
  ])('lets the agent change %s', (_name, given, field, tags) => {
    expect(named(given, 'custom_field_10')?.isEnabled).toBe(field)
    expect(named(given, 'tags')?.isEnabled).toBe(tags)
  })

  it('applies what apps did, but never lets them enable what the agent may not', () => {
    const overrides: [string, FieldOverride][] = [
      ['custom_field_10', { enabled: true, label: 'Why?' }],
      ['status', { visible: false, hiddenOptions: ['solved'], disabledOptions: ['hold'] }],
    ]
    const given = { overrides, rights: { editTickets: false, editTags: true } }
    expect(named(given, 'custom_field_10')).toMatchObject({ isEnabled: false, label: 'Why?' })
    expect(named(given, 'status')).toMatchObject({
      isVisible: false,
      options: expect.arrayContaining([
        { value: 'solved', label: 'Solved', isEnabled: true, isVisible: false },
        { value: 'hold', label: 'On-hold', isEnabled: false, isVisible: true },
      ]),
    })
  })
})
