// Is this what another frame may tell of what a customer did: kinds, times and ids, and no word that they searched for?

import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { ActivityHistory } from '#zendesk/events.ts'

export interface ReadActivity extends ActivityHistory {
  /** When Zendesk said so, by this computer's clock. */
  at: Instant
}

const maybeNumber = (value: unknown): boolean => value === null || Number.isFinite(value)
const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const isEvent = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  Number.isFinite(value.at) &&
  value.query === null &&
  [value.articleId, value.postId, value.resultCount].every(maybeNumber)

/** False for anything else: what frames of another version tell, events with words. */
export const isSharedActivity = (value: unknown): value is ReadActivity =>
  isRecord(value) &&
  Number.isFinite(value.at) &&
  typeof value.completeSince === 'number' &&
  Number.isFinite(value.skipped) &&
  (value.source === undefined || value.source === 'community') &&
  (value.lacking === undefined || texts(value.lacking)) &&
  Array.isArray(value.activity) &&
  value.activity.every(isEvent)

/** As other frames may know it. */
export const withoutWords = (read: ReadActivity): ReadActivity => ({
  ...read,
  activity: read.activity.map((event) => ({ ...event, query: null })),
})
