// Which roles of their own making do agents have, and what do these allow?

import type { CustomRoleRecord } from '#workspace/records/people.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'

const LIGHT_AGENT = 1
const CUSTOM = 0
const STAMP = '2025-01-01T00:00:00Z'

const presentRole = ({ world }: Call, role: CustomRoleRecord): Record<string, unknown> => ({
  id: role.id,
  name: role.name,
  description: '',
  role_type: role.configuration.light_agent === true ? LIGHT_AGENT : CUSTOM,
  team_member_count: world.people.users.filter(({ custom_role_id }) => custom_role_id === role.id).length,
  created_at: STAMP,
  updated_at: STAMP,
  configuration: role.configuration,
})

/** All roles at once: Zendesk does not page them. */
function list(call: Call): Answer {
  const roles = call.world.account.customRoles.map((role) => presentRole(call, role))
  return ok({ custom_roles: roles, count: roles.length, next_page: null, previous_page: null })
}

/** Admins, and roles that manage roles. */
function show(call: Call): Answer {
  const rights = rightsOf(signedIn(call), call.world.people)
  if (rights.level !== 'admin' && rights.extra.manage_roles !== true) throw forbidden()
  const role = call.world.people.role(idParam(call, 'custom_role_id'))
  if (role === undefined) throw notFound()
  return ok({ custom_role: presentRole(call, role) })
}

export const customRoleRoutes: readonly Route[] = [
  route('GET', '/api/v2/custom_roles', 'agents', list),
  route('GET', '/api/v2/custom_roles/{custom_role_id}', 'agents', show),
]
