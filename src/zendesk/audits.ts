// What happened to this ticket: reopens, moves, and who changed its reason?

import type { Api, CallOptions } from './api.ts'
import { auditRow, type Change } from './schemas/audits.ts'
import { listIn, nextCursor, rowsOf } from './schemas/parts.ts'

export interface TicketChanges {
  /** Oldest first; the values at creation are changes from null. */
  changes: readonly Change[]
  /** False where there are more than a hundred audits: then the newest ones are missing. */
  complete: boolean
  skipped: number
}

/** The ticket's first hundred audits as changes of fields. Archived tickets have none. @throws HostError */
export const ticketAudits = (api: Api, ticketId: number, options: CallOptions = {}): Promise<TicketChanges> =>
  api.get(`/api/v2/tickets/${ticketId}/audits`, {
    ...options,
    query: { 'page[size]': 100 },
    schema: (body): TicketChanges => {
      const { rows, skipped } = rowsOf(listIn(body, 'audits'), auditRow)
      const changes = rows.flat().toSorted((one, other) => one.at - other.at)
      return { changes, complete: nextCursor(body) === null, skipped }
    },
  })
