// Which tags say on this ticket what we know, within the room that we allow ourselves?

import { stampOf } from './parse.ts'
import { EMPTY_TAGS, type TagState } from './state.ts'

/** At most 25 tags and 600 characters of ours. Empty where there is nothing to say. */
export const buildTags = (ticketId: number, state: TagState): string[] =>
  state === EMPTY_TAGS ? [] : [stampOf(ticketId)]
