// Which status does a ticket get when something is written to it?

import type { CustomStatusRecord } from '#workspace/records/fields.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { invalid } from './refused.ts'
import type { TicketChange } from './ticket-change.ts'

export type Status = TicketRecord['status']

const WRITABLE: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

export interface StatusPair {
  status: Status
  custom_status_id: number | null
}

/** A customer who writes opens these again. */
export const REOPENED: ReadonlySet<string> = new Set(['pending', 'hold', 'solved'])

const defaultFor = (statuses: readonly CustomStatusRecord[], status: Status): number | null => {
  const category = status === 'closed' ? 'solved' : status
  const fitting = statuses.filter((one) => one.active && one.status_category === category)
  return (fitting.find((one) => one.default) ?? fitting[0])?.id ?? null
}

/** The status as a pair with its custom status, which a closed ticket keeps. */
export function paired(
  statuses: readonly CustomStatusRecord[],
  status: Status,
  before: StatusPair,
): StatusPair {
  if (status === before.status) return before
  if (status === 'closed') return { status, custom_status_id: before.custom_status_id }
  return { status, custom_status_id: defaultFor(statuses, status) }
}

/** What was written, or the status unchanged. Throws 422 for unknown ones and for a way back to New. */
export function writtenStatus(
  statuses: readonly CustomStatusRecord[],
  ticket: TicketRecord,
  change: TicketChange,
): StatusPair {
  const before: StatusPair = { status: ticket.status, custom_status_id: ticket.custom_status_id }
  if (change.custom_status_id !== undefined) {
    const custom = statuses.find(({ id, active }) => id === change.custom_status_id && active)
    if (custom === undefined) throw invalid('custom_status_id', 'Custom status: is invalid')
    return checked(before, { status: custom.status_category, custom_status_id: custom.id })
  }
  if (change.status === undefined) return before
  const status = WRITABLE.find((known) => known === change.status)
  if (status === undefined) throw invalid('status', `Status: ${change.status} is not a valid status`)
  return checked(before, paired(statuses, status, before))
}

function checked(before: StatusPair, after: StatusPair): StatusPair {
  if (after.status === 'new' && before.status !== 'new')
    throw invalid('status', 'Status: cannot be changed back to new')
  return after
}
