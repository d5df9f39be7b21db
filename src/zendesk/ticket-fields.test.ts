import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { fieldRow, INHIBITOR, inhibitorRow, REASON } from '#test/doubles/rows.ts'
import { REGISTERED } from '#test/doubles/zaf-client.ts'
import { findFields } from './ticket-fields.ts'

const own = { ...fieldRow, id: 77, title: 'Why', custom_field_options: [{ name: 'A', value: 'a' }] }
const requirement = (
  identifier: string,
  requirement_id: number | string,
  requirement_type = 'ticket_fields',
) => ({
  identifier,
  requirement_id,
  requirement_type,
})

interface Situation {
  fields?: unknown[]
  /** What `requirement:<identifier>` gives in the host. */
  host?: Record<string, unknown>
  requirements?: RestAnswer
  installationId?: number
}

function account({
  fields = [fieldRow, inhibitorRow, own],
  host = {},
  requirements,
  installationId = 9001,
}: Situation) {
  return accountThat(
    ({ path }) =>
      path === '/api/v2/ticket_fields'
        ? { body: { ticket_fields: fields } }
        : (requirements ?? { status: 404, body: { error: 'InvalidEndpoint' } }),
    {
      get: (paths) => ({
        errors: Object.fromEntries(
          paths.filter((path) => !(path in host)).map((path) => [path, { message: 'not found' }]),
        ),
        ...host,
      }),
      registered: { ...REGISTERED, metadata: { ...REGISTERED.metadata, installationId } },
    },
  )
}

const inHost = {
  'requirement:contact_reason': { requirement_id: REASON, requirement_type: 'ticket_fields' },
  'requirement:first_contact_inhibitor': { requirement_id: String(INHIBITOR), type: 'x' },
}

const required = {
  body: {
    requirements: [
      requirement('contact_reason', REASON),
      requirement('first_contact_inhibitor', INHIBITOR),
      requirement('barometer', 'barometer', 'custom_objects_v2'),
    ],
  },
}

describe('finds the fields', () => {
  it.each<[string, Situation, object, object]>([
    ['in the host', { host: inHost }, { reason: 'host', inhibitor: 'host' }, { reason: { id: REASON } }],
    [
      'in the installation’s requirements',
      { requirements: required },
      { reason: 'requirements', inhibitor: 'requirements' },
      { inhibitor: { id: INHIBITOR, required: false } },
    ],
    [
      'by title, under zcli',
      { installationId: 0 },
      { reason: 'creator', inhibitor: 'creator' },
      { reason: { id: REASON, required: true } },
    ],
    [
      'by title, made by this app before one that a person made',
      {
        fields: [
          { ...fieldRow, id: 1 },
          { ...fieldRow, id: 2, creator_app_name: 'Barometer' },
        ],
      },
      { reason: 'creator', inhibitor: 'absent' },
      { reason: { id: 2 }, inhibitor: null },
    ],
    [
      'by what they hold, where both were renamed',
      {
        fields: [
          { ...inhibitorRow, title: 'Warum?' },
          { ...fieldRow, title: 'Grund', creator_app_name: 'Barometer' },
        ],
      },
      { reason: 'creator', inhibitor: 'creator' },
      { reason: { id: REASON }, inhibitor: { id: INHIBITOR } },
    ],
    [
      'past an id that no longer exists',
      { host: { 'requirement:contact_reason': { requirement_id: 1 } }, requirements: required },
      { reason: 'requirements', inhibitor: 'requirements' },
      { reason: { id: REASON } },
    ],
    [
      'but not an inactive one',
      { fields: [{ ...fieldRow, active: false }], host: inHost },
      { reason: 'inactive', inhibitor: 'absent' },
      { reason: null, inhibitor: null },
    ],
    [
      'nor any where there are none',
      { fields: [] },
      { reason: 'absent', inhibitor: 'absent' },
      { reason: null },
    ],
  ])('%s', async (_name, situation, because, found) => {
    const { host, api } = account(situation)
    expect(await findFields(host, api, {})).toMatchObject({ because, ...found })
  })

  it('that the team named, before all others', async () => {
    const { host, api, calls } = account({ host: inHost })
    expect(await findFields(host, api, { reasonFieldId: 77, inhibitorFieldId: INHIBITOR })).toMatchObject({
      reason: { id: 77, title: 'Why', options: [{ name: 'A', value: 'a' }] },
      because: { reason: 'settings', inhibitor: 'settings' },
    })
    expect(calls).toHaveLength(1)
  })

  it('and says where the team named one of another type', async () => {
    const { host, api } = account({ fields: [{ ...own, type: 'text' }], host: inHost })
    expect(await findFields(host, api, { reasonFieldId: 77 })).toMatchObject({
      reason: null,
      because: { reason: 'not_a_dropdown' },
    })
  })
})

it('asks for the requirements only where the host does not tell', async () => {
  const { host, api, calls } = account({ host: inHost, requirements: required })
  await findFields(host, api, {})
  expect(calls.map(({ path }) => path)).toEqual(['/api/v2/ticket_fields'])
})

it('leaves malformed fields and options out', async () => {
  const options = [...fieldRow.custom_field_options, { name: 'no value' }, null]
  const { host, api } = account({
    fields: [null, { id: 'x' }, { ...fieldRow, custom_field_options: options }],
    host: inHost,
  })
  expect((await findFields(host, api, {})).reason?.options).toEqual([
    { name: 'Billing::Refund::Late', value: 'billing__refund__late' },
  ])
})

it('does not say that there is no reason field while one field cannot be read', async () => {
  const { custom_field_options: _, ...bare } = fieldRow
  for (const odd of [
    { ...bare },
    { ...fieldRow, custom_field_options: null },
    { ...fieldRow, custom_field_options: [{ name: 'A' }] },
    { ...fieldRow, title: null },
  ]) {
    const { host, api } = account({
      fields: [odd, { id: 5, title: 'Subject', type: 'subject' }],
      host: inHost,
    })
    await expect(findFields(host, api, {})).rejects.toMatchObject({ kind: 'malformed' })
  }
  const { host, api } = account({ fields: [{ id: 5, title: 'Subject', type: 'subject' }], host: inHost })
  expect((await findFields(host, api, {})).because.reason).toBe('absent')
})

it('fails where the fields cannot be read', async () => {
  const { host, api } = accountThat(() => ({ status: 500, body: 'x' }))
  await expect(findFields(host, api, {})).rejects.toMatchObject({ kind: 'unavailable' })
})
