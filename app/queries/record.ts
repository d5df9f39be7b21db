// How does a screen write to the ticket?

import type { OpenTicket } from '#domain/open-ticket.ts'
import { readOpenTicket } from '#zendesk/open-ticket.ts'
import { applyTags, setField, type TagOutcome } from '#zendesk/record.ts'
import type { OurFields } from './fields.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

/** Puts a value into a field of the draft, null to empty it, and reads it back. Rejects where it did not stay. */
export const writeField = (services: Services, fieldId: number, value: string | null): Promise<void> =>
  setField(services.host, fieldId, value)

/** Makes our tags in the draft the wanted ones; nobody else's are touched. */
export const writeTags = (services: Services, wanted: readonly string[]): Promise<TagOutcome> =>
  applyTags(services.host, wanted)

/** The ticket as it stands at this moment, past every cache. */
export const readTicketNow = (services: Services, fields: OurFields | undefined): Promise<OpenTicket> =>
  readOpenTicket(services.host, fieldIdsOf(fields))
