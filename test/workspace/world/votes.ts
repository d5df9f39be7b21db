// What happens when somebody votes on an article, a post or a comment?

import type { VoteRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { forbidden, notFound } from './refused.ts'
import type { Rows } from './rows.ts'
import type { World } from './world.ts'

type ItemType = VoteRecord['item_type']

interface Counted {
  vote_sum: number
  vote_count: number
}

const added = <T extends Counted>(row: T, sum: number, count: number): T => ({
  ...row,
  vote_sum: row.vote_sum + sum,
  vote_count: row.vote_count + count,
})

function countRow<T extends Counted & { id: number }>(rows: Rows<T>, id: number, sum: number, votes: number) {
  const row = rows.all().find((one) => one.id === id)
  if (row !== undefined) rows.put(added(row, sum, votes))
}

/** The item's sum and number of votes follow; of an article in every language. */
function count({ guide }: World, type: ItemType, id: number, sum: number, votes: number): void {
  if (type === 'Article')
    for (const row of guide.articles.all().filter((one) => one.id === id))
      guide.articles.put(added(row, sum, votes))
  else if (type === 'Post') countRow(guide.posts, id, sum, votes)
  else if (type === 'Comment') countRow(guide.articleComments, id, sum, votes)
  else countRow(guide.postComments, id, sum, votes)
}

/** One vote a person and item: voting again changes the vote that is there [doc]. */
export function vote(
  world: World,
  by: UserRecord,
  type: ItemType,
  itemId: number,
  value: 1 | -1,
): VoteRecord {
  const { guide, ids, clock } = world
  const before = guide.votes
    .all()
    .find((one) => one.user_id === by.id && one.item_type === type && one.item_id === itemId)
  const now = clock.iso()
  const next: VoteRecord = {
    id: before?.id ?? ids.other(),
    user_id: by.id,
    value,
    item_id: itemId,
    item_type: type,
    created_at: before?.created_at ?? now,
    updated_at: now,
  }
  guide.votes.put(next)
  count(world, type, itemId, value - (before?.value ?? 0), before === undefined ? 1 : 0)
  return next
}

/** Own votes only, but for managers. */
export function removeVote(world: World, by: UserRecord, id: number, manages: boolean): void {
  const known = world.guide.votes.all().find((one) => one.id === id)
  if (known === undefined) throw notFound()
  if (known.user_id !== by.id && !manages) throw forbidden()
  world.guide.votes.remove((one) => one.id === id)
  count(world, known.item_type, known.item_id, -known.value, -1)
}
