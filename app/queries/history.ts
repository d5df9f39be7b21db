// When did this customer contact us before?

import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact } from '#domain/contact.ts'
import { MINUTE } from '#domain/instant.ts'
import { withEffectiveReason } from '#domain/reasons/effective.ts'
import { historyOf, type RequesterHistory, type RequesterRows, requesterRows } from '#zendesk/people.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export type { RequesterHistory } from '#zendesk/people.ts'

/**
 * One call, fresh for five minutes. The rows hold every field's value, so that the call need not wait until it is known
 * which fields are ours. Waits while the requester is unknown.
 */
export const historyQuery = (services: Services, requesterId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.history, requesterId ?? null],
    staleTime: 5 * MINUTE,
    queryFn: requesterId ? ({ signal }) => requesterRows(services.api, requesterId, { signal }) : skipToken,
  })

/** The contacts with the reasons that count, by tags and field; as they are where the field is unknown. */
export const withReasons = (
  contacts: readonly Contact[],
  fields: OurFields | undefined,
): readonly Contact[] => {
  const values = new Set(fields?.reason?.options.map(({ value }) => value))
  return contacts.map((contact) => withEffectiveReason(contact, (tag) => values.has(tag)))
}

/** The rows as contacts; without fields their reasons are unknown. */
export const withFields = (rows: RequesterRows, fields: OurFields | undefined): RequesterHistory => {
  const history = historyOf(rows, fieldIdsOf(fields))
  return { ...history, contacts: withReasons(history.contacts, fields) }
}
