// How were many tickets worked: a hundred at a time by their ids, or all by Zendesk's own list?

import * as z from 'zod/mini'
import type { Contact, ContactMetrics } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import type { Api, CallOptions } from './api.ts'
import { maybeMetrics } from './schemas/metrics.ts'
import { id, instant, listIn, nextCursor, type Rows, rowsOf, someOf } from './schemas/parts.ts'
import { contactsIn, type FieldIds } from './schemas/tickets.ts'

/** As many as one call takes. */
export const AT_ONCE = 100

/**
 * Up to a hundred tickets with their metrics, archived ones among them; those that are gone are absent. `metrics` is
 * null throughout where Zendesk ignores the side-load here.
 */
export const ticketsWithMetrics = (
  api: Api,
  ids: readonly number[],
  fields: FieldIds,
  options: CallOptions = {},
): Promise<Rows<Contact>> =>
  api.get('/api/v2/tickets/show_many', {
    ...options,
    query: { ids: ids.slice(0, AT_ONCE).join(), include: 'metric_sets' },
    schema: (body) => someOf(contactsIn(listIn(body, 'tickets'), fields)),
  })

interface ListedMetrics {
  ticketId: number
  createdAt: Instant
  metrics: ContactMetrics | null
}

const listedRow = z.object({ ticket_id: id, created_at: instant, metrics: maybeMetrics })

/** A row of metrics from which none can be read is unreadable. */
function listedIn(body: unknown): readonly ListedMetrics[] {
  const list = listIn(body, 'ticket_metrics').map((row) => ({ ...(row as object), metrics: row }))
  const { rows, skipped } = rowsOf(list, listedRow)
  const told = rows.filter(({ metrics }) => metrics !== null)
  return someOf({ rows: told, skipped: skipped + rows.length - told.length }).rows.map((row) => ({
    ticketId: row.ticket_id,
    createdAt: row.created_at,
    metrics: row.metrics,
  }))
}

export interface MetricsPage {
  rows: readonly ListedMetrics[]
  cursor: string | null
}

/** A hundred metric sets of the account, newest first; those of archived tickets are not among them. */
export const metricsPage = (
  api: Api,
  cursor: string | null,
  options: CallOptions = {},
): Promise<MetricsPage> =>
  api.get('/api/v2/ticket_metrics', {
    ...options,
    query: { 'page[size]': AT_ONCE, ...(cursor === null ? {} : { 'page[after]': cursor }) },
    schema: (body) => ({ rows: listedIn(body), cursor: nextCursor(body) }),
  })
