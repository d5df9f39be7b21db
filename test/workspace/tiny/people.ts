// Who works and writes in the tiny account?

import type {
  CustomRoleRecord,
  GroupRecord,
  OrganizationRecord,
  UserRecord,
} from '#workspace/records/people.ts'
import { makeUser } from './make.ts'

const EPOCH = '2026-01-05T09:00:00Z'

/** Ids that tests name. */
export const TINY = {
  admin: 800001,
  agent: 800002,
  otherAgent: 800003,
  /** Sees only the tickets of group `billing`. */
  groupAgent: 800004,
  /** May edit tickets, but not their tags. */
  noTagsAgent: 800005,
  lightAgent: 800020,
  customer: 900001,
  support: 600001,
  billing: 600002,
  acme: 700001,
  globex: 700002,
  form: 400001,
  reasonField: 360011737434,
  inhibitorField: 360011737435,
  escalatedField: 360011737436,
  orderField: 360011737437,
  productsField: 360011737438,
  app: 7001,
  installation: 9001,
} as const

export const TINY_ROLES: CustomRoleRecord[] = [
  {
    id: 950001,
    name: 'Light agent',
    configuration: {
      light_agent: true,
      ticket_access: 'all',
      ticket_editing: false,
      ticket_tag_editing: false,
      ticket_comment_access: 'none',
    },
  },
  {
    id: 950002,
    name: 'No tags',
    configuration: {
      light_agent: false,
      ticket_access: 'all',
      ticket_editing: true,
      ticket_tag_editing: false,
      ticket_comment_access: 'public',
    },
  },
]

const staff = (id: number, name: string, more: Partial<UserRecord> = {}): UserRecord =>
  makeUser({
    id,
    name,
    email: `${name.split(' ')[0]?.toLowerCase() ?? 'agent'}@example.com`,
    role: 'agent',
    default_group_id: TINY.support,
    ...more,
  })

const customer = (id: number, name: string, organization: number | null, more: Partial<UserRecord> = {}) =>
  makeUser({
    id,
    name,
    email: `${name.split(' ')[0]?.toLowerCase() ?? 'someone'}@example.net`,
    organization_id: organization,
    created_at: '2025-02-01T00:00:00Z',
    ...more,
  })

export const TINY_USERS: UserRecord[] = [
  staff(TINY.admin, 'Ada Admin', { role: 'admin', role_type: 4 }),
  // Tagged like the VIP customers: an agent reads what such a segment guards only as a member of it.
  staff(TINY.agent, 'Ben Agent', { tags: ['vip'] }),
  staff(TINY.otherAgent, 'Cleo Agent', { default_group_id: TINY.billing }),
  staff(TINY.groupAgent, 'Gus Group', { default_group_id: TINY.billing, ticket_restriction: 'groups' }),
  staff(TINY.noTagsAgent, 'Nia Notags', { role_type: 0, custom_role_id: 950002 }),
  staff(TINY.lightAgent, 'Leo Light', { role_type: 1, custom_role_id: 950001 }),
  customer(900001, 'Kim Kunde', TINY.acme, { user_fields: { tier: 'gold' }, tags: ['vip'] }),
  customer(900002, 'Lou Lane', TINY.acme),
  customer(900003, 'Mia Meyer', TINY.globex, { locale: 'de' }),
  customer(900004, 'Noa Novak', TINY.globex),
  customer(900005, 'Oli Olsen', null),
  customer(900006, 'Pat Newcomer', null, { created_at: '2026-09-17T10:00:00Z' }),
]

export const TINY_MEMBERSHIPS: Record<number, number[]> = {
  [TINY.admin]: [TINY.support, TINY.billing],
  [TINY.agent]: [TINY.support],
  [TINY.otherAgent]: [TINY.billing],
  [TINY.groupAgent]: [TINY.billing],
  [TINY.noTagsAgent]: [TINY.support],
  [TINY.lightAgent]: [TINY.support],
}

export const TINY_GROUPS: GroupRecord[] = [
  { id: TINY.support, name: 'Support', default: true },
  { id: TINY.billing, name: 'Billing', default: false },
].map((group) => ({
  ...group,
  description: '',
  is_public: true,
  deleted: false,
  created_at: EPOCH,
  updated_at: EPOCH,
}))

export const TINY_ORGANIZATIONS: OrganizationRecord[] = [
  { id: TINY.acme, name: 'Acme', domain_names: ['acme.example'], organization_fields: { plan: 'pro' } },
  { id: TINY.globex, name: 'Globex', domain_names: [], organization_fields: {} },
].map((organization) => ({
  ...organization,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: EPOCH,
  details: null,
  notes: null,
  group_id: null,
  tags: [],
}))
