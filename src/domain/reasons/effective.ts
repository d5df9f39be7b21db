// Which reason counts for a ticket whose tags and field may say different things?

import type { Contact } from '#domain/contact.ts'

export type EffectiveReason =
  | { kind: 'none' }
  /** `from`: a tag outlives the field, as corrections on closed tickets can change tags only. */
  | { kind: 'one'; value: string; from: 'tag' | 'field' }
  /** More than one reason tag: nobody can say which holds. */
  | { kind: 'conflict'; values: readonly string[] }

/** Its only reason tag, else the field's value. `isReason`: whether a tag is the value of a reason of this account. */
export const effectiveReason = (
  { tags, reason }: Pick<Contact, 'tags' | 'reason'>,
  isReason: (tag: string) => boolean,
): EffectiveReason => {
  const found = [...new Set(tags.filter(isReason))]
  const [only] = found
  if (found.length > 1) return { kind: 'conflict', values: found }
  if (only !== undefined) return { kind: 'one', value: only, from: 'tag' }
  return reason === null ? { kind: 'none' } : { kind: 'one', value: reason, from: 'field' }
}

/** Reasons by ticket id that stand in the corrections' log and nowhere on the ticket. */
export type OnlyLogged = ReadonlyMap<number, string>

export const NONE_LOGGED: OnlyLogged = new Map()

/** The contact with the reason that counts: the log's, else by tags and field; none in a conflict. */
export const withEffectiveReason = (
  contact: Contact,
  isReason: (tag: string) => boolean,
  logged: OnlyLogged = NONE_LOGGED,
): Contact => {
  const effective = effectiveReason(contact, isReason)
  const reason = logged.get(contact.id) ?? (effective.kind === 'one' ? effective.value : null)
  return reason === contact.reason ? contact : { ...contact, reason }
}
