// Which posts of the community does a search find?

import { guideList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { ranked } from '#workspace/world/help-center.ts'
import { missing } from '#workspace/world/refused.ts'
import { visible } from './community.ts'
import { communityOn } from './community-route.ts'
import { presentPost } from './guide-records.ts'

function search(call: Call): Answer {
  const query = call.query.get('query')
  if (query === null) throw missing('query')
  const topicId = call.query.get('topic')
  const rows = visible(call).filter((post) => topicId === null || String(post.topic_id) === topicId)
  const hits = ranked(rows, query, ({ title, details }) => ({ title, body: details, labels: [] })).slice(
    0,
    1000,
  )
  return ok(
    guideList(call, {
      name: 'results',
      rows: hits,
      id: (hit) => hit.record.id,
      value: (hit, field) => (field === 'created_at' ? hit.record.created_at : hit.record.updated_at),
      offsetSorts: ['created_at', 'updated_at'],
      sizes: { usual: 25, most: 100 },
      present: ({ record }) => ({ ...presentPost(call.origin, record), result_type: 'post' }),
    }),
  )
}

export const postSearchRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/community_posts/search', 'end users', (call) => {
    communityOn(call)
    return search(call)
  }),
]
