// Who may use a macro or a view?

import type { UserRecord } from '#workspace/records/people.ts'
import type { RestrictionRecord } from '#workspace/records/rules.ts'
import type { World } from './world.ts'

export const groupsIn = ({ id, ids }: RestrictionRecord): number[] => ids ?? [id]

/** Shared with everybody, with one of the person's groups, or their own. */
export function mayUse(
  world: World,
  user: UserRecord,
  { restriction }: { restriction: RestrictionRecord | null },
): boolean {
  if (restriction === null) return true
  if (restriction.type === 'User') return restriction.id === user.id
  const groups = world.people.groupsOf(user.id)
  return groupsIn(restriction).some((id) => groups.includes(id))
}
