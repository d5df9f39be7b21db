// What is on the agent's screen? The open ticket, read from the host in one message.

import type { OpenTicket } from '#domain/open-ticket.ts'
import { HostError } from './errors.ts'
import type { Host } from './host.ts'
import type { FieldIds } from './schemas/tickets.ts'

export function readOpenTicket(_host: Host, _fields: FieldIds): Promise<OpenTicket> {
  return Promise.reject(new HostError('unavailable', 'being written'))
}
