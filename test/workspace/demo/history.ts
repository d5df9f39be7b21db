// How do six thousand contacts become one numbered history, stories and the incident included?

import { linkIncidents, plansOfStories } from './incident.ts'
import { outboundTicket } from './outbound.ts'
import type { Person } from './people.ts'
import type { TicketPlan } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import { nextContact } from './sequels.ts'
import { type Casting, freshContact } from './tickets.ts'

export interface HistoryInput {
  now: number
  seed: number
  contacts: number
  people: readonly Person[]
  stories: readonly TicketPlan[]
}

/** Ordinary tickets end just below this number, so that stories keep theirs whatever the size. */
const LAST_ORDINARY_ID = 59_899
/** More than these are not held as a record each. */
export const MOST_HELD = 50_000
export const OUTBOUND_SHARE = 0.025

type Picker = (at: number, random: Random) => Person

/** Picks by how often a person contacts us, among those who were customers at the time. */
export const personPicker = (people: readonly Person[]): Picker => {
  const bounds: number[] = []
  const since = people.map(({ user }) => Date.parse(user.created_at))
  let total = 0
  for (const { rate } of people) {
    total += rate
    bounds.push(total)
  }
  const pick = (random: Random): number => {
    const aim = random.next() * total
    let low = 0
    let high = bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? 0) > aim) high = middle
      else low = middle + 1
    }
    return low
  }
  return (at, random) => {
    let person = pick(random)
    for (let tries = 0; tries < 40 && (since[person] ?? 0) > at; tries += 1) person = pick(random)
    return people[person] ?? random.pick(people)
  }
}

/** A contact out of the blue and what follows from it. A merged ticket ends it, and is no contact itself. */
export function* chainOf(casting: Casting): Generator<TicketPlan> {
  let plan: TicketPlan | null = freshContact(casting)
  while (plan !== null) {
    yield plan
    plan = plan.mergedInto === null ? nextContact(plan, casting) : null
  }
}

const contactsOf = (casting: Casting, wanted: number): TicketPlan[] => {
  const made: TicketPlan[] = []
  let counted = 0
  while (counted < wanted) {
    for (const plan of chainOf(casting)) {
      if (counted >= wanted) break
      made.push(plan)
      if (plan.mergedInto === null) counted += 1
    }
  }
  return made
}

/** All tickets, oldest first, each with its number. */
export const planHistory = ({ now, seed, contacts, people, stories }: HistoryInput): TicketPlan[] => {
  if (contacts > MOST_HELD) throw new RangeError(`At most ${MOST_HELD} contacts are held as records.`)
  const random = createRandom(mix(seed, 23))
  const pick = personPicker(people)
  const casting: Casting = { now, random, personAt: (at) => pick(at, random) }
  const ordinary = [
    ...contactsOf(casting, Math.max(0, contacts - stories.length)),
    ...Array.from({ length: Math.round(contacts * OUTBOUND_SHARE) }, () => outboundTicket(casting)),
  ].sort((a, b) => a.createdAt - b.createdAt)
  for (const [index, plan] of ordinary.entries()) plan.id = LAST_ORDINARY_ID - ordinary.length + 1 + index
  linkIncidents(ordinary, now, random)
  return [...ordinary, ...plansOfStories({ now, people, stories })].sort((a, b) => a.id - b.id)
}
