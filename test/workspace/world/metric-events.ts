// When did each measure of a ticket begin and end, as far as its metrics tell?

import type { MetricRecord } from '#workspace/records/tickets.ts'

export interface MetricEvent {
  id: number
  ticket_id: number
  metric: 'reply_time' | 'agent_work_time' | 'requester_wait_time' | 'resolution_time'
  instance_id: number
  type: 'measure' | 'activate' | 'fulfill' | 'update_status'
  /** Unix seconds. */
  time: number
  deleted?: true
  status?: { calendar: number | null; business: number | null }
}

const METRICS = ['reply_time', 'agent_work_time', 'requester_wait_time', 'resolution_time'] as const

type Times = MetricRecord['reply_time_in_minutes']

/** The minutes of a measure, and when it was complete (Unix seconds); null where it still runs. */
function endOf(
  metrics: MetricRecord,
  metric: MetricEvent['metric'],
  begun: number,
): { at: number; spent: Times } | null {
  if (metric === 'reply_time') {
    const spent = metrics.reply_time_in_minutes
    return spent.calendar === null ? null : { at: begun + spent.calendar * 60, spent }
  }
  if (metrics.solved_at === null) return null
  const spent = {
    agent_work_time: metrics.agent_wait_time_in_minutes,
    requester_wait_time: metrics.requester_wait_time_in_minutes,
    resolution_time: metrics.full_resolution_time_in_minutes,
  }[metric]
  return { at: Math.floor(Date.parse(metrics.solved_at) / 1000), spent }
}

/** Each measure is set up and begins with the ticket; its end brings the minutes. Earlier rounds are not known. */
export function metricEvents(metrics: MetricRecord, deleted: boolean): MetricEvent[] {
  const begun = Math.floor(Date.parse(metrics.created_at) / 1000)
  const events = METRICS.flatMap((metric): Omit<MetricEvent, 'id' | 'ticket_id'>[] => {
    const end = endOf(metrics, metric, begun)
    return [
      { metric, instance_id: 0, type: 'measure', time: begun },
      { metric, instance_id: 1, type: 'activate', time: begun },
      ...(end === null
        ? []
        : [
            { metric, instance_id: 1, type: 'fulfill' as const, time: end.at },
            { metric, instance_id: 1, type: 'update_status' as const, time: end.at, status: end.spent },
          ]),
    ]
  })
  return events.map((event, index) => ({
    id: metrics.id * 100 + index,
    ticket_id: metrics.ticket_id,
    ...event,
    ...(deleted ? { deleted: true } : {}),
  }))
}
