// What does the Health panel leave on the ticket when it is saved?

import type { TagState } from '#domain/tags/state.ts'
import type { HealthWord } from './health-word.ts'
import type { HealthReading } from './reading.ts'

/** `reading` null: not known at this moment, so band and quadrant seen before stay as they are. */
export const healthTags = (reading: HealthReading | null, word: HealthWord): Partial<TagState> => ({
  mood: word.mood,
  done: word.done,
  later: word.later,
  question: word.question,
  ...(reading === null ? {} : { band: reading.health.band, quadrant: reading.standing.quadrant }),
})
