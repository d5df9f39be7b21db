import { describe, expect, it } from 'vitest'
import {
  PLANTED,
  READ_ACTIVITY,
  READ_ORGANIZATION,
  READ_ROWS,
  TOLD_ACTIVITY,
  TOLD_ORGANIZATION,
  TOLD_ROWS,
} from '#test/samples/facts.ts'
import { aContact, anActivity } from '#test/samples/records.ts'
import type { FactKind } from '#zendesk/shared-facts.ts'
import { TRAVEL } from './shared.ts'

const { rows, activity, organization } = TRAVEL

describe('what travels', () => {
  it.each([
    ['a requester’s rows', rows.withoutText(READ_ROWS), TOLD_ROWS],
    ['what a customer did', activity.withoutText(READ_ACTIVITY), TOLD_ACTIVITY],
    ['an organisation’s contacts', organization.withoutText(READ_ORGANIZATION), TOLD_ORGANIZATION],
  ])('of %s is all but the text', (_name, travels, told) => {
    expect(travels).toEqual(told)
    for (const word of PLANTED) expect(JSON.stringify(travels)).not.toContain(word)
  })
})

describe('what is taken', () => {
  const { activity: events } = TOLD_ACTIVITY
  const inOrganization = (contact: Parameters<typeof aContact>[0]) => ({
    ...TOLD_ORGANIZATION,
    contacts: [aContact(contact)],
  })

  it.each<[FactKind, string, unknown, boolean]>([
    ['rows', 'well formed', TOLD_ROWS, true],
    ['rows', 'of nobody', { ...TOLD_ROWS, rows: [], customer: null, organization: null }, true],
    ['rows', 'no object', 'rows', false],
    ['rows', 'null', null, false],
    ['rows', 'without rows', { ...TOLD_ROWS, rows: undefined }, false],
    ['rows', 'a malformed row', { ...TOLD_ROWS, rows: [{ id: 1 }] }, false],
    ['rows', 'with a subject', { ...TOLD_ROWS, rows: READ_ROWS.rows }, false],
    ['rows', 'with a name', { ...TOLD_ROWS, customer: READ_ROWS.customer }, false],
    ['rows', 'with an organisation’s name', { ...TOLD_ROWS, organization: READ_ROWS.organization }, false],
    ['rows', 'without a time', { ...TOLD_ROWS, at: 'now' }, false],
    ['rows', 'of another kind', TOLD_ACTIVITY, false],
    ['activity', 'well formed', TOLD_ACTIVITY, true],
    ['activity', 'of the community', { ...TOLD_ACTIVITY, source: 'community', lacking: ['posts'] }, true],
    ['activity', 'nothing', undefined, false],
    ['activity', 'with words', READ_ACTIVITY, false],
    ['activity', 'of another source', { ...TOLD_ACTIVITY, source: 'elsewhere' }, false],
    ['activity', 'lacking who knows what', { ...TOLD_ACTIVITY, lacking: [1] }, false],
    ['activity', 'of another version', { ...TOLD_ACTIVITY, activity: [{ kind: 1 }] }, false],
    [
      'activity',
      'an id that is none',
      { ...TOLD_ACTIVITY, activity: [...events, { ...anActivity('x', 1), postId: '1' }] },
      false,
    ],
    ['activity', 'without a time', { ...TOLD_ACTIVITY, at: null }, false],
    ['organization', 'well formed', TOLD_ORGANIZATION, true],
    ['organization', 'without contacts', { ...TOLD_ORGANIZATION, contacts: [] }, true],
    ['organization', 'null', null, false],
    ['organization', 'with subjects', READ_ORGANIZATION, false],
    ['organization', 'with a sentence for a reason', inOrganization({ reason: 'call me' }), false],
    ['organization', 'with a sentence for an inhibitor', inOrganization({ inhibitor: 'call me' }), false],
    ['organization', 'with a status of its own', inOrganization({ status: 'lost' as never }), false],
    ['organization', 'rows of a requester', { ...TOLD_ORGANIZATION, contacts: TOLD_ROWS.rows }, false],
    ['organization', 'without its extent', { ...TOLD_ORGANIZATION, complete: undefined }, false],
    ['organization', 'without a time', { ...TOLD_ORGANIZATION, at: undefined }, false],
  ])('%s: %s', (kind, _name, value, taken) => {
    expect(TRAVEL[kind].isTold(value)).toBe(taken)
  })
})
