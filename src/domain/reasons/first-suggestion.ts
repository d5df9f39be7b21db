// What is left on a ticket of the reason that was suggested first, so that it can be checked later?

import { hash32 } from '#domain/hash.ts'

export interface FirstSuggestion {
  /** How likely it was said to be: 7 is 70 to 80 %, the last one up to 100. */
  tenth: number
  /** Which reason it was, short: `codeOf` its value. */
  code: string
  /** The agent chose without seeing it. */
  blind: boolean
}

export const TENTHS = 10

export const tenthOf = (probability: number): number =>
  Math.min(TENTHS - 1, Math.max(0, Math.floor(probability * TENTHS)))

const CODE_LENGTH = 3
const LETTERS = 36

/** Of a reason's value. Two reasons of one account have the same one in 46,656 cases. */
export const codeOf = (value: string): string =>
  (hash32(value) % LETTERS ** CODE_LENGTH).toString(LETTERS).padStart(CODE_LENGTH, '0')

/**
 * What the ticket is to say of it at this save. What was left by an earlier one stays until a reason is chosen anew:
 * with every message the text tells more than it did when the agent chose. Once seen is never blind again.
 */
export const keptSuggestion = (
  before: FirstSuggestion | null,
  now: { value: string; probability: number } | undefined,
  { chosenAnew, hidden }: { chosenAnew: boolean; hidden: boolean },
): FirstSuggestion | null => {
  if (now === undefined || (before !== null && !chosenAnew)) return before
  const blind = hidden && before?.blind !== false
  return { tenth: tenthOf(now.probability), code: codeOf(now.value), blind }
}
