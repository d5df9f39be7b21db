// Tags of users and of organisations, which their new tickets inherit.

import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import {
  type Answer,
  bodyTexts,
  type Call,
  created,
  idParam,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { cleanTags } from '#workspace/tags.ts'
import { notFound } from '#workspace/world/refused.ts'
import { checkTags } from '#workspace/world/tags.ts'

/** Whose tags they are, and how they are put back. */
interface Tagged {
  tags: readonly string[]
  put(tags: string[]): void
}

function userOf(call: Call): Tagged {
  const { people, clock } = call.world
  const user: UserRecord | undefined = people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  return { tags: user.tags, put: (tags) => people.putUser({ ...user, tags, updated_at: clock.iso() }) }
}

function organizationOf(call: Call): Tagged {
  const { people, clock } = call.world
  const one: OrganizationRecord | undefined = people.organization(idParam(call, 'organization_id'))
  if (one === undefined) throw notFound()
  return { tags: one.tags, put: (tags) => people.putOrganization({ ...one, tags, updated_at: clock.iso() }) }
}

/** The tags as they stand afterwards, in alphabetical order. */
function write(
  call: Call,
  { tags, put }: Tagged,
  wanted: (before: readonly string[], sent: readonly string[]) => readonly string[],
): string[] {
  const next = [...new Set(wanted(tags, cleanTags(bodyTexts(call, 'tags'))))].sort()
  checkTags(next, call.world.controls.switches.perTagMaxLength)
  put(next)
  return next
}

function tagging(path: string, ownerOf: (call: Call) => Tagged): Route[] {
  const address = (call: Call): string => `${call.origin}${call.path}.json`
  return [
    route('GET', path, 'agents', (call) => ok({ tags: ownerOf(call).tags })),
    route('PUT', path, 'agents', (call) =>
      ok({ tags: write(call, ownerOf(call), (before, sent) => [...before, ...sent]) }),
    ),
    route('POST', path, 'agents', (call) =>
      created({ tags: write(call, ownerOf(call), (_before, sent) => sent) }, address(call)),
    ),
    route('DELETE', path, 'agents', (call): Answer => {
      write(call, ownerOf(call), (before, sent) => before.filter((tag) => !sent.includes(tag)))
      return noContent
    }),
  ]
}

export const personTagRoutes: readonly Route[] = [
  ...tagging('/api/v2/users/{user_id}/tags', userOf),
  ...tagging('/api/v2/organizations/{organization_id}/tags', organizationOf),
]
