// What does a customer of the demo send next because of an earlier contact?

import { IDS } from './company.ts'
import { firstSolveOf, type TicketPlan } from './plan.ts'
import { siblingsOf } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { type Casting, planContact } from './tickets.ts'
import { DAY_MS, inOffice } from './time.ts'

const REPEAT_SHARE: Record<ReasonContent['kind'], number> = {
  defect: 0.2,
  how_to: 0.1,
  status: 0.16,
  process: 0.13,
  policy: 0.11,
  commercial: 0.07,
  other: 0.1,
}

/** Impatient: a second ticket before the first was answered; some agents merge it away. */
const chaserContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random, now } = casting
  const answered = before.steps.find(({ by }) => by > 0 && by !== before.person.user.id)?.at
  if (answered === undefined || answered - before.createdAt < 3 * 3_600_000) return null
  const createdAt =
    Math.floor((before.createdAt + (answered - before.createdAt) * (0.5 + random.next() / 2)) / 1000) * 1000 -
    1000
  const { person, reason } = before
  const plan = planContact({ person, reason, createdAt, channel: 'email', reminder: 'chaser' }, casting)
  if (!random.chance(0.3)) return plan
  const at = answered + 60_000
  const first = plan.steps[0]
  const by = before.steps.find((step) => step.by > 0 && step.by !== person.user.id)?.by ?? IDS.admin
  if (!first || at > now) return plan
  return {
    ...plan,
    steps: [first, { at, by, kind: 'mergeNote', status: 'closed', assignee: by }],
    mergedInto: before,
    trace: null,
    fieldReason: null,
    fieldInhibitor: null,
    sent: null,
    tags: ['closed_by_merge'],
  }
}

/** The same trouble, or its neighbour, within days of the first solve. */
const repeatContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random, now } = casting
  const solved = firstSolveOf(before)?.at
  if (solved === undefined) return null
  const late = before.steps.at(-1)?.kind === 'close' && random.chance(0.25)
  const wait = late ? 4.2 + random.next() * 3 : 0.3 + random.next() * 6
  const createdAt = inOffice(solved + wait * DAY_MS, random)
  if (createdAt > now) return null
  const { person } = before
  const neighbours = siblingsOf(before.reason)
  const reason = random.chance(0.65) ? before.reason : random.pick(neighbours)
  const closed = before.steps.some(({ kind, at }) => kind === 'close' && at < createdAt)
  if (late && closed && reason === before.reason) {
    return planContact(
      { person, reason, createdAt, channel: 'email', followUpOf: before, reminder: 'stillBroken' },
      casting,
    )
  }
  return planContact({ person, reason, createdAt, channel: 'email' }, casting)
}

/** What the same customer sends next because of this contact, if anything. */
export const nextContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random } = casting
  if (random.chance(0.025)) return chaserContact(before, casting)
  const share = REPEAT_SHARE[before.reason.kind] * (before.sent ? 0.6 : 1.1) * (before.inhibitor ? 1.5 : 0.8)
  return random.chance(share) ? repeatContact(before, casting) : null
}
