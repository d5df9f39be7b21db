// May this ticket be saved as it is, by what the team asks for and what the agent could have done?

import type { OurFields } from '#app/queries/fields.ts'
import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { TicketStatus } from '#domain/contact.ts'
import { decideSave, policyFor, type SaveDecision } from '#domain/guard.ts'
import type { Instant } from '#domain/instant.ts'
import type { AccountField, FieldState, OpenTicket } from '#domain/open-ticket.ts'
import { canSetReason } from './can-set-reason.ts'
import { type Known, verdictOf } from './verdict.ts'

const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

const canSet = (field: AccountField | null, state: FieldState): boolean =>
  field !== null && field.options.length > 0 && (state === 'ok' || state === 'unknown')

/** What the team asks for on a ticket like this. A note is written over no channel of the customer's: the contact's own counts. */
const policyOf = (ticket: OpenTicket, { settings, contacts }: Known) => {
  if (settings.featuresOff.includes('reason')) return 'off'
  const channel = contacts?.find(({ id }) => id === ticket.id)?.channel ?? ticket.channel.name
  const of = { form: ticket.formId, group: ticket.groupId, channel: channel === '' ? null : channel }
  return policyFor(settings.guardBy, settings.guardPolicy, of)
}

/** `fields` undefined: not known (yet), so nothing can be asked of the agent. */
export const saveDecision = (
  ticket: OpenTicket,
  fields: OurFields | undefined,
  known: Known,
  word: AgentWord,
  alreadyWarned: (because: 'reason_missing' | 'inhibitor_missing') => boolean,
  now: Instant,
): SaveDecision => {
  const { settings } = known
  const verdict = verdictOf({ ...known, ticket, word, now })
  return decideSave({
    policy: policyOf(ticket, known),
    status: STATUSES.find((status) => status === ticket.status) ?? null,
    reason: word.inherited ? null : ticket.reason,
    inhibitorAsked: settings.guardInhibitor && verdict?.inhibitorAsked === true,
    inhibitor: ticket.inhibitor,
    alreadyWarned,
    roleCanSet: fields !== undefined && canSetReason(fields, ticket),
    inhibitorCanBeSet: canSet(fields?.inhibitor ?? null, ticket.inhibitorField),
    failed: fields === undefined,
  })
}
