// Was this contact resolved at first contact so far, and what may have kept it from that?

import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { Contact, Customer, Organization } from '#domain/contact.ts'
import { type ContactRules, contactsAmong } from '#domain/contact-filter.ts'
import type { Activity } from '#domain/content.ts'
import { type FirstContact, firstContact, type Outcome } from '#domain/fcr/outcome.ts'
import { asksInhibitor } from '#domain/guard.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type Taxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { messagesAfterSave } from './after-save.ts'

/** What was read about customer, account and ticket; null where it is not known. */
export interface Known {
  /** The requester's contacts. */
  contacts: readonly Contact[] | null
  customer: Customer | null
  taxonomy: Taxonomy
  settings: Settings
  /** Passed on to a higher tier after the first reply; null or absent: not evaluated. */
  tierRose?: boolean | null
  organization?: Organization | null
  /** What the customer did in help centre and community. */
  activity?: readonly Activity[] | null
  /** Places over which the best answers are spread. */
  answerSections?: number | null
  /** Since when reasons are there that came up lately. */
  newReasons?: ReadonlyMap<string, Instant>
  /** The agent's last search for an answer found none. */
  searchedInVain?: boolean
  /** What finds signs of inhibitors in words; null until it is loaded. */
  signs?: Signs | null
}

type Signs = typeof import('#domain/reasons/signs.ts')

export interface VerdictFacts extends Omit<Known, 'customer'> {
  /** Absent: not known. */
  customer?: Customer | null
  ticket: OpenTicket
  word: AgentWord
  now: Instant
}

export interface Verdict {
  /** What holds: the agent's word, else what was worked out. */
  outcome: Outcome
  computed: FirstContact
  said: 'yes' | 'no' | 'cannot' | null
  /** Whether the agent is asked what kept it from being resolved. */
  inhibitorAsked: boolean
}

const STATUSES = new Set<string>(['new', 'open', 'pending', 'hold', 'solved', 'closed'])

const isStatus = (status: string): status is Contact['status'] => STATUSES.has(status)

/** The open ticket as a contact: what the list row knows, with the draft's reason; a bare row where it is not listed yet. */
export const contactOf = (
  ticket: OpenTicket,
  contacts: readonly Contact[] | null,
  now: Instant,
): Contact | null => {
  if (ticket.id === null) return null
  const listed = contacts?.find((contact) => contact.id === ticket.id)
  const draft = { reason: ticket.reason, inhibitor: ticket.inhibitor }
  if (listed) return { ...listed, ...draft }
  const requesterId = ticket.requester?.id ?? 0
  return {
    ...draft,
    id: ticket.id,
    subject: ticket.subject,
    status: isStatus(ticket.status) ? ticket.status : 'open',
    channel: ticket.channel.name,
    createdAt: ticket.createdAt ?? now,
    updatedAt: now,
    requesterId,
    submitterId: requesterId,
    assigneeId: ticket.assigneeId,
    organizationId: ticket.organization?.id ?? null,
    groupId: ticket.groupId,
    brandId: ticket.brandId,
    problemId: null,
    followUpOf: null,
    tags: ticket.tags,
    rating: null,
    metrics: null,
  }
}

/** Which of a requester's tickets count as contacts, in this team. */
export const rulesFor = ({ agentsLogContacts }: Settings, customer: Customer | null): ContactRules => ({
  agentsLogContacts,
  requesterIsStaff: customer?.staff,
})

/** Null on a new ticket: there was no contact yet. */
export const verdictOf = (facts: VerdictFacts): Verdict | null => {
  const { ticket, contacts, settings, taxonomy, tierRose = null, word, now } = facts
  const contact = contactOf(ticket, contacts, now)
  if (contact === null) return null
  const computed = firstContact({
    contact,
    earlier: contacts && contactsAmong(contacts, rulesFor(settings, facts.customer ?? null)),
    // The reply being written counts: an answer to a second message is a second turn.
    messages: ticket.conversationKnown ? messagesAfterSave(ticket, now) : null,
    sessionBased: ticket.channel.sessionBased,
    now,
    windowDays: settings.fcrWindowDays,
    topLevelOf: topLevelOf(taxonomy),
    tierRose,
  })
  const outcome = word.firstContact ?? computed.outcome
  return {
    outcome,
    computed,
    said: word.cannot ? 'cannot' : word.firstContact,
    inhibitorAsked:
      !settings.featuresOff.includes('inhibitors') &&
      asksInhibitor({
        ticketId: ticket.id,
        outcome,
        cannotResolve: word.cannot,
        oneIn: settings.inhibitorAskedOneIn,
      }),
  }
}
