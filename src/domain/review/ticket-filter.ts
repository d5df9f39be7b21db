// Which tickets are meant by one figure?

import type { Instant } from '#domain/instant.ts'

/** Tickets created from `from` until before `to`, to the second. */
export interface TicketFilter {
  from: Instant
  to: Instant
  /** `unsolved`: new, open, pending or on hold; `solved`: solved or closed. Whatever their status where absent. */
  status?: 'unsolved' | 'solved'
  /** Whose field holds one of the values; or, with `none`, none of them. */
  field?: { id: number; values: readonly string[]; none?: true }
}
