// Which roles of their own making do agents have, and what do these allow?

import type { Answer, Call, Route } from './route.ts'
import { ok, route } from './route.ts'

const LIGHT_AGENT = 1
const CUSTOM = 0

/** All roles at once: Zendesk does not page them. */
function listRoles({ world: { account, people } }: Call): Answer {
  const roles = account.customRoles.map(({ id, name, configuration }) => ({
    id,
    name,
    description: '',
    role_type: configuration.light_agent === true ? LIGHT_AGENT : CUSTOM,
    team_member_count: people.users.filter((user) => user.custom_role_id === id).length,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
    configuration,
  }))
  return ok({ custom_roles: roles, count: roles.length, next_page: null, previous_page: null })
}

export const customRoleRoutes: readonly Route[] = [route('GET', '/api/v2/custom_roles', 'agents', listRoles)]
