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
