// Which customers of the demo have a story that every screen can show, and what is on their open ticket?

import type { Account } from '#workspace/records.ts'
import type { Schedule } from './activity.ts'
import { sendableArticles } from './articles.ts'
import { IDS } from './company.ts'
import type { Person } from './people.ts'
import type { SentItem, Step, TicketPlan } from './plan.ts'
import { reasonOf } from './reasons/all.ts'
import { castPerson, type StoryPerson } from './story-people.ts'
import { SCRIPTS, type Script, type StoryTicket } from './story-scripts.ts'
import { DAY_MS, MINUTE_MS } from './time.ts'

export interface StoryHandle {
  requesterId: number
  /** An open ticket of this requester. */
  ticketId: number
  title: string
}

export const STORIES = {
  spike: { requesterId: 910001, ticketId: 60001, title: 'A reason that spikes: card payments fail' },
  slipping: { requesterId: 910002, ticketId: 60002, title: 'A good customer slipping away before renewal' },
  advocate: { requesterId: 910003, ticketId: 60003, title: 'An advocate' },
  repeat: {
    requesterId: 910004,
    ticketId: 60004,
    title: 'Third contact in nine days; the article sent did not hold',
  },
  angry: { requesterId: 910005, ticketId: 60005, title: 'An angry customer' },
  newcomer: { requesterId: 910006, ticketId: 60006, title: 'A newcomer with onboarding unfinished' },
  noHistory: { requesterId: 910007, ticketId: 60007, title: 'Nothing known but this ticket' },
  german: { requesterId: 910008, ticketId: 60008, title: 'A customer who writes German' },
  longNames: { requesterId: 910009, ticketId: 60009, title: 'Very long names and subject' },
  messaging: { requesterId: 910010, ticketId: 60010, title: 'A messaging conversation' },
  reopened: { requesterId: 910011, ticketId: 60011, title: 'A ticket reopened this morning' },
} as const satisfies Record<string, StoryHandle>

type StoryName = keyof typeof STORIES

/** The incident behind the spike, as the team's own problem ticket. */
export const PROBLEM_TICKET = 59999

/** Closed and solved tickets of stories count up from here. */
const PAST_ID = 59900

export interface Cast {
  people: readonly Person[]
  organizations: Account['organizations']
  plans: readonly TicketPlan[]
  schedules: ReadonlyMap<number, Schedule>
}

const sentIn = (ticket: StoryTicket): SentItem | null => {
  if (ticket.sent === undefined) return null
  const item = sendableArticles(ticket.reason, ticket.language ?? 'en', false).find(
    ({ title }) => title === ticket.sent,
  )
  if (!item) throw new RangeError(`No article “${ticket.sent}” to send in a story.`)
  return item
}

const stepsOf = (ticket: StoryTicket, person: Person, createdAt: number): Step[] => {
  let clock = createdAt
  return ticket.talk.map((line, index): Step => {
    clock += index === 0 ? 0 : line.after * MINUTE_MS
    const customer = line.by === 'customer'
    return {
      at: Math.floor(clock / 1000) * 1000,
      by: line.by === 'robot' ? -1 : customer ? person.user.id : (line.agent ?? ticket.agent ?? 800002),
      kind: line.kind,
      ...(line.text === undefined ? {} : { text: line.text }),
      ...(line.status === undefined ? {} : { status: line.status }),
      ...(line.rating === undefined ? {} : { rating: { score: line.rating, comment: line.comment ?? '' } }),
      ...(index === 0 ? { group: ticket.group ?? IDS.tier1 } : {}),
      ...(customer || line.by === 'robot' ? {} : { assignee: line.agent ?? ticket.agent ?? 800002 }),
    }
  })
}

const planOf = (ticket: StoryTicket, id: number, person: Person, now: number): TicketPlan => {
  const createdAt = Math.floor((now - ticket.daysAgo * DAY_MS) / 1000) * 1000
  const withApp = ticket.daysAgo < 56
  const solved = ticket.talk.some(({ status }) => status === 'solved')
  return {
    id,
    person,
    reason: reasonOf(ticket.reason),
    fieldReason: solved && !ticket.untagged ? ticket.reason : null,
    inhibitor: ticket.inhibitor ?? null,
    fieldInhibitor: solved && withApp ? (ticket.inhibitor ?? null) : null,
    language: ticket.language ?? 'en',
    replyLanguage: ticket.language ?? 'en',
    channel: ticket.channel ?? 'email',
    createdAt,
    subject: ticket.subject,
    steps: stepsOf(ticket, person, createdAt),
    outbound: false,
    followUpOf: null,
    reminder: null,
    mergedInto: null,
    problemId: ticket.incident ? PROBLEM_TICKET : null,
    sent: sentIn(ticket),
    trace: solved && withApp ? { reason: 'top1', via: 'top', proposal: 'top', gap: false } : null,
    tags: ticket.coached === undefined ? [] : [`bm_do_${ticket.coached}`],
    priority: ticket.priority ?? 'normal',
    type: ticket.incident ? 'incident' : null,
  }
}

const castStory = (script: Script, handle: StoryHandle, pastId: number, now: number) => {
  const story: StoryPerson = castPerson(script.who, handle.requesterId, now)
  const past = script.past.map((ticket, index) => planOf(ticket, pastId + index, story.person, now))
  return {
    ...story,
    plans: [...past, planOf(script.open, handle.ticketId, story.person, now)],
    schedule: script.activity,
  }
}

/** The stories' people and tickets; the same ids whatever the seed. */
export const castStories = (now: number): Cast => {
  const names = Object.keys(STORIES) as StoryName[]
  let pastId = PAST_ID
  const cast = names.map((name) => {
    const story = castStory(SCRIPTS[name], STORIES[name], pastId, now)
    pastId += SCRIPTS[name].past.length
    return story
  })
  return {
    people: cast.map(({ person }) => person),
    organizations: cast.flatMap(({ person }) => (person.organization ? [person.organization] : [])),
    plans: cast.flatMap(({ plans }) => plans),
    schedules: new Map(cast.map(({ person, schedule }) => [person.user.id, schedule])),
  }
}
