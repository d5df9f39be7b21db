// What must be written to a ticket so that another reason, or another cause of a second contact, counts?

import type { Contact } from '#domain/contact.ts'

/** What of a ticket is rated and corrected: each is a dropdown whose values are tags. */
export const ASPECTS = ['reason', 'inhibitor'] as const
export type Aspect = (typeof ASPECTS)[number]

/** One aspect of tickets, and whether a tag is one of its values. */
export interface AspectValues {
  of: Aspect
  isValue: (tag: string) => boolean
}

type Tagged = Pick<Contact, 'tags' | Aspect>

export interface ValueChange {
  /** Closed tickets keep their field: their tags alone can change. */
  way: 'field' | 'tag'
  /** The field's new value; null empties it. */
  value: string | null
  /** All tags as they shall be; null where the field brings its own and nothing else is in the way. */
  tags: readonly string[] | null
  add: readonly string[]
  remove: readonly string[]
}

/** The values that stand on the ticket: its tags that are some, else its field's value. */
export function standingValues(contact: Tagged, { of, isValue }: AspectValues): readonly string[] {
  const found = [...new Set(contact.tags.filter(isValue))].toSorted()
  if (found.length > 0) return found
  const value = contact[of]
  return value === null ? [] : [value]
}

export const sameValues = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.toSorted().every((value, at) => value === other.toSorted()[at])

/** `to`: the values to stand there afterwards; null where they stand there already, in field and tags. */
export function valueChange(
  contact: Tagged & Pick<Contact, 'status'>,
  to: readonly string[],
  { of, isValue }: AspectValues,
): ValueChange | null {
  const isOne = (tag: string): boolean => isValue(tag) || to.includes(tag)
  const have = contact.tags.filter(isOne)
  const add = to.filter((value) => !have.includes(value))
  const remove = have.filter((value) => !to.includes(value))
  const [value = null] = to
  const way = contact.status === 'closed' ? 'tag' : 'field'
  if (way === 'tag') {
    return add.length + remove.length === 0 ? null : { way, value, tags: null, add, remove }
  }
  if (add.length + remove.length === 0 && contact[of] === value) return null
  // A dropdown swaps its old value's tag for the new one's; other values' tags it leaves.
  const left = [...have.filter((tag) => tag !== contact[of]), ...(value === null ? [] : [value])]
  const tags = sameValues([...new Set(left)], to)
    ? null
    : [...contact.tags.filter((tag) => !isOne(tag)), ...to]
  return { way, value, tags, add, remove }
}
