// Which tickets are contacts: brought by a customer, not by us or among us?

import type { Contact } from './contact.ts'
import { MINUTE } from './instant.ts'

export interface ContactRules {
  /** The team logs calls as tickets: then a ticket that an agent submitted may be one. */
  agentsLogContacts: boolean
  /** The requester is an agent or admin; absent: not known. */
  requesterIsStaff?: boolean | undefined
}

/** Where an agent or an integration can begin a ticket for somebody; all others are inbound. */
const OURS_TO_BEGIN: ReadonlySet<string> = new Set(['web', 'api'])

/** Whether the requester said anything more than a minute after the ticket was made; null where the row does not tell. */
const answeredLater = ({ metrics, createdAt }: Contact): boolean | null => {
  if (metrics === null) return null
  if (metrics.reopens > 0) return true
  return metrics.requesterUpdatedAt === undefined ? null : metrics.requesterUpdatedAt > createdAt + MINUTE
}

const isOutbound = (ticket: Contact): boolean =>
  ticket.submitterId !== ticket.requesterId &&
  OURS_TO_BEGIN.has(ticket.channel) &&
  answeredLater(ticket) === false

/** What cannot be told stays a contact. */
export const ticketKind = (ticket: Contact, rules: ContactRules): 'contact' | 'outbound' | 'staff' => {
  if (rules.requesterIsStaff === true) return 'staff'
  return !rules.agentsLogContacts && isOutbound(ticket) ? 'outbound' : 'contact'
}

export const contactsAmong = (tickets: readonly Contact[], rules: ContactRules): readonly Contact[] =>
  tickets.filter((ticket) => ticketKind(ticket, rules) === 'contact')
