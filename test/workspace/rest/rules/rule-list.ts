// Which macros or views does a call ask for, in which order?

import type { MacroRecord, ViewRecord } from '#workspace/records/rules.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import type { SortValue } from '#workspace/rest/page.ts'
import { type Answer, type Call, ok } from '#workspace/rest/route.ts'
import { groupsIn } from '#workspace/world/rule-access.ts'

type Rule = MacroRecord | ViewRecord

const FLAG: Record<string, boolean> = { true: true, false: false }

/** `personal`: one's own. `shared` and `account`: everybody's. `agents`: of groups or single people. */
function hasAccess({ restriction }: Rule, access: string | null): boolean {
  switch (access) {
    case 'personal':
      return restriction?.type === 'User'
    case 'agents':
      return restriction !== null
    case 'shared':
      return restriction?.type !== 'User'
    case 'account':
      return restriction === null
    default:
      return true
  }
}

/** Those that pass the filters of the call's query. */
export function filtered<T extends Rule>(call: Call, rules: readonly T[]): T[] {
  const { query } = call
  const active = FLAG[query.get('active') ?? '']
  const group = query.get('group_id')
  return rules.filter(
    (rule) =>
      (active === undefined || rule.active === active) &&
      hasAccess(rule, query.get('access')) &&
      (group === null ||
        (rule.restriction?.type === 'Group' && groupsIn(rule.restriction).includes(Number(group)))),
  )
}

function sortValue(rule: Rule, field: string): SortValue {
  switch (field) {
    case 'alphabetical':
      return rule.title.toLowerCase()
    case 'created_at':
    case 'updated_at':
      return rule[field]
    default:
      return rule.position
  }
}

/** By position where no order is asked for; dates come newest first. */
export function ruleList<T extends Rule>(
  call: Call,
  name: string,
  rules: readonly T[],
  present: (rule: T) => unknown,
): Answer {
  const by = call.query.get('sort_by')
  const newest = (by === 'created_at' || by === 'updated_at') && !call.query.has('sort_order')
  if (newest) call.query.set('sort_order', 'desc')
  return ok(
    supportList<T>(call, {
      name,
      rows: rules,
      id: ({ id }) => id,
      value: sortValue,
      cursorSorts: ['position', 'alphabetical', 'created_at', 'updated_at'],
      offsetSorts: ['alphabetical', 'created_at', 'updated_at', 'position'],
      offsetOrder: { field: 'position', descending: false },
      present,
    }),
  )
}
