// What does Zendesk fill in of somebody or of a field that is new and says little?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { World } from './world.ts'

/** A customer in the account's time zone, or what `given` says; not stored yet. */
export function newUser(world: World, given: Partial<UserRecord>): UserRecord {
  const now = world.clock.iso()
  const { timeZone } = world.account
  return {
    id: world.ids.other(),
    name: '',
    email: null,
    created_at: now,
    updated_at: now,
    time_zone: timeZone.split('/').at(-1) ?? 'UTC',
    iana_time_zone: timeZone,
    locale: 'en-US',
    organization_id: null,
    role: 'end-user',
    role_type: null,
    custom_role_id: null,
    tags: [],
    active: true,
    suspended: false,
    default_group_id: null,
    ticket_restriction: (given.role ?? 'end-user') === 'end-user' ? 'requested' : null,
    user_fields: {},
    ...given,
  }
}

/** The last of all fields, active, for nobody but agents; not stored yet. `key` marks a user or organisation field. */
export function newField(
  world: World,
  given: Partial<FieldRecord> & Pick<FieldRecord, 'type' | 'title'>,
): FieldRecord {
  const now = world.clock.iso()
  return {
    id: world.ids.other(),
    key: null,
    description: '',
    position: 9999,
    active: true,
    required: false,
    removable: true,
    visible_in_portal: false,
    tag: null,
    regexp_for_validation: null,
    created_at: now,
    updated_at: now,
    ...given,
  }
}
