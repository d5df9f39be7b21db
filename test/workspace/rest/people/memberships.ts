// Who belongs to which organisation?

import type { UserRecord } from '#workspace/records/people.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'

/** The workspace knows one organisation a person: every membership is the default. */
function membershipOf(call: Call, user: UserRecord): Record<string, unknown>[] {
  const organization =
    user.organization_id === null ? undefined : call.world.people.organization(user.organization_id)
  if (organization === undefined) return []
  const id = user.id * 10 + 2
  return [
    {
      url: `${call.origin}/api/v2/organization_memberships/${id}.json`,
      id,
      user_id: user.id,
      organization_id: organization.id,
      organization_name: organization.name,
      default: true,
      view_tickets: true,
      created_at: user.created_at,
      updated_at: user.updated_at,
    },
  ]
}

const answerList = (call: Call, users: readonly UserRecord[]): Answer =>
  ok(
    supportList(call, {
      name: 'organization_memberships',
      rows: users.flatMap((user) => membershipOf(call, user)),
      id: (membership) => Number(membership.id),
      present: (membership) => membership,
    }),
  )

/** Customers see their own. */
function visible(call: Call): readonly UserRecord[] {
  const asker = signedIn(call)
  if (rightsOf(asker, call.world.people).level === 'end_user') return [asker]
  return call.world.people.users.filter(({ active }) => active)
}

function ofUser(call: Call): Answer {
  const id = idParam(call, 'user_id')
  const asker = signedIn(call)
  if (rightsOf(asker, call.world.people).level === 'end_user' && asker.id !== id) throw forbidden()
  const user = call.world.people.user(id)
  if (user === undefined) throw notFound()
  return answerList(call, [user])
}

function ofOrganization(call: Call): Answer {
  const id = idParam(call, 'organization_id')
  if (call.world.people.organization(id) === undefined) throw notFound()
  return answerList(
    call,
    visible(call).filter(({ organization_id }) => organization_id === id),
  )
}

export const membershipRoutes: readonly Route[] = [
  route('GET', '/api/v2/organization_memberships', 'end users', (call) => answerList(call, visible(call))),
  route('GET', '/api/v2/users/{user_id}/organization_memberships', 'end users', ofUser),
  route('GET', '/api/v2/organizations/{organization_id}/organization_memberships', 'agents', ofOrganization),
]
