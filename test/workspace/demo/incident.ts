// Which incident is behind the demo's spike, and which tickets hang on it?

import { IDS } from './company.ts'
import type { Person } from './people.ts'
import { statusOf, type TicketPlan } from './plan.ts'
import type { Random } from './random.ts'
import { reasonOf } from './reasons/all.ts'
import { PROBLEM_TICKET } from './stories.ts'
import { DAY_MS, dateInWords, HOUR_MS } from './time.ts'
import { SPIKE_DAYS, SPIKE_REASON } from './volume.ts'

/** Some tickets of the spike hang on the team's problem ticket. */
export const linkIncidents = (plans: readonly TicketPlan[], now: number, random: Random): void => {
  for (const plan of plans) {
    if (mayBeIncident(plan, now) && random.chance(INCIDENT_SHARE)) linkIncident(plan)
  }
}

/** Of the spike's tickets that somebody has looked at. */
export const INCIDENT_SHARE = 0.35

export const mayBeIncident = (plan: TicketPlan, now: number): boolean =>
  plan.reason.value === SPIKE_REASON &&
  now - plan.createdAt < (SPIKE_DAYS - 2) * DAY_MS &&
  !plan.outbound &&
  statusOf(plan) !== 'new'

export const linkIncident = (plan: TicketPlan): void => {
  plan.problemId = PROBLEM_TICKET
  plan.type = 'incident'
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

/** The tickets that stay as they are whatever the size: the stories' and the incident behind the spike, by number. */
export const plansOfStories = ({
  now,
  people,
  stories,
}: {
  now: number
  people: readonly Person[]
  stories: readonly TicketPlan[]
}): TicketPlan[] =>
  [...people.slice(0, 1).map((reporter) => problemTicket(now, asReporter(reporter))), ...stories].sort(
    (a, b) => a.id - b.id,
  )
