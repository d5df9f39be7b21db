// Which reasons did this agent choose lately, and how often was it *Other*?

import { isOther, type Taxonomy } from './taxonomy.ts'

/** Choices that are remembered, values only, newest last. */
const REMEMBERED = 200
/** Fewer say nothing of a share. */
export const ENOUGH = 20

export const withChoice = (choices: readonly string[], value: string): readonly string[] =>
  [...choices, value].slice(-REMEMBERED)

/** Distinct values, most frequent first; among equals the one chosen last. */
export const mostChosen = (choices: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const value of [...choices].reverse()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

export interface OtherUse {
  used: number
  of: number
}

/** The same where it is more than the budget in percent; null within it, without one, or too early. */
export const overBudget = (use: OtherUse, percent: number): OtherUse | null =>
  percent > 0 && use.of >= ENOUGH && use.used * 100 > percent * use.of ? use : null

/** How much *Other* there was among these values. */
export const otherAmong = (choices: readonly string[], taxonomy: Taxonomy): OtherUse => ({
  used: choices.filter((value) => isOtherValue(value, taxonomy)).length,
  of: choices.length,
})

export const isOtherValue = (value: string, taxonomy: Taxonomy): boolean => {
  const reason = taxonomy.byValue.get(value)
  return reason !== undefined && isOther(reason)
}

const LONGEST = 24

/** The two words that say what *Other* is, as they will stand in tags: letters, digits and hyphens. */
export const twoWords = (typed: string): readonly string[] =>
  typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, '').slice(0, LONGEST))
    .filter((word) => word !== '')
    .slice(0, 2)
