// Has anybody said anything to a post yet?

import type { Item } from '#domain/content.ts'

/** A post to which nobody has said anything yet. */
export const isUnanswered = (item: Item): boolean =>
  item.kind === 'post' && !item.answered && !item.official && item.answer === null && item.commentCount === 0
