// Which answer is needed next, once one was inserted?

import type { Item } from '#domain/content.ts'
import type { Answer } from './answer.ts'
import { isUnanswered } from './unanswered.ts'

export interface NextFacts {
  /** Best first. */
  answers: readonly Answer[]
  /** What the team says customers with this reason need after the first answer, in its order. */
  listed: readonly string[]
  /** The board of the reason at hand, in the team's order. */
  pinned: readonly string[]
  /** What was inserted last. */
  after: Answer
  /** Keys of what stands in the reply already, and of what is not relevant here. */
  done: ReadonlySet<string>
}

const placeOf = (item: Item): string | null => {
  const id = item.kind === 'article' ? item.sectionId : item.topicId
  return id === null ? null : `${item.kind}:${id}`
}

/**
 * The first of the reason's own list, else the one that follows on its board, else the best of the same section or topic. Only what this customer can
 * open and does not know yet.
 */
export function nextAnswer({ answers, listed, pinned, after, done }: NextFacts): Answer | null {
  const open = answers.filter(
    ({ item, key, access, readAt, sentAt }) =>
      key !== after.key &&
      access.insertable &&
      !done.has(key) &&
      readAt === undefined &&
      sentAt === undefined &&
      !isUnanswered(item),
  )
  const place = pinned.indexOf(after.key)
  // What stands before it on the board comes after the rest of it: the agent began in the middle.
  const board = place < 0 ? [] : [...pinned.slice(place + 1), ...pinned.slice(0, place)]
  const followed = [...listed, ...board].flatMap((key) => open.find((answer) => answer.key === key) ?? [])
  const section = placeOf(after.item)
  return followed[0] ?? open.find(({ item }) => section !== null && placeOf(item) === section) ?? null
}
