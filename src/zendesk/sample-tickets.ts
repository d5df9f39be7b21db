// What did customers write to this account? Tickets with their first words, page by page, to learn from.

import type { Contact } from '#domain/contact.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { CallOptions, Reads } from './api.ts'
import { listIn, nextCursor, someOf } from './schemas/parts.ts'
import { contactsIn, type FieldIds } from './schemas/tickets.ts'

/** A ticket with the text of its first comment, which never leaves memory. */
export interface ToldContact extends Contact {
  description: string
}

export interface SamplePage {
  /** By creation, oldest first. */
  contacts: readonly ToldContact[]
  /** Where to go on, within the hour; null at the end. */
  cursor: string | null
}

export interface SampleCall extends CallOptions {
  /** At most 1,000. */
  size: number
  cursor: string | null
}

/** Milliseconds for one page of a thousand. */
const PATIENCE = 20_000

/** By id: what the customer wrote first. */
const descriptionsIn = (list: readonly unknown[]): ReadonlyMap<number, string> =>
  new Map(
    list
      .filter(isRecord)
      .map(({ id, description }) => [Number(id), typeof description === 'string' ? description : '']),
  )

function toldIn(list: readonly unknown[], fields: FieldIds): readonly ToldContact[] {
  const descriptions = descriptionsIn(list)
  return someOf(contactsIn(list, fields)).rows.map((contact) => ({
    ...contact,
    description: descriptions.get(contact.id) ?? '',
  }))
}

/**
 * One page of all tickets that match and that this agent may see, by search export. The query must not name a type.
 * @throws HostError
 */
export const sampleTickets = (
  api: Reads,
  query: string,
  fields: FieldIds,
  { size, cursor, ...call }: SampleCall,
): Promise<SamplePage> =>
  api.get('/api/v2/search/export', {
    ...call,
    timeout: PATIENCE,
    query: {
      query,
      'filter[type]': 'ticket',
      'page[size]': size,
      ...(cursor === null ? {} : { 'page[after]': cursor }),
    },
    schema: (body) => ({
      contacts: toldIn(listIn(body, 'results'), fields),
      cursor: nextCursor(body),
    }),
  })
