// What is on the agent's screen right now?

import { queryOptions } from '@tanstack/react-query'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { readOpenTicket } from '#zendesk/open-ticket.ts'
import type { FieldIds } from '#zendesk/schemas/tickets.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Ids of our two fields as the adapters take them; undefined fields are not known (yet). */
export const fieldIdsOf = (fields: OurFields | undefined): FieldIds => ({
  ...(fields?.reason ? { reason: fields.reason.id } : {}),
  ...(fields?.inhibitor ? { inhibitor: fields.inhibitor.id } : {}),
})

/**
 * The draft as one message to the host gives it. Read first without our fields, so that the customer is known while
 * their ids are looked up; until the fuller read arrives the first one stands in (one frame has one ticket only).
 */
export const ticketQuery = (services: Services, fields: OurFields | undefined) => {
  const ids = fieldIdsOf(fields)
  return queryOptions({
    queryKey: [...KEYS.ticket, ids],
    staleTime: 0,
    placeholderData: (before: OpenTicket | undefined) => before,
    queryFn: () => readOpenTicket(services.host, ids),
  })
}
