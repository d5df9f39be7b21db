// What becomes of `{{placeholders}}` in a comment? Zendesk expands them on the server, whoever wrote them.

import { entryOf } from '#workspace/entry.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { People } from './people.ts'

const firstName = (user: UserRecord | undefined): string => user?.name.split(' ')[0] ?? ''

/** Liquid: a name, and filters after it, which the workspace does not apply. */
const PLACEHOLDER = /\{\{\s*([\w.]*)[^{}]*\}\}/g

/** The common ones; any other name expands to nothing. */
export function expandPlaceholders(
  text: string,
  ticket: TicketRecord,
  author: UserRecord,
  people: People,
): string {
  if (!text.includes('{{')) return text
  const requester = people.user(ticket.requester_id)
  const values: Record<string, string> = {
    'ticket.id': String(ticket.id),
    'ticket.title': ticket.subject,
    'ticket.description': ticket.description,
    'ticket.status': ticket.status,
    'ticket.tags': ticket.tags.join(' '),
    'ticket.requester.name': requester?.name ?? '',
    'ticket.requester.first_name': firstName(requester),
    'ticket.requester.email': requester?.email ?? '',
    'current_user.name': author.name,
    'current_user.first_name': firstName(author),
  }
  return text.replace(PLACEHOLDER, (_all, name: string) => entryOf(values, name) ?? '')
}
