// What is in the demo account? Postwing, e-mail marketing for small businesses, 26 weeks of its support.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { activityOf } from './activity.ts'
import { articles, articleVotes, categories, sections } from './articles.ts'
import { auditsOf } from './audits.ts'
import { commentsOf } from './comments.ts'
import { community, topics } from './community.ts'
import {
  BRANDS,
  COMPANY,
  CUSTOM_ROLES,
  CUSTOM_STATUSES,
  GROUPS,
  memberships,
  SEGMENTS,
  staff,
} from './company.ts'
import { forms, organizationFields, ticketFields, userFields } from './fields.ts'
import { planHistory } from './history.ts'
import { metricsOf } from './metrics.ts'
import { customObjects, objectRecords, requirements } from './objects.ts'
import { makeSociety } from './people.ts'
import type { TicketPlan } from './plan.ts'
import { rowOf } from './rows.ts'
import { castStories } from './stories.ts'

export interface DemoOptions {
  /** The account's clock; 2026-11-16T09:00:00Z, a Monday, where left out. */
  now?: string
  /** Contacts, stories included; some outbound and merged tickets come on top. */
  tickets?: number
  seed?: number
}

const TIME_ZONE = 'Europe/Berlin'

/** Same options, same account. Rows are made at once; conversations, metrics and audits when asked for. */
export const demoAccount = (options: DemoOptions = {}): Account => {
  const { now = '2026-11-16T09:00:00Z', tickets = 6000, seed = 1 } = options
  const at = Date.parse(now)
  if (Number.isNaN(at)) throw new RangeError(`The demo's clock cannot be set to “${now}”.`)
  const society = makeSociety(at, seed)
  const cast = castStories(at)
  const plans = planHistory({ now: at, seed, contacts: tickets, people: society.people, stories: cast.plans })
  const byId: ReadonlyMap<number, TicketPlan> = new Map(plans.map((plan) => [plan.id, plan]))
  const people = [...society.people, ...cast.people]
  const votes = articleVotes(at, seed)
  const talk = community(at, seed)
  const rows = withFollowUps(plans)
  const team = staff()
  return {
    name: COMPANY.name,
    subdomain: COMPANY.subdomain,
    now,
    timeZone: TIME_ZONE,
    appSettings: {},
    brands: structuredClone(BRANDS),
    groups: structuredClone(GROUPS),
    customRoles: structuredClone(CUSTOM_ROLES),
    users: [...team, ...people.map(({ user }) => user)],
    memberships: memberships(),
    organizations: [...society.organizations, ...cast.organizations],
    ticketFields: ticketFields(),
    userFields: userFields(),
    organizationFields: organizationFields(),
    forms: forms(),
    customStatuses: structuredClone(CUSTOM_STATUSES),
    tickets: rows,
    comments: (id) => answer(byId, id, commentsOf),
    metrics: (id) => answer(byId, id, metricsOf),
    audits: (id) => answer(byId, id, auditsOf),
    locales: ['en-us', 'de'],
    defaultLocale: 'en-us',
    segments: structuredClone(SEGMENTS),
    categories: categories(),
    sections: sections(),
    articles: articles(votes, at),
    topics: topics(at),
    posts: talk.posts,
    postComments: talk.postComments,
    votes: [...votes, ...talk.votes],
    events: Object.fromEntries(
      people.map((person) => [
        person.user.id,
        activityOf(person, at, seed, cast.schedules.get(person.user.id)),
      ]),
    ),
    customObjects: customObjects(),
    objectRecords: objectRecords({
      now: at,
      timeZone: TIME_ZONE,
      tickets: rows,
      metrics: (id) => answer(byId, id, metricsOf),
      staff: team.map(({ id }) => id),
    }),
    requirements: requirements(),
  }
}

const answer = <T>(
  plans: ReadonlyMap<number, TicketPlan>,
  id: number,
  make: (plan: TicketPlan) => T,
): T | undefined => {
  const plan = plans.get(id)
  return plan && make(plan)
}

/** Rows by id, each closed ticket naming those that follow it up. */
const withFollowUps = (plans: readonly TicketPlan[]): TicketRecord[] => {
  const followers = new Map<number, number[]>()
  for (const { id, followUpOf } of plans) {
    if (followUpOf) followers.set(followUpOf.id, [...(followers.get(followUpOf.id) ?? []), id])
  }
  const withIncidents = new Set(plans.map(({ problemId }) => problemId))
  return plans.map((plan) => ({
    ...rowOf(plan),
    followup_ids: followers.get(plan.id) ?? [],
    has_incidents: withIncidents.has(plan.id),
  }))
}
