// How many tags does a ticket hold?

import { invalid } from './refused.ts'

/** All tags of one ticket, joined by spaces. */
const TAGS_TOTAL = 5096
const TAG_LENGTH = 255

/** Throws 422 where the set is too long, or one tag is and the switch says that counts. */
export function checkTags(tags: readonly string[], perTag: '255' | 'none'): void {
  const total = tags.join(' ').length
  if (total > TAGS_TOTAL)
    throw invalid('tags', `Tags: is too long (maximum is ${TAGS_TOTAL} characters)`, 'ValueTooLong')
  if (perTag === '255' && tags.some((tag) => tag.length > TAG_LENGTH))
    throw invalid('tags', `Tags: is too long (maximum is ${TAG_LENGTH} characters per tag)`, 'ValueTooLong')
}
