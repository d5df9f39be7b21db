// Which tags are to be added and removed, so that ours are as wanted and nobody else's are touched?

import { isOurTag } from './table.ts'

export interface TagChanges {
  add: string[]
  remove: string[]
}

/** One removal and one addition that turn the ticket's tags of ours into the wanted ones. */
export const tagChanges = (current: readonly string[], wanted: readonly string[]): TagChanges => {
  const [have, want] = [new Set(current), new Set(wanted)]
  return {
    remove: [...have].filter((tag) => isOurTag(tag) && !want.has(tag)),
    add: [...want].filter((tag) => isOurTag(tag) && !have.has(tag)),
  }
}

/** Of these one at a time is true of a ticket: what a colleague wrote since goes before what came late. */
const ALTERNATIVES = /^bm_(reason|sug|inhp|turns|thanks|fcr|band|quad|mood)(?=_)/

const family = (tag: string): string | undefined => ALTERNATIVES.exec(tag)?.[0]

/**
 * The changes that a save was to make and did not, made later: `base` is what the ticket carried when it was saved.
 * What others added or removed since stays as they left it, and nothing is done twice.
 */
export const lateChanges = (
  current: readonly string[],
  base: readonly string[],
  wanted: readonly string[],
): TagChanges => {
  const [have, before, want] = [new Set(current), new Set(base), new Set(wanted)]
  const since = current.filter((tag) => isOurTag(tag) && !before.has(tag) && !want.has(tag))
  const taken = new Set(since.map(family).filter((name) => name !== undefined))
  return {
    remove: [...have].filter((tag) => isOurTag(tag) && before.has(tag) && !want.has(tag)),
    add: [...want].filter((tag) => isOurTag(tag) && !have.has(tag) && !taken.has(family(tag) ?? '')),
  }
}
