// When Zendesk says that something changed, which of our facts are old? One table, and the loop that follows it.

import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { KEYS } from '#app/queries/keys.ts'
import { fieldChanged } from '#zendesk/draft-paths.ts'
import type { Host } from '#zendesk/host.ts'

interface Rule {
  event: string
  /** Keys of facts that are read again where a screen shows them. */
  refresh: readonly QueryKey[]
  /** Keys of facts that are old now, but need not be read before a screen asks for them next. */
  age?: readonly QueryKey[]
}

const TICKET: readonly QueryKey[] = [KEYS.ticket]

/**
 * The draft on the screen is read again after any change of what we show of it. Facts about the requester hang on the
 * requester's id in their own key, so another requester needs no rule here: the new ticket asks under a new key.
 */
const TICKET_RULES: readonly Rule[] = [
  'ticket.requester.id.changed',
  'ticket.requester.name.changed',
  'ticket.requester.email.changed',
  'ticket.subject.changed',
  'ticket.status.changed',
  'ticket.tags.changed',
  'ticket.form.id.changed',
  'ticket.brand.changed',
  'ticket.assignee.user.id.changed',
  'ticket.assignee.group.id.changed',
  'ticket.conversation.changed',
  'ticket.comments.changed',
  'channel.changed',
].map((event) => ({ event, refresh: TICKET }))

const SERVER_RULES: readonly Rule[] = [
  { event: 'ticket.updated', refresh: [KEYS.ticket, KEYS.audits] },
  { event: 'ticket.submit.done', refresh: [KEYS.ticket, KEYS.audits], age: [KEYS.history] },
]

const PERSON_RULES: readonly Rule[] = [
  { event: 'user.tags.changed', refresh: [KEYS.history] },
  { event: 'user.organizations.changed', refresh: [KEYS.history] },
  { event: 'organization.tags.changed', refresh: [KEYS.organization] },
]

/** Zendesk's event for a custom field is not spelled like the path that reads it. */
const fieldRule = (id: number): Rule => ({ event: fieldChanged(id), refresh: TICKET })

/** The rules that hold where this frame sits. */
export const rulesFor = (
  location: Host['context']['location'],
  fieldIds: readonly number[],
): readonly Rule[] => {
  if (location === 'ticket_sidebar' || location === 'new_ticket_sidebar')
    return [...TICKET_RULES, ...SERVER_RULES, ...fieldIds.map(fieldRule)]
  return location === 'nav_bar' ? [] : PERSON_RULES
}

/** A macro changes ten things at once: one refresh follows them all. */
const GATHER = 50

/** Follows the rules until the signal aborts. Reads under way for the same key are dropped for the newer ones. */
export const followChanges = (
  host: Host,
  client: QueryClient,
  rules: readonly Rule[],
  signal: AbortSignal,
): void => {
  const due = new Map<string, { key: QueryKey; refetchType: 'active' | 'none' }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    for (const { key, refetchType } of due.values())
      client.invalidateQueries({ queryKey: key, refetchType }).catch(() => undefined)
    due.clear()
  }
  const note = (keys: readonly QueryKey[], refetchType: 'active' | 'none') => {
    for (const key of keys) due.set(JSON.stringify(key), { key, refetchType })
    timer ??= setTimeout(flush, GATHER)
  }
  for (const rule of rules)
    host.on(
      rule.event,
      () => {
        note(rule.age ?? [], 'none')
        note(rule.refresh, 'active')
      },
      signal,
    )
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
}
