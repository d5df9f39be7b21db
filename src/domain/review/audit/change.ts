// What must be written to a ticket so that another reason counts?

import type { Contact } from '#domain/contact.ts'

export interface ReasonChange {
  /** Closed tickets keep their field: their tags alone can change. */
  way: 'field' | 'tag'
  /** The field's new value; null empties it. */
  value: string | null
  /** All tags as they shall be; null where the field brings its own and nothing else is in the way. */
  tags: readonly string[] | null
  add: readonly string[]
  remove: readonly string[]
}

/** The reasons that stand on the ticket: its reason tags, else its field's value. */
export function standingReasons(
  { tags, reason }: Pick<Contact, 'tags' | 'reason'>,
  isReason: (tag: string) => boolean,
): readonly string[] {
  const found = [...new Set(tags.filter(isReason))].toSorted()
  if (found.length > 0) return found
  return reason === null ? [] : [reason]
}

export const sameReasons = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.toSorted().every((value, at) => value === other.toSorted()[at])

/** `to`: the reasons to stand there afterwards; null where they stand there already, in field and tags. */
export function reasonChange(
  contact: Pick<Contact, 'tags' | 'reason' | 'status'>,
  to: readonly string[],
  isReason: (tag: string) => boolean,
): ReasonChange | null {
  const isReasonTag = (tag: string): boolean => isReason(tag) || to.includes(tag)
  const have = contact.tags.filter(isReasonTag)
  const add = to.filter((value) => !have.includes(value))
  const remove = have.filter((value) => !to.includes(value))
  const [value = null] = to
  const way = contact.status === 'closed' ? 'tag' : 'field'
  if (way === 'tag') {
    return add.length + remove.length === 0 ? null : { way, value, tags: null, add, remove }
  }
  if (add.length + remove.length === 0 && contact.reason === value) return null
  // A dropdown swaps its old value's tag for the new one's; other reasons' tags it leaves.
  const left = [...have.filter((tag) => tag !== contact.reason), ...(value === null ? [] : [value])]
  const tags = sameReasons([...new Set(left)], to)
    ? null
    : [...contact.tags.filter((tag) => !isReasonTag(tag)), ...to]
  return { way, value, tags, add, remove }
}
