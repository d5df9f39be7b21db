// Is this what another frame may tell of what a customer did: kinds, times and ids, and no word that they searched for?

import type { Dated } from '#zendesk/shared-facts.ts'
import { each, listOf, maybe, maybeAbsent, nothing, number, thing, word } from './shared-checks.ts'

const event = thing({
  type: word,
  at: number,
  query: nothing,
  ...each(maybe, 'articleId postId resultCount'),
})

const activity = thing({
  ...each(number, 'at skipped'),
  // Lists that reach back to the beginning say so: minus infinity.
  completeSince: (value) => typeof value === 'number',
  source: maybeAbsent((value) => value === 'community'),
  lacking: maybeAbsent(listOf(word)),
  activity: listOf(event),
})

/** False for anything else: what frames of another version tell, events with words. */
export const isSharedActivity = (value: unknown): value is Dated<'activity'> => activity(value)

export const activityWithoutText = (read: Dated<'activity'>): Dated<'activity'> => ({
  ...read,
  activity: read.activity.map((one) => ({ ...one, query: null })),
})
