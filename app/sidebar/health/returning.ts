// Has this customer had to come back?

import type { Verdict } from '#app/sidebar/reason/verdict.ts'
import type { Contact } from '#domain/contact.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** Earlier contacts that this one continues. */
export const repeatsIn = (verdict: Verdict | null): number =>
  verdict?.computed.evidence.filter(({ id }) => id.startsWith('repeat_') || id === 'merged_repeat').length ??
  0

export const reopensOf = (ticket: Pick<OpenTicket, 'id'>, contacts: readonly Contact[]): number =>
  contacts.find(({ id }) => id === ticket.id)?.metrics?.reopens ?? 0
