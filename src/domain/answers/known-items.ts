// Which items does this customer know already: read in the help centre, or sent by us?

import type { Contact } from '#domain/contact.ts'
import type { Activity } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { itemKey } from './item.ts'

const keepLatest = (times: Map<string, Instant>, key: string, at: Instant): void => {
  if (at > (times.get(key) ?? Number.NEGATIVE_INFINITY)) times.set(key, at)
}

/** When each item was opened last, by the account's events. */
export function readItems(activity: readonly Activity[]): Map<string, Instant> {
  const times = new Map<string, Instant>()
  for (const { articleId, postId, at } of activity) {
    if (articleId !== null) keepLatest(times, itemKey({ kind: 'article', id: articleId }), at)
    if (postId !== null) keepLatest(times, itemKey({ kind: 'post', id: postId }), at)
  }
  return times
}

/**
 * When each item was sent last, by the tags of earlier contacts. Tags that a follow-up inherited lack the stamp of
 * the ticket that they are on, and count for nothing.
 */
export function sentBefore(contacts: readonly Contact[]): Map<string, Instant> {
  const times = new Map<string, Instant>()
  for (const contact of contacts) {
    const at = contact.metrics?.solvedAt ?? contact.updatedAt
    for (const key of parseOurTags(contact.tags, contact.id).state.sent) keepLatest(times, key, at)
  }
  return times
}
