// How do six thousand contacts become one numbered history, stories and the incident included?

import { IDS } from './company.ts'
import { outboundTicket } from './outbound.ts'
import type { Person } from './people.ts'
import { statusOf, type TicketPlan } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import { reasonOf } from './reasons/all.ts'
import { nextContact } from './sequels.ts'
import { PROBLEM_TICKET } from './stories.ts'
import { type Casting, freshContact } from './tickets.ts'
import { DAY_MS, dateInWords, HOUR_MS } from './time.ts'
import { SPIKE_DAYS, SPIKE_REASON } from './volume.ts'

export interface HistoryInput {
  now: number
  seed: number
  contacts: number
  people: readonly Person[]
  stories: readonly TicketPlan[]
}

/** Ordinary tickets end just below this number, so that stories keep theirs whatever the size. */
const LAST_ORDINARY_ID = 59_899
const MOST_CONTACTS = 50_000
const OUTBOUND_SHARE = 0.025

/** Picks by how often a person contacts us, among those who were customers at the time. */
const personPicker = (people: readonly Person[], random: Random): ((at: number) => Person) => {
  const bounds: number[] = []
  let total = 0
  for (const { rate } of people) {
    total += rate
    bounds.push(total)
  }
  const pick = (): Person => {
    const aim = random.next() * total
    let low = 0
    let high = bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? 0) > aim) high = middle
      else low = middle + 1
    }
    return people[low] ?? random.pick(people)
  }
  return (at) => {
    let person = pick()
    for (let tries = 0; tries < 40 && Date.parse(person.user.created_at) > at; tries += 1) person = pick()
    return person
  }
}

const contactsOf = (casting: Casting, wanted: number): TicketPlan[] => {
  const made: TicketPlan[] = []
  let counted = 0
  while (counted < wanted) {
    let plan: TicketPlan | null = freshContact(casting)
    while (plan !== null && counted < wanted) {
      made.push(plan)
      if (plan.mergedInto === null) counted += 1
      plan = plan.mergedInto === null ? nextContact(plan, casting) : null
    }
  }
  return made
}

/** Some tickets of the spike hang on the team's problem ticket. */
const linkIncidents = (plans: readonly TicketPlan[], now: number, random: Random): void => {
  for (const plan of plans) {
    const recent = plan.reason.value === SPIKE_REASON && now - plan.createdAt < (SPIKE_DAYS - 2) * DAY_MS
    if (!recent || plan.outbound || statusOf(plan) === 'new' || !random.chance(0.35)) continue
    plan.problemId = PROBLEM_TICKET
    plan.type = 'incident'
  }
}

/** Opened by a specialist two days into the spike; its requester is staff, so it is no contact. */
const problemTicket = (now: number, reporter: Person): TicketPlan => {
  const createdAt = now - (SPIKE_DAYS - 2) * DAY_MS + 4 * HOUR_MS
  return {
    id: PROBLEM_TICKET,
    person: reporter,
    reason: reasonOf(SPIKE_REASON),
    fieldReason: SPIKE_REASON,
    inhibitor: 'product_quality',
    fieldInhibitor: null,
    language: 'en',
    replyLanguage: 'en',
    channel: 'web',
    createdAt,
    subject: `Card payments fail with PAY-402 / PAY-417 since ${dateInWords(now - SPIKE_DAYS * DAY_MS, 'en')}`,
    steps: [
      {
        at: createdAt,
        by: reporter.user.id,
        kind: 'first',
        status: 'open',
        group: IDS.tier2,
        assignee: 800011,
        text: 'Processor drops about one in five 3-D Secure confirmations. Seen with Visa and Mastercard, all banks. Nothing is captured, customers are not charged twice. Retry works after ten minutes or so. Engineering: INC-2231.',
      },
      {
        at: createdAt + HOUR_MS,
        by: 800011,
        kind: 'note',
        status: 'hold',
        customStatus: 500006,
        text: 'Processor confirmed, fix announced for this week. Please link new cases here.',
      },
    ],
    outbound: false,
    followUpOf: null,
    reminder: null,
    mergedInto: null,
    problemId: null,
    sent: null,
    trace: null,
    tags: ['incident_inc_2231'],
    priority: 'urgent',
    type: 'problem',
  }
}

const asReporter = (person: Person): Person => ({
  ...person,
  organization: null,
  user: { ...person.user, id: 800010, name: 'Yuki Tanabe', email: 'yuki.tanabe@postwing.example', tags: [] },
})

/** All tickets, oldest first, each with its number. */
export const planHistory = ({ now, seed, contacts, people, stories }: HistoryInput): TicketPlan[] => {
  if (contacts > MOST_CONTACTS) throw new RangeError(`The demo holds at most ${MOST_CONTACTS} contacts.`)
  const random = createRandom(mix(seed, 23))
  const casting: Casting = { now, random, personAt: personPicker(people, random) }
  const ordinary = [
    ...contactsOf(casting, Math.max(0, contacts - stories.length)),
    ...Array.from({ length: Math.round(contacts * OUTBOUND_SHARE) }, () => outboundTicket(casting)),
  ].sort((a, b) => a.createdAt - b.createdAt)
  for (const [index, plan] of ordinary.entries()) plan.id = LAST_ORDINARY_ID - ordinary.length + 1 + index
  linkIncidents(ordinary, now, random)
  const reporter = people[0]
  const problem = reporter ? [problemTicket(now, asReporter(reporter))] : []
  return [...ordinary, ...problem, ...stories].sort((a, b) => a.id - b.id)
}
