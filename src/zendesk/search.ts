// How many tickets match, and which? Zendesk's own search.

import type { Contact } from '#domain/contact.ts'
import type { Api, CallOptions, Reads } from './api.ts'
import { listIn, nextCursor, someOf } from './schemas/parts.ts'
import { contactsIn, type FieldIds } from './schemas/tickets.ts'

function readCount(body: unknown): number {
  const raw = (body as { count?: unknown } | null)?.count
  const count = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new TypeError('no count')
  return count
}

/** The number of tickets that match and that this agent may see. The index lags by about a minute. */
export const countTickets = (api: Reads, query: string, options: CallOptions = {}): Promise<number> =>
  api.get('/api/v2/search/count', { ...options, query: { query }, schema: readCount })

export interface NewestTickets {
  /** Newest first. */
  contacts: readonly Contact[]
  skipped: number
}

/** The tickets that match and were created last, `limit` up to 100. The index lags by about a minute. */
export const newestTickets = (
  api: Api,
  query: string,
  fields: FieldIds,
  options: CallOptions & { limit: number },
): Promise<NewestTickets> => {
  const { limit, ...call } = options
  return api.get('/api/v2/search', {
    ...call,
    query: { query, sort_by: 'created_at', sort_order: 'desc', per_page: limit },
    schema: (body) => {
      const { rows, skipped } = someOf(contactsIn(listIn(body, 'results'), fields))
      return { contacts: rows, skipped }
    },
  })
}

export interface ExportPage {
  contacts: readonly Contact[]
  skipped: number
  /** Where to go on, within the hour; null at the end. */
  cursor: string | null
}

/**
 * One page of all tickets that match, by creation; `size` up to 1,000. The query must not name a type.
 * @throws HostError
 */
export const exportTickets = (
  api: Api,
  query: string,
  fields: FieldIds,
  options: CallOptions & { cursor?: string | null; size?: number; timeout?: number } = {},
): Promise<ExportPage> => {
  const { cursor, size = 1000, ...call } = options
  return api.get('/api/v2/search/export', {
    ...call,
    query: {
      query,
      'filter[type]': 'ticket',
      'page[size]': size,
      ...(cursor ? { 'page[after]': cursor } : {}),
    },
    schema: (body) => {
      const { rows, skipped } = contactsIn(listIn(body, 'results'), fields)
      return { contacts: rows, skipped, cursor: nextCursor(body) }
    },
  })
}
