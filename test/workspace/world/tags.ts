// Which tags does Zendesk keep of those it is sent?

import { invalid } from './refused.ts'

/** All tags of one ticket, joined by spaces. */
const TAGS_TOTAL = 5096
const TAG_LENGTH = 255

const DROPPED = /[^\p{L}\p{M}\p{N}\-_:/]+/gu

/** One written text to tags: lower-cased, split at spaces, letters of any script, digits and `- _ : /` kept. */
export function cleanTags(written: readonly string[]): string[] {
  const tags = written.flatMap((text) => text.toLowerCase().split(/[\s,]+/u))
  return [...new Set(tags.map((tag) => tag.replace(DROPPED, '')).filter((tag) => tag !== ''))]
}

/** Throws 422 where the set is too long, or one tag is and the switch says that counts. */
export function checkTags(tags: readonly string[], perTag: '255' | 'none'): void {
  const total = tags.join(' ').length
  if (total > TAGS_TOTAL)
    throw invalid('tags', `Tags: is too long (maximum is ${TAGS_TOTAL} characters)`, 'ValueTooLong')
  if (perTag === '255' && tags.some((tag) => tag.length > TAG_LENGTH))
    throw invalid('tags', `Tags: is too long (maximum is ${TAG_LENGTH} characters per tag)`, 'ValueTooLong')
}
