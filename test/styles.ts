// Which styles does a component test need? Those that hide something from a query, or from a press.

import { FULL } from './full.ts'

/** What queries and presses ask of an element's computed style. */
const ASKED_FOR = /display|visibility|content:|pointer-events|user-select|direction/
/** Holds the place of a rule that nobody asks for: places are counted. */
const NOTHING = '@keyframes none {}'

/** The window is the same for all files of a worker. */
let kept = false

/**
 * Leaves the other rules out, which the DOM would match against each element and its ancestors for every query by role:
 * that took a sixth of the time. The whole run keeps them all.
 */
export function keepWhatHides(): void {
  if (FULL || kept) return
  kept = true
  const insert = CSSStyleSheet.prototype.insertRule
  CSSStyleSheet.prototype.insertRule = function insertRule(rule, index) {
    return insert.call(this, ASKED_FOR.test(rule) ? rule : NOTHING, index)
  }
}
