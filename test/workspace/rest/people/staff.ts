// Who works here in which group, and the account's brands by id.

import { supportList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, idParam, ok, type Route, route } from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { presentBrand, presentGroup } from './people-records.ts'

const STAMP = '2025-01-01T00:00:00Z'

function brand(call: Call): Answer {
  const id = idParam(call, 'brand_id')
  const found = call.world.account.brands.find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ brand: presentBrand(call.world, call.origin, found) })
}

function groupsOfUser(call: Call): Answer {
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  const rows = call.world.people
    .groupsOf(user.id)
    .map((id) => call.world.people.group(id))
    .filter((group) => group !== undefined)
  return ok(
    supportList(call, {
      name: 'groups',
      rows,
      id: (group) => group.id,
      present: (group) => presentGroup(call.origin, group),
    }),
  )
}

function memberships(call: Call, only: number | null): Answer {
  const staff = call.world.people.users.filter(
    ({ id, role }) => role !== 'end-user' && (only === null || id === only),
  )
  const rows = staff.flatMap((user) =>
    call.world.people.groupsOf(user.id).map((group, index) => ({
      url: `${call.origin}/api/v2/group_memberships/${user.id * 100 + index}.json`,
      id: user.id * 100 + index,
      user_id: user.id,
      group_id: group,
      default: group === user.default_group_id,
      created_at: STAMP,
      updated_at: STAMP,
    })),
  )
  return ok(
    supportList(call, { name: 'group_memberships', rows, id: (one) => one.id, present: (one) => one }),
  )
}

export const staffRoutes: readonly Route[] = [
  route('GET', '/api/v2/brands/{brand_id}', 'agents', brand),
  route('GET', '/api/v2/users/{user_id}/groups', 'agents', groupsOfUser),
  route('GET', '/api/v2/group_memberships', 'agents', (call) => memberships(call, null)),
  route('GET', '/api/v2/users/{user_id}/group_memberships', 'agents', (call) =>
    memberships(call, idParam(call, 'user_id')),
  ),
]
