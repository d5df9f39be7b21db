// Which inhibitors are chosen, when the field holds one and tags hold the others?

import { INHIBITORS, type Inhibitor, inhibitorValue, parseInhibitor } from '#domain/reasons/inhibitors.ts'

export interface InhibitorChoice {
  /** The field's value: the one that counts first. */
  first: string | null
  /** Those beyond it, in the order they were chosen. */
  further: readonly Inhibitor[]
}

export const isChosen = (choice: InhibitorChoice, value: string): boolean =>
  choice.first === value || choice.further.some((inhibitor) => inhibitorValue(inhibitor) === value)

/**
 * Adds a value or takes it away. The first one goes into the field; without it the next one moves up. A value of the
 * account's own, which our tags have no name for, can only stand in the field: it replaces what is there.
 */
export const toggled = (choice: InhibitorChoice, value: string): InhibitorChoice => {
  const { first, further } = choice
  if (first === value) {
    const [next, ...rest] = further
    return { first: next === undefined ? null : inhibitorValue(next), further: rest }
  }
  const inhibitor = parseInhibitor(value)
  if (first === null) return { first: value, further: further.filter((other) => other !== inhibitor) }
  if (inhibitor === null) return { first: value, further }
  return further.includes(inhibitor)
    ? { first, further: further.filter((other) => other !== inhibitor) }
    : { first, further: [...further, inhibitor] }
}

/** What can be chosen: the field's own options, with ours in the order of the likely ones first. */
export const offered = (options: readonly { value: string }[], likely: readonly Inhibitor[]): string[] => {
  const values = options.map(({ value }) => value)
  const proposed = likely.map(inhibitorValue).filter((value) => values.includes(value))
  const ours = INHIBITORS.map(inhibitorValue).filter((value) => values.includes(value))
  return [...new Set([...proposed, ...ours, ...values])]
}
