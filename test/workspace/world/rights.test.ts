import { describe, expect, it } from 'vitest'
import { makeTicket, makeUser } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createPeople } from './people.ts'
import { canSee, rightsOf, type TicketAccess } from './rights.ts'

const account = tinyAccount({
  customRoles: [
    'all',
    'assigned-only',
    'within-groups',
    'within-groups-and-public-groups',
    'within-organization',
  ].map((access, index) => ({ id: index + 1, name: access, configuration: { ticket_access: access } })),
  memberships: { 1: [TINY.support] },
  groups: tinyAccount().groups.map((group) => ({ ...group, is_public: group.id === TINY.billing })),
})
const people = createPeople(account)

const agent = (role: number | null, restriction: string | null = null) =>
  makeUser({
    id: 1,
    role: 'agent',
    role_type: role === null ? null : 0,
    custom_role_id: role,
    ticket_restriction: restriction,
    organization_id: TINY.acme,
  })

const TICKETS = {
  own: makeTicket({ id: 1, requester_id: 9, assignee_id: 1 }),
  group: makeTicket({ id: 2, requester_id: 9, group_id: TINY.support }),
  publicGroup: makeTicket({ id: 3, requester_id: 9, group_id: TINY.billing }),
  organization: makeTicket({ id: 4, requester_id: 9, organization_id: TINY.acme }),
  followed: makeTicket({ id: 5, requester_id: 9, follower_ids: [1] }),
  other: makeTicket({ id: 6, requester_id: 9 }),
}

const seenBy = (user: ReturnType<typeof agent>): string[] =>
  Object.entries(TICKETS)
    .filter(([, ticket]) => canSee(user, rightsOf(user, people), ticket, people))
    .map(([name]) => name)

describe('canSee', () => {
  const all = Object.keys(TICKETS)
  const ACCESS: [TicketAccess, number, string[]][] = [
    ['all', 1, all],
    ['assigned-only', 2, ['own', 'followed']],
    ['within-groups', 3, ['own', 'group', 'followed']],
    ['within-groups-and-public-groups', 4, ['own', 'group', 'publicGroup', 'followed']],
    ['within-organization', 5, ['own', 'organization', 'followed']],
  ]

  it.each(ACCESS)('%s', (_access, role, names) => {
    expect(seenBy(agent(role))).toEqual(names)
  })

  it.each([
    [null, all],
    ['assigned', ['own', 'followed']],
    ['groups', ['own', 'group', 'followed']],
    ['organization', ['own', 'organization', 'followed']],
  ])('without a custom role, restricted to %s', (restriction, names) => {
    expect(seenBy(agent(null, restriction))).toEqual(names)
  })

  it('is nothing for end users', () => {
    expect(seenBy(makeUser({ id: 1 }))).toEqual([])
  })
})

describe('rightsOf', () => {
  it.each([
    [makeUser({ id: 1 }), { level: 'end_user', editTickets: false, editTags: false }],
    [makeUser({ id: 1, role: 'admin' }), { level: 'admin', editTickets: true, editTags: true }],
    [makeUser({ id: 1, role: 'agent' }), { level: 'agent', light: false, editTickets: true, editTags: true }],
    [
      makeUser({ id: 1, role: 'agent', role_type: 1 }),
      { level: 'agent', light: true, editTickets: false, editTags: false },
    ],
  ])('of user %#', (user, expected) => {
    expect(rightsOf(user, people)).toMatchObject(expected)
  })
})
