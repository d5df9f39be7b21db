// Who belongs to a user segment, and may therefore read what it guards?

import type { SegmentRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { World } from './world.ts'

const isStaff = (user: UserRecord): boolean => user.role !== 'end-user'

/** A person's own tags and those of their organisation. */
function tagsOf(user: UserRecord, world: World): Set<string> {
  const organization =
    user.organization_id === null ? undefined : world.people.organization(user.organization_id)
  return new Set([...user.tags, ...(organization?.tags ?? [])])
}

function isMember(world: World, user: UserRecord, segment: SegmentRecord): boolean {
  if (segment.added_user_ids.includes(user.id)) return true
  if (segment.user_type === 'staff' && !isStaff(user)) return false
  const tags = tagsOf(user, world)
  const { organization_ids, group_ids } = segment
  return (
    segment.tags.every((tag) => tags.has(tag)) &&
    (segment.or_tags.length === 0 || segment.or_tags.some((tag) => tags.has(tag))) &&
    (organization_ids.length === 0 || organization_ids.includes(user.organization_id ?? -1)) &&
    (group_ids.length === 0 || world.people.groupsOf(user.id).some((id) => group_ids.includes(id)))
  )
}

/** Whether this reader (null for nobody signed in) passes any of the segments; no segments mean everyone. */
export function mayRead(world: World, reader: UserRecord | null, segmentIds: readonly number[]): boolean {
  if (segmentIds.length === 0) return true
  if (reader === null) return false
  if (reader.role === 'admin') return true
  return world.guide.segments
    .all()
    .some((segment) => segmentIds.includes(segment.id) && isMember(world, reader, segment))
}

/** The segments of a user that the asker shares; admins see all of them [doc]. */
export function sharedSegments(world: World, asker: UserRecord, user: UserRecord): SegmentRecord[] {
  return world.guide.segments
    .all()
    .filter(
      (segment) =>
        isMember(world, user, segment) &&
        (asker.id === user.id || asker.role === 'admin' || isMember(world, asker, segment)),
    )
}
