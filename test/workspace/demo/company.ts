// Which company is the demo about: its teams, staff, roles, statuses and segments, by stable ids?

import type { CustomStatusRecord } from '#workspace/records/fields.ts'
import type { SegmentRecord } from '#workspace/records/guide.ts'
import type { BrandRecord, CustomRoleRecord, GroupRecord, UserRecord } from '#workspace/records/people.ts'

export const COMPANY = { name: 'Postwing', subdomain: 'postwing', mail: 'support@postwing.example' }
export const HELP_CENTER = `https://${COMPANY.subdomain}.zendesk.com/hc`

export const IDS = {
  installation: 9001,
  app: 7001,
  brand: 300001,
  form: 400001,
  admin: 800001,
  lightAgent: 800020,
  /** May work tickets of its own groups only. */
  restrictedAgent: 800009,
  /** Its role may edit tickets, but not their tags. */
  agentWithoutTags: 800007,
  reasonField: 360011737434,
  inhibitorField: 360011737435,
  campaignField: 360011737436,
  refundField: 360011737437,
  tier1: 600001,
  tier2: 600002,
  billing: 600003,
  everyone: null,
  signedIn: 250001,
  staff: 250002,
  proPlan: 250003,
  betaTesters: 250004,
} as const

export const BRANDS: BrandRecord[] = [
  { id: IDS.brand, name: COMPANY.name, subdomain: COMPANY.subdomain, default: true, active: true },
]

const FOUNDED = '2023-02-01T09:00:00Z'

const group = (id: number, name: string, description: string): GroupRecord => ({
  id,
  name,
  description,
  default: id === IDS.tier1,
  is_public: true,
  deleted: false,
  created_at: FOUNDED,
  updated_at: FOUNDED,
})

export const GROUPS: GroupRecord[] = [
  group(IDS.tier1, 'Tier 1', 'First answer to every customer'),
  group(IDS.tier2, 'Tier 2', 'Specialists for deliverability, API and defects'),
  group(IDS.billing, 'Billing', 'Payments, invoices, refunds'),
]

const AGENT_RIGHTS = {
  ticket_access: 'all',
  ticket_comment_access: 'public',
  ticket_editing: true,
  ticket_tag_editing: true,
  ticket_merge: true,
  ticket_deletion: false,
  end_user_profile_access: 'edit',
  forum_access: 'readonly',
  view_access: 'readonly',
  custom_objects: { barometer: { scopes: ['read', 'create', 'update'] } },
}

export const CUSTOM_ROLES: CustomRoleRecord[] = [
  { id: 230001, name: 'Support agent', configuration: AGENT_RIGHTS },
  {
    id: 230002,
    name: 'Team lead',
    configuration: {
      ...AGENT_RIGHTS,
      view_access: 'full',
      forum_access: 'full',
      custom_objects: { barometer: { scopes: ['read', 'create', 'update', 'delete'] } },
    },
  },
  {
    id: 230003,
    name: 'Partner desk (no tags)',
    configuration: {
      ...AGENT_RIGHTS,
      ticket_tag_editing: false,
      ticket_merge: false,
      custom_objects: { barometer: { scopes: ['read'] } },
    },
  },
  {
    id: 230004,
    name: 'Light agent',
    configuration: {
      ...AGENT_RIGHTS,
      ticket_comment_access: 'none',
      ticket_editing: false,
      ticket_tag_editing: false,
      ticket_merge: false,
      end_user_profile_access: 'readonly',
      custom_objects: { barometer: { scopes: ['read'] } },
    },
  },
]

interface StaffLine {
  id: number
  name: string
  groups: readonly number[]
  role?: number
  admin?: boolean
  restriction?: string
}

