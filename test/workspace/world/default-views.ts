// With which views does a new account begin?

import type { ConditionRecord, ViewRecord } from '#workspace/records/rules.ts'

const is = (field: string, value: string): ConditionRecord => ({ field, operator: 'is', value })
const unsolved: ConditionRecord = { field: 'status', operator: 'less_than', value: 'solved' }
const within = (field: string, hours: string): ConditionRecord => ({
  field,
  operator: 'less_than',
  value: hours,
})

const SEEDS: readonly { title: string; all: ConditionRecord[]; sort?: string; group?: string }[] = [
  { title: 'Your unsolved tickets', all: [unsolved, is('assignee_id', 'current_user')], group: 'status' },
  { title: 'Unassigned tickets', all: [unsolved, is('assignee_id', '')] },
  { title: 'All unsolved tickets', all: [unsolved] },
  { title: 'Recently updated tickets', all: [unsolved, within('updated_at', '24')], sort: 'updated' },
  { title: 'New tickets in your groups', all: [is('status', 'new'), is('group_id', 'current_groups')] },
  { title: 'Pending tickets', all: [is('status', 'pending')] },
  {
    title: 'Recently solved tickets',
    all: [is('status', 'solved'), within('SOLVED', '168')],
    sort: 'updated',
  },
  { title: 'Unsolved tickets in your groups', all: [unsolved, is('group_id', 'current_groups')] },
]

const BASE = 360_200_000_000
const MADE = '2025-01-01T00:00:00Z'

/** For accounts that say nothing of views. */
export const DEFAULT_VIEWS: readonly ViewRecord[] = SEEDS.map(({ title, all, sort, group }, index) => ({
  id: BASE + index + 1,
  title,
  active: true,
  default: true,
  position: index + 1,
  description: null,
  restriction: null,
  all,
  any: [],
  columns: ['status', 'description', 'requester', 'created', 'assignee'],
  group_by: group ?? null,
  group_order: 'desc',
  sort_by: sort ?? 'created',
  sort_order: 'desc',
  created_at: MADE,
  updated_at: MADE,
}))
