// Which topics and posts may this reader see?

import type { PostRecord, TopicRecord } from '#workspace/records/guide.ts'
import type { Reader } from './help-center.ts'
import { mayRead } from './segments.ts'
import type { World } from './world.ts'

/** A post is read by who may read its topic. */
export const topicsFor = (world: World, reader: Reader): TopicRecord[] =>
  world.guide.topics
    .all()
    .filter((topic) => mayRead(world, reader, topic.user_segment_id === null ? [] : [topic.user_segment_id]))

export function postsFor(world: World, reader: Reader): PostRecord[] {
  const topics = new Set(topicsFor(world, reader).map(({ id }) => id))
  return world.guide.posts.all().filter((post) => topics.has(post.topic_id))
}
