// What do all endpoints of the community share: both spellings, whether there is one, and who wrote?

import type { UserRecord } from '#workspace/records/people.ts'
import { presentUser } from '#workspace/rest/people/people-records.ts'
import {
  type Allowed,
  type Answer,
  type Call,
  includes,
  type Method,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'

/** 403 or 404 without a community, by switch [unsure]. */
export function communityOn(call: Call): void {
  const { features, switches } = call.world.controls
  if (!features.community) throw switches.communityOff === '403' ? forbidden() : notFound()
}

/** `include=users`: the authors, once each. */
export function authors(call: Call, ids: readonly number[]): Record<string, unknown> {
  if (!includes(call).has('users')) return {}
  const users: UserRecord[] = [...new Set(ids)]
    .map((id) => call.world.people.user(id))
    .filter((user) => user !== undefined)
  return { users: users.map((user) => presentUser(call.world, call.origin, user)) }
}

/** Both spellings of the path, the short one and the canonical one under `help_center`, where there is a community. */
export function communityRoute(
  method: Method,
  path: string,
  allowed: Allowed,
  handle: (call: Call) => Answer,
): Route[] {
  const guarded = (call: Call): Answer => {
    communityOn(call)
    return handle(call)
  }
  return [
    route(method, `/api/v2/community${path}`, allowed, guarded),
    route(method, `/api/v2/help_center/community${path}`, allowed, guarded),
  ]
}
