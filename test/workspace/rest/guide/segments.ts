// User segments: all of them, those of one person.

import type { SegmentRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { sharedSegments } from '#workspace/world/segments.ts'
import { managerOf } from './guide-managers.ts'
import { presentSegment } from './guide-records.ts'

const answerList = (call: Call, rows: readonly SegmentRecord[]): Answer =>
  ok(
    guideList(call, {
      name: 'user_segments',
      rows,
      id: (segment) => segment.id,
      present: presentSegment,
    }),
  )

function all(call: Call): Answer {
  managerOf(call)
  return answerList(call, call.world.guide.segments.all())
}

function one(call: Call): Answer {
  managerOf(call)
  const id = idParam(call, 'user_segment_id')
  const found = call.world.guide.segments.all().find((segment) => segment.id === id)
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