const STAFF_LINES: readonly StaffLine[] = [
  { id: 800001, name: 'Ines Carvalho', groups: [600001, 600002, 600003], admin: true },
  { id: 800002, name: 'Tom Okafor', groups: [600001] },
  { id: 800003, name: 'Lena Brandt', groups: [600001] },
  { id: 800004, name: 'Priya Raman', groups: [600001] },
  { id: 800005, name: 'Marcus Hale', groups: [600001] },
  { id: 800006, name: 'Sofia Lindqvist', groups: [600001, 600003] },
  { id: 800007, name: 'Jonas Weidner', groups: [600001], role: 230003 },
  { id: 800008, name: 'Amara Diallo', groups: [600001, 600002], role: 230002 },
  { id: 800009, name: 'Rob Castellan', groups: [600003], restriction: 'groups' },
  { id: 800010, name: 'Yuki Tanabe', groups: [600002], role: 230001 },
  { id: 800011, name: 'Daniel Foss', groups: [600002] },
  { id: 800012, name: 'Carla Moretti', groups: [600003], role: 230001 },
  { id: 800020, name: 'Neil Abernathy', groups: [600001], role: 230004 },
]

/** Tier 1 agents who write German. */
export const GERMAN_AGENTS: readonly number[] = [800003, 800006, 800007]

const staffUser = (line: StaffLine): UserRecord => {
  const light = line.id === IDS.lightAgent
  return {
    id: line.id,
    name: line.name,
    email: `${line.name.toLowerCase().split(' ').join('.')}@postwing.example`,
    created_at: FOUNDED,
    updated_at: '2026-09-01T08:00:00Z',
    time_zone: 'Berlin',
    iana_time_zone: 'Europe/Berlin',
    locale: 'en-US',
    organization_id: null,
    role: line.admin ? 'admin' : 'agent',
    role_type: line.admin ? 4 : light ? 1 : line.role === undefined ? null : 0,
    custom_role_id: line.role ?? null,
    tags: [],
    active: true,
    suspended: false,
    default_group_id: line.groups[0] ?? null,
    ticket_restriction: line.restriction ?? null,
    user_fields: {},
  }
}

/** Admin first, then agents; a new object each time, so that one world cannot change another's staff. */
export const staff = (): UserRecord[] => STAFF_LINES.map(staffUser)

export const memberships = (): Record<number, number[]> =>
  Object.fromEntries(STAFF_LINES.map((line) => [line.id, [...line.groups]]))

export const STAFF_NAMES: ReadonlyMap<number, string> = new Map(STAFF_LINES.map(({ id, name }) => [id, name]))

/** Who answers in a group; light agents and the admin do not. */
export const agentsOf = (groupId: number): readonly number[] =>
  STAFF_LINES.filter(
    ({ id, groups, admin }) => !admin && id !== IDS.lightAgent && groups.includes(groupId),
  ).map(({ id }) => id)

const status = (
  id: number,
  category: CustomStatusRecord['status_category'],
  label: string,
  custom = false,
): CustomStatusRecord => ({
  id,
  status_category: category,
  agent_label: label,
  end_user_label: category === 'pending' ? 'Awaiting your reply' : label,
  active: true,
  default: !custom,
})

export const CUSTOM_STATUSES: CustomStatusRecord[] = [
  status(500001, 'new', 'New'),
  status(500002, 'open', 'Open'),
  status(500003, 'pending', 'Pending'),
  status(500004, 'hold', 'On-hold'),
  status(500005, 'solved', 'Solved'),
  status(500006, 'hold', 'Waiting for engineering', true),
  status(500007, 'pending', 'Call agreed', true),
]

const segment = (id: number, name: string, over: Partial<SegmentRecord>): SegmentRecord => ({
  id,
  name,
  user_type: 'signed_in_users',
  built_in: false,
  tags: [],
  or_tags: [],
  organization_ids: [],
  group_ids: [],
  added_user_ids: [],
  ...over,
})

export const SEGMENTS: SegmentRecord[] = [
  segment(IDS.signedIn, 'Signed-in users', { built_in: true }),
  segment(IDS.staff, 'Agents and admins', { user_type: 'staff', built_in: true }),
  segment(IDS.proPlan, 'Customers on the Pro plan', { tags: ['plan_pro'] }),
  segment(IDS.betaTesters, 'Beta testers', { or_tags: ['beta_tester'] }),
]
