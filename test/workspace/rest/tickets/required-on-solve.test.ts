import { describe, expect, it } from 'vitest'
import type { FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY_FORMS, TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'

function setUp(overrides: Partial<Account> = {}, options: WorldOptions = {}) {
  const world = createWorld(tinyAccount(overrides), { time: () => 0, ...options })
  const agent = createClient(world, { user: TINY.agent })
  const put = (id: number, ticket: unknown) => agent.put(`/api/v2/tickets/${id}.json`, { ticket })
  return { world, agent, put }
}

const required = (...ids: number[]): FieldRecord[] =>
  TINY_TICKET_FIELDS.map((field) => ({ ...field, required: ids.includes(field.id) }))

describe('required on solve', () => {
  const fields = { ticketFields: required(TINY.reasonField) }

  it('refuses the whole write, comment and tags too', async () => {
    const { agent, put } = setUp(fields)
    const { status, body } = await put(110, {
      status: 'solved',
      tags: ['x'],
      comment: { body: 'Bye', public: true },
    })
    expect(status).toBe(422)
    expect(body).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        base: [
          {
            description: 'Contact reason: is required when solving a ticket',
            error: null,
            ticket_field_id: TINY.reasonField,
            ticket_field_type: 'FieldTagger',
          },
        ],
      },
    })
    const { body: read } = await agent.get('/api/v2/tickets/110?include=comment_count')
    expect(read.ticket).toMatchObject({ status: 'open', tags: ['vip'], comment_count: 1 })
  })

  it('goes through when the same write fills the field, by value or by tag', async () => {
    const byField = await setUp(fields).put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
    })
    const byTag = await setUp(fields).put(110, { status: 'solved', tags: ['billing__refund_late'] })
    expect([byField.status, byTag.status]).toEqual([200, 200])
  })

  it('does not ask for pending', async () => {
    expect((await setUp(fields).put(110, { status: 'pending' })).status).toBe(200)
  })

  it('does not ask for a field that is not on the form', async () => {
    const forms = TINY_FORMS.map((form) => ({ ...form, ticket_field_ids: [1, 2, 3] }))
    expect((await setUp({ ...fields, forms }).put(110, { status: 'solved' })).status).toBe(200)
  })

  it('can be switched off', async () => {
    const { put } = setUp(fields, { controls: { switches: { requiredOnSolve: 'off' } } })
    expect((await put(110, { status: 'solved' })).status).toBe(200)
  })

  const condition = (
    rule: FormRecord['agent_conditions'][number]['child_fields'][number]['required_on_statuses'],
    isRequired = true,
  ): FormRecord[] =>
    TINY_FORMS.map((form) => ({
      ...form,
      agent_conditions: [
        {
          parent_field_id: TINY.reasonField,
          value: 'billing__refund_late',
          child_fields: [
            {
              id: TINY.inhibitorField,
              is_required: isRequired,
              ...(rule === undefined ? {} : { required_on_statuses: rule }),
            },
          ],
        },
      ],
    }))

  it.each([
    ['on solved', condition({ type: 'SOME_STATUSES', statuses: ['solved'] }), 422],
    ['on other statuses', condition({ type: 'SOME_STATUSES', statuses: ['pending'] }), 200],
    ['on all statuses', condition({ type: 'ALL_STATUSES' }), 422],
    ['on none', condition({ type: 'NO_STATUSES' }), 200],
    ['by an older form', condition(undefined), 422],
    ['not, by an older form', condition(undefined, false), 200],
  ])('asks for a condition’s child field required %s', async (_name, forms, status) => {
    const { put } = setUp({ forms })
    const solved = await put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
    })
    expect(solved.status).toBe(status)
  })

  it('does not ask for the child where the parent has another value', async () => {
    const { put } = setUp({
      forms: condition({ type: 'ALL_STATUSES' }),
      ticketFields: required(TINY.inhibitorField),
    })
    const solved = await put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'other' }],
    })
    expect(solved.status).toBe(200)
  })
})
