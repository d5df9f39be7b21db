// What comes beside tickets when a call says `include=`?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { presentStatus } from '#workspace/rest/fields/status-record.ts'
import {
  presentForm,
  presentGroup,
  presentOrganization,
  presentUser,
} from '#workspace/rest/people/people-records.ts'
import { type Call, includes } from '#workspace/rest/route.ts'
import type { World } from '#workspace/world/world.ts'
import { presentMetrics, presentTicket } from './ticket-record.ts'

const unique = (ids: readonly (number | null)[]): number[] => [...new Set(ids.filter((id) => id !== null))]

/** Everybody who is named on the tickets. */
const peopleOn = (tickets: readonly TicketRecord[]): number[] =>
  unique(
    tickets.flatMap((ticket) => [
      ticket.requester_id,
      ticket.submitter_id,
      ticket.assignee_id,
      ...ticket.collaborator_ids,
      ...ticket.follower_ids,
      ...ticket.email_cc_ids,
    ]),
  )

const found = <T>(ids: readonly number[], get: (id: number) => T | undefined): T[] =>
  ids.map(get).filter((one) => one !== undefined)

const beside: Record<string, (call: Call, tickets: readonly TicketRecord[]) => unknown> = {
  users: ({ world, origin }, tickets) =>
    found(peopleOn(tickets), world.people.user).map((user) => presentUser(world, origin, user)),
  groups: ({ world, origin }, tickets) =>
    found(unique(tickets.map(({ group_id }) => group_id)), world.people.group).map((group) =>
      presentGroup(origin, group),
    ),
  organizations: ({ world, origin }, tickets) =>
    found(unique(tickets.map(({ organization_id }) => organization_id)), world.people.organization).map(
      (one) => presentOrganization(origin, one),
    ),
  ticket_forms: ({ world, origin }) => world.account.forms.map((form) => presentForm(origin, form)),
  custom_statuses: ({ world, origin }) =>
    world.account.customStatuses.map((status) => presentStatus(origin, status)),
  last_audits: ({ world }, tickets) =>
    tickets.map((ticket) => world.audits.of(ticket).at(-1)).filter((audit) => audit !== undefined),
  sharing_agreements: () => [],
}

/** Arrays beside the tickets, one for each side-load that is asked for and known. */
export function besideTickets(call: Call, tickets: readonly TicketRecord[]): Record<string, unknown> {
  const names = [...includes(call)].filter((name) => Object.hasOwn(beside, name))
  return Object.fromEntries(names.map((name) => [name, beside[name]?.(call, tickets)]))
}

/** How many tickets hang on this problem. */
export const incidentsOf = (world: World, id: number): number =>
  world.tickets.candidates({ by: 'problem', values: [id] }).filter(({ problem_id }) => problem_id === id)
    .length

function within(call: Call, ticket: TicketRecord): Record<string, unknown> {
  const { world, origin } = call
  const asked = includes(call)
  const metrics = asked.has('metric_sets') ? world.metrics.of(ticket) : undefined
  return {
    ...(metrics === undefined ? {} : { metric_set: presentMetrics(world, origin, metrics) }),
    ...(asked.has('comment_count') ? { comment_count: world.conversations.of(ticket).length } : {}),
    ...(asked.has('incident_counts') ? { incident_count: incidentsOf(world, ticket.id) } : {}),
    ...(asked.has('dates') ? { dates: datesOf(world, ticket) } : {}),
  }
}

function datesOf(world: World, ticket: TicketRecord): Record<string, unknown> {
  const metrics = world.metrics.of(ticket)
  return {
    assignee_updated_at: metrics?.assignee_updated_at ?? null,
    requester_updated_at: metrics?.requester_updated_at ?? null,
    status_updated_at: metrics?.status_updated_at ?? null,
    initially_assigned_at: metrics?.initially_assigned_at ?? null,
    assigned_at: metrics?.assigned_at ?? null,
    solved_at: metrics?.solved_at ?? null,
    latest_comment_added_at: metrics?.latest_comment_added_at ?? null,
  }
}

/** One ticket with the side-loads that are embedded in it; `embed` is false where the endpoint ignores them. */
export const ticketWith = (
  call: Call,
  ticket: TicketRecord,
  options: { fields?: boolean; generated?: boolean; embed?: boolean } = {},
): Record<string, unknown> => ({
  ...presentTicket(call.world, call.origin, ticket, options),
  ...(options.embed === false ? {} : within(call, ticket)),
})
