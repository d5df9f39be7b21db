// The exports of what happened to tickets, and of how long things took. For admins.

import { entryOf } from '#workspace/entry.ts'
import type { AuditRecord } from '#workspace/records/tickets.ts'
import { type Call, includes, ok, type Route, route } from '#workspace/rest/route.ts'
import { stream } from '#workspace/rest/tickets/ticket-stream.ts'
import { type MetricEvent, metricEvents } from '#workspace/world/metric-events.ts'
import { byTime, type Export, exportLimit, stampTime } from './incremental.ts'

type AuditEvent = AuditRecord['events'][number]

const CHANNELS: Record<string, string> = {
  api: 'Web service',
  web: 'Web form',
  email: 'Mail',
  rule: 'Rule',
  chat: 'Chat',
}

/** The export spells channels in words. */
const channelName = (channel: string): string => entryOf(CHANNELS, channel) ?? channel

const head = ({ id }: AuditEvent, { via }: AuditRecord) => ({
  id,
  via: channelName(via.channel),
  via_reference_id: null,
})

function tagsOf({ value, previous_value }: AuditEvent): Record<string, unknown> {
  const [now, before] = [value, previous_value].map((tags) => (Array.isArray(tags) ? tags : []))
  return {
    tags: now,
    added_tags: now?.filter((tag) => !before?.includes(tag)),
    removed_tags: before?.filter((tag) => !now?.includes(tag)),
  }
}

/** A changed field is a key of its own here, a custom one among `custom_ticket_fields`. */
function childOf(event: AuditEvent, audit: AuditRecord, withComments: boolean): Record<string, unknown> {
  const begin = { ...head(event, audit), event_type: event.type }
  if (event.type === 'Comment' || event.type === 'VoiceComment')
    return withComments
      ? { ...event, ...begin, created_at: audit.created_at }
      : { ...begin, comment_present: true, comment_public: event.public }
  if (typeof event.field_name !== 'string') return { ...event, ...begin }
  const previous = event.type === 'Change' ? { previous_value: event.previous_value ?? null } : {}
  if (event.field_name === 'tags') return { ...begin, ...tagsOf(event) }
  if (/^\d+$/.test(event.field_name))
    return { ...begin, custom_ticket_fields: { [event.field_name]: event.value }, ...previous }
  return { ...begin, [event.field_name]: event.value, ...previous }
}

interface Told {
  time: number
  id: number
  audit: AuditRecord
}

/** Comments come as two flags, unless `comment_events` is included. */
export function eventExport(call: Call): Export<Told> {
  const { world } = call
  const withComments = includes(call).has('comment_events')
  return {
    name: 'ticket_events',
    after: (start, until, most) =>
      stream(world, start, until, most, (ticket) =>
        world.audits.of(ticket).map((audit) => ({ time: stampTime(audit.created_at), id: audit.id, audit })),
      ),
    at: ({ time, id }) => ({ time, id }),
    present: ({ time, audit }) => ({
      id: audit.id,
      ticket_id: audit.ticket_id,
      timestamp: time,
      created_at: audit.created_at,
      updater_id: audit.author_id,
      via: channelName(audit.via.channel),
      system: audit.metadata.system,
      metadata: audit.metadata.custom,
      event_type: 'Audit',
      child_events: audit.events.map((event) => childOf(event, audit, withComments)),
    }),
  }
}

const metricExport = ({ world }: Call): Export<MetricEvent & { id: number }> => ({
  name: 'ticket_metric_events',
  after: (start, until, most) =>
    stream(world, start, until, most, (ticket) => {
      const metrics = world.metrics.of(ticket)
      return metrics === undefined ? [] : metricEvents(metrics, ticket.status === 'deleted')
    }),
  at: ({ time, id }) => ({ time, id }),
  present: ({ time, ...event }) => ({
    ...event,
    time: new Date(time * 1000).toISOString().replace('.000', ''),
  }),
})

export const incrementalEventRoutes: readonly Route[] = [
  route(
    'GET',
    '/api/v2/incremental/ticket_events',
    'admins',
    (call) => ok(byTime(call, eventExport(call))),
    exportLimit('incremental-exports-ticket-events'),
  ),
  route(
    'GET',
    '/api/v2/incremental/ticket_metric_events',
    'admins',
    (call) => ok(byTime(call, metricExport(call))),
    exportLimit('incremental-exports-ticket-metric-events'),
  ),
]
