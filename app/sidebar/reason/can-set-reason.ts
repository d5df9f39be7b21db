// May this agent set the reason of this ticket?

import type { OurFields } from '#app/queries/fields.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** Whether a choice can be made: the field is there, on the form, and this agent may set it (or nobody told). */
export const canSetReason = (fields: OurFields, ticket: OpenTicket): boolean =>
  fields.reason !== null &&
  fields.reason.options.length > 0 &&
  (ticket.reasonField === 'ok' || ticket.reasonField === 'unknown')
