// When did this customer contact us before?

import { skipToken } from '@tanstack/react-query'
import type { Contact, Customer, FieldValue } from '#domain/contact.ts'
import { type OnlyLogged, withEffectiveReason } from '#domain/reasons/effective.ts'
import type { Settings } from '#domain/settings.ts'
import { historyOf, type RequesterHistory, type RequesterRows, requesterRows } from '#zendesk/people.ts'
import type { Dated } from '#zendesk/shared-facts.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import type { KnownSettings } from './settings.ts'
import { sharedQuery } from './shared-query.ts'
import { fieldIdsOf } from './ticket.ts'

export type { RequesterHistory } from '#zendesk/people.ts'

const LONGEST_VALUE = 40

/** Fields that the team reads health from travel, each with its date; what else stands in people's fields does not. */
const withMappedFields = <P extends { readonly fields: Customer['fields'] }>(
  party: P | null,
  { fieldMap }: Settings,
): P | null => {
  if (party === null) return null
  const keys = new Set(Object.values(fieldMap).flatMap((key) => (key === null ? [] : [key, `${key}_at`])))
  const travels = ([key, value]: [string, FieldValue]): boolean =>
    keys.has(key) && String(value).length <= LONGEST_VALUE
  return { ...party, fields: Object.fromEntries(Object.entries(party.fields).filter(travels)) }
}

/** Null while it is not known which fields may travel. */
const toShare = (rows: Dated<'rows'>, team: KnownSettings | undefined): Dated<'rows'> | null =>
  team === undefined
    ? null
    : {
        ...rows,
        customer: withMappedFields(rows.customer, team.settings),
        organization: withMappedFields(rows.organization, team.settings),
      }

/**
 * One call, or none where another frame of this browser has the rows: then subjects and names are empty. Fresh for five
 * minutes since Zendesk was asked, by whichever frame. The rows hold every field's value, so that the call
 * need not wait until it is known which fields are ours. Waits while the requester is unknown.
 */
export const historyQuery = (services: Services, requesterId: number | null | undefined) =>
  sharedQuery<'rows'>(
    services,
    'rows',
    [...KEYS.history, requesterId ?? null],
    requesterId
      ? {
          id: requesterId,
          read: (_client, signal) => requesterRows(services.api, requesterId, { signal }),
          tell: (rows, client) => toShare(rows, client.getQueryData<KnownSettings>(KEYS.settings)),
        }
      : skipToken,
  )

/** The contacts with the reasons that count, by the log, tags and field; as they are where the field is unknown. */
export const withReasons = (
  contacts: readonly Contact[],
  fields: OurFields | undefined,
  logged: OnlyLogged,
): readonly Contact[] => {
  const values = new Set(fields?.reason?.options.map(({ value }) => value))
  return contacts.map((contact) => withEffectiveReason(contact, (tag) => values.has(tag), logged))
}

/** The rows as contacts; without fields their reasons are unknown. */
export const withFields = (
  rows: RequesterRows,
  fields: OurFields | undefined,
  logged: OnlyLogged,
): RequesterHistory => {
  const history = historyOf(rows, fieldIdsOf(fields))
  return { ...history, contacts: withReasons(history.contacts, fields, logged) }
}
