// Who may manage the help centre?

import type { UserRecord } from '#workspace/records/people.ts'
import { type Call, signedIn } from '#workspace/rest/route.ts'
import { forbidden } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'

/**
 * Help Center managers: admins, and roles with `forum_access: full`. Agents with management permissions of a single
 * permission group may edit articles too; the workspace has no such groups, so it refuses them.
 */
export function isManager(call: Call): boolean {
  const rights = rightsOf(signedIn(call), call.world.people)
  return rights.level === 'admin' || rights.extra.forum_access === 'full'
}

/** The manager who calls. Throws 403 for everybody else. */
export function managerOf(call: Call): UserRecord {
  if (!isManager(call)) throw forbidden()
  return signedIn(call)
}
