// What does Zendesk's metric set say about one demo ticket? It is reckoned from the ticket's own steps.

import type { MetricRecord } from '#workspace/records/tickets.ts'
import {
  isCustomer,
  isSilent,
  publicReplies,
  type Status,
  type Step,
  type TicketPlan,
  updatedAt,
} from './plan.ts'
import { iso, MINUTE_MS } from './time.ts'

type Minutes = { calendar: number | null; business: number | null }

const minutes = (from: number, to: number | undefined): Minutes => {
  const value = to === undefined ? null : Math.round((to - from) / MINUTE_MS)
  return { calendar: value, business: value }
}

interface StatusSpan {
  status: Status
  from: number
  to: number
}

/** Time in each status up to the last change of status. */
const spansOf = (plan: TicketPlan): StatusSpan[] => {
  const spans: StatusSpan[] = []
  let status: Status = 'new'
  let since = plan.createdAt
  for (const step of plan.steps) {
    if (step.status === undefined || step.status === status) continue
    spans.push({ status, from: since, to: step.at })
    status = step.status
    since = step.at
  }
  return spans
}

const spent = (spans: readonly StatusSpan[], statuses: readonly Status[]): Minutes =>
  minutes(
    0,
    spans.filter(({ status }) => statuses.includes(status)).reduce((sum, { from, to }) => sum + to - from, 0),
  )

const isSolved = (status: Status): boolean => status === 'solved' || status === 'closed'

const reopensOf = (plan: TicketPlan): number => {
  let before: Status = 'new'
  let reopens = 0
  for (const { status } of plan.steps) {
    if (status === undefined) continue
    if (isSolved(before) && !isSolved(status)) reopens += 1
    before = status
  }
  return reopens
}

/** How often a value that steps may set changed; the first setting counts. */
const stations = (steps: readonly Step[], read: (step: Step) => number | undefined): number => {
  let current: number | undefined
  let count = 0
  for (const step of steps) {
    const value = read(step)
    if (value === undefined || value === current) continue
    current = value
    count += 1
  }
  return count
}

const stamp = (step: Step | undefined): string | null => (step ? iso(step.at) : null)

export const metricsOf = (plan: TicketPlan): MetricRecord => {
  const { steps, createdAt } = plan
  const replies = publicReplies(plan)
  const spans = spansOf(plan)
  const statusNow = steps.reduce<Status>((status, step) => step.status ?? status, 'new')
  const solves = steps.filter(({ status }) => status === 'solved')
  const lastSolve = isSolved(statusNow) ? solves.at(-1) : undefined
  const assigned = steps.filter(({ assignee }) => assignee !== undefined)
  return {
    id: plan.id + 7_000_000,
    ticket_id: plan.id,
    created_at: iso(createdAt),
    updated_at: iso(updatedAt(plan)),
    group_stations: stations(steps, ({ group }) => group),
    assignee_stations: stations(steps, ({ assignee }) => assignee),
    reopens: reopensOf(plan),
    replies: replies.length,
    assignee_updated_at: stamp(steps.findLast((step) => !isCustomer(step) && step.by > 0)),
    requester_updated_at: stamp(steps.findLast((step) => isCustomer(step) || step.kind === 'rating')),
    status_updated_at: iso(spans.at(-1)?.to ?? createdAt),
    initially_assigned_at: stamp(assigned[0]),
    assigned_at: stamp(assigned.at(-1)),
    solved_at: stamp(lastSolve),
    latest_comment_added_at: stamp(steps.findLast((step) => !isSilent(step))),
    reply_time_in_minutes: minutes(createdAt, replies[0]?.at),
    first_resolution_time_in_minutes: minutes(createdAt, solves[0]?.at),
    full_resolution_time_in_minutes: minutes(createdAt, lastSolve?.at),
    agent_wait_time_in_minutes: spent(spans, ['pending']),
    requester_wait_time_in_minutes: spent(spans, ['new', 'open', 'hold']),
    on_hold_time_in_minutes: spent(spans, ['hold']),
  }
}
