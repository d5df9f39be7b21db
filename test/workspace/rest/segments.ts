// User segments: all of them, those of one person.

import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { sharedSegments } from '#workspace/world/segments.ts'
import { guideList } from './envelope.ts'
import { presentSegment } from './guide-records.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from './route.ts'

const answerList = (call: Call, rows: Call['world']['account']['segments']): Answer =>
  ok(
    guideList(call, {
      name: 'user_segments',
      rows,
      id: (segment) => segment.id,
      present: presentSegment,
    }),
  )

/** Help Center managers only: admins, and roles with `forum_access: full`. */
function managers(call: Call): void {
  const rights = rightsOf(signedIn(call), call.world.people)
  if (rights.level !== 'admin' && rights.extra.forum_access !== 'full') throw forbidden()
}

function all(call: Call): Answer {
  managers(call)
  return answerList(call, call.world.account.segments)
}

function one(call: Call): Answer {
  managers(call)
  const id = idParam(call, 'user_segment_id')
  const found = call.world.account.segments.find((segment) => segment.id === id)
  if (found === undefined) throw notFound()
  return ok({ user_segment: presentSegment(found) })
}

/** Of another person only the segments that the asker is in too [doc]; end users see their own. */
function ofUser(call: Call): Answer {
  const asker = signedIn(call)
  const id = idParam(call, 'user_id')
  if (rightsOf(asker, call.world.people).level === 'end_user' && asker.id !== id) throw forbidden()
  const user = call.world.people.user(id)
  if (user === undefined) throw notFound()
  return answerList(call, sharedSegments(call.world, asker, user))
}

export const segmentRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/user_segments', 'agents', all),
  route('GET', '/api/v2/help_center/user_segments/{user_segment_id}', 'agents', one),
  route('GET', '/api/v2/help_center/users/{user_id}/user_segments', 'end users', ofUser),
]
