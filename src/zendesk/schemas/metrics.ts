// How often was a ticket answered, handed on and reopened, and when was it solved first?

import * as z from 'zod/mini'
import type { ContactMetrics } from '#domain/contact.ts'
import { count, lenient, maybeInstant } from './parts.ts'

/** `{calendar, business}` in minutes; either, or the whole, may be null. */
const calendarMinutes = z.pipe(
  z.nullable(z.object({ calendar: z.optional(z.unknown()) })),
  z.transform((value): number | null =>
    typeof value?.calendar === 'number' && Number.isFinite(value.calendar) ? value.calendar : null,
  ),
)

const metricRow = z.object({
  replies: z.number(),
  reopens: z.number(),
  group_stations: count,
  assignee_stations: count,
  reply_time_in_minutes: calendarMinutes,
  first_resolution_time_in_minutes: calendarMinutes,
  solved_at: maybeInstant,
  requester_updated_at: maybeInstant,
})

/** The metric set that a ticket row carries where `include=metric_sets` was honoured; null = unknown. */
export const maybeMetrics = lenient((raw): ContactMetrics | null => {
  const parsed = metricRow.safeParse(raw)
  if (!parsed.success) return null
  const row = parsed.data
  return {
    replies: row.replies,
    reopens: row.reopens,
    groupStations: row.group_stations,
    assigneeStations: row.assignee_stations,
    firstReplyMinutes: row.reply_time_in_minutes,
    firstResolutionMinutes: row.first_resolution_time_in_minutes,
    solvedAt: row.solved_at,
    ...(row.requester_updated_at === null ? {} : { requesterUpdatedAt: row.requester_updated_at }),
  }
})
