// What is in the demo account? Postwing, e-mail marketing for small businesses, 26 weeks of its support.

import type { EventRecord } from '#workspace/records/guide.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { activityOf } from './activity.ts'
import { articles, articleVotes, categories, sections } from './articles.ts'
import { auditsOf } from './audits.ts'
import { bulkHistory } from './bulk.ts'
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
import { MOST_HELD, planHistory } from './history.ts'
import { plansOfStories } from './incident.ts'
import { metricsOf } from './metrics.ts'
import { customObjects, objectRecords, requirements } from './objects.ts'
import { makeSociety, type Person } from './people.ts'
import type { TicketPlan } from './plan.ts'
import { rowOf } from './rows.ts'
import { sampleOf } from './stats.ts'
import { castStories } from './stories.ts'

export interface DemoOptions {
  /** The account's clock; 2026-11-16T09:00:00Z, a Monday, where left out. */
  now?: string
  /** Contacts, stories included, at most a million; some outbound and merged tickets come on top. */
  tickets?: number
  seed?: number
  /** Beyond this many contacts tickets stand in columns; 50,000 where left out. */
  held?: number
}

const MOST_CONTACTS = 1_000_000

const TIME_ZONE = 'Europe/Berlin'

/** As many contacts for each customer as an account of the usual size has. */
const USUAL = 6000

/**
 * Same options, same account. Up to 50,000 contacts rows are made at once, beyond that they stand in columns; what was
 * said and done is made when asked for.
 */
export const demoAccount = (options: DemoOptions = {}): Account => {
  const { now = '2026-11-16T09:00:00Z', tickets = USUAL, seed = 1, held = MOST_HELD } = options
  const at = Date.parse(now)
  if (Number.isNaN(at)) throw new RangeError(`The demo's clock cannot be set to “${now}”.`)
  if (tickets > MOST_CONTACTS) throw new RangeError(`The demo holds at most ${MOST_CONTACTS} contacts.`)
  const large = tickets > held
  const society = makeSociety(at, seed, large ? tickets / USUAL : 1)
  const cast = castStories(at)
  const told = { now: at, seed, people: society.people, stories: cast.plans }
  const plans = large ? plansOfStories(told) : planHistory({ ...told, contacts: tickets })
  const bulk = large ? bulkHistory({ ...told, contacts: tickets - cast.plans.length }) : null
  const byId: ReadonlyMap<number, TicketPlan> = new Map(plans.map((plan) => [plan.id, plan]))
  const about = <T>(id: number, make: (plan: TicketPlan) => T): T | undefined => {
    const plan = byId.get(id) ?? bulk?.plan(id)
    return plan && make(plan)
  }
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
    ...(bulk === null ? {} : { bulk: bulk.tickets }),
    comments: (id) => about(id, commentsOf),
    metrics: (id) => about(id, metricsOf),
    audits: (id) => about(id, auditsOf),
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
    events: lateEvents(people, (person) => activityOf(person, at, seed, cast.schedules.get(person.user.id))),
    customObjects: customObjects(),
    objectRecords: objectRecords({
      now: at,
      seed,
      people,
      timeZone: TIME_ZONE,
      ...(bulk === null ? { rows: () => rows, sampled: 1 } : sampleOf(bulk.tickets, rows)),
      metrics: (id) => about(id, metricsOf),
      staff: team.map(({ id }) => id),
    }),
    requirements: requirements(),
  }
}

/** Made when somebody asks what a person did. */
const lateEvents = (
  people: readonly Person[],
  make: (person: Person) => EventRecord[],
): Account['events'] => {
  const events: Account['events'] = {}
  for (const person of people) {
    let known: EventRecord[] | null = null
    Object.defineProperty(events, person.user.id, {
      enumerable: true,
      get: () => {
        known ??= make(person)
        return known
      },
    })
  }
  return events
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
