// How is a demo of up to a million contacts held? As seeds and columns: a ticket is told again when somebody looks.

import type { BulkTickets } from '#workspace/records/bulk.ts'
import { bulkColumns, type Numbered } from './bulk-columns.ts'
import { createDraft, type Draft, note } from './bulk-draft.ts'
import { chainOf, OUTBOUND_SHARE, personPicker } from './history.ts'
import { INCIDENT_SHARE, linkIncident, mayBeIncident } from './incident.ts'
import { outboundTicket } from './outbound.ts'
import type { Person } from './people.ts'
import type { TicketPlan } from './plan.ts'
import { createRandom, mix } from './random.ts'
import { rowOf } from './rows.ts'
import type { Casting } from './tickets.ts'

/** Ordinary tickets count up from here: stories keep their numbers, which are below. */
const FIRST_ID = 100_000
/** Chains that the team itself began are numbered from here. */
const OUTBOUND = 0x80000000
/** Merged tickets are no contacts and come on top. */
const ROOM = 1.02 + OUTBOUND_SHARE
const PLANS_KEPT = 2_000

export interface BulkInput {
  now: number
  seed: number
  contacts: number
  people: readonly Person[]
}

export interface BulkHistory {
  tickets: BulkTickets
  /** The plan behind a ticket; undefined for an id that is not of this history. */
  plan(id: number): TicketPlan | undefined
}

/** Each chain has dice of its own, so that it can be told again without those before it. */
const createTeller = ({ now, seed, people }: BulkInput): ((chain: number) => Iterable<TicketPlan>) => {
  const pick = personPicker(people)
  return (chain) => {
    const random = createRandom(mix(seed, 29, chain))
    const casting: Casting = { now, random, personAt: (at) => pick(at, random) }
    return chain >= OUTBOUND ? [outboundTicket(casting)] : chainOf(casting)
  }
}

const drafted = (input: BulkInput, tell: (chain: number) => Iterable<TicketPlan>): Draft => {
  const draft = createDraft(Math.ceil(input.contacts * ROOM) + 100)
  let counted = 0
  for (let chain = 0; counted < input.contacts; chain += 1) {
    let link = 0
    for (const plan of tell(chain)) {
      if (counted >= input.contacts) break
      note(draft, plan, chain, link, input.now)
      link += 1
      if (plan.mergedInto === null) counted += 1
    }
  }
  const outbound = Math.round(input.contacts * OUTBOUND_SHARE)
  for (let index = 0; index < outbound; index += 1)
    for (const plan of tell(OUTBOUND + index)) note(draft, plan, OUTBOUND + index, 0, input.now)
  return draft
}

/** Numbers by creation, the earlier told first among those of one second. */
const numbered = (draft: Draft): Numbered => {
  const keys = new Float64Array(draft.size)
  for (let told = 0; told < draft.size; told += 1) keys[told] = (draft.created[told] ?? 0) * 2 ** 21 + told
  keys.sort()
  const order = new Uint32Array(draft.size)
  const place = new Uint32Array(draft.size)
  for (let at = 0; at < draft.size; at += 1) {
    const told = (keys[at] ?? 0) % 2 ** 21
    order[at] = told
    place[told] = at
  }
  return { order, place, firstId: FIRST_ID }
}

const isIncident = (id: number): boolean => createRandom(mix(id, 67)).chance(INCIDENT_SHARE)

export const bulkHistory = (input: BulkInput): BulkHistory => {
  const tell = createTeller(input)
  const draft = drafted(input, tell)
  const numbers = numbered(draft)
  const { order, place } = numbers
  const columns = bulkColumns(draft, numbers, isIncident)
  const kept = new Map<number, TicketPlan>()
  const idOf = (told: number): number => FIRST_ID + (place[told] ?? 0)

  const retold = (at: number): TicketPlan => {
    const told = order[at] ?? 0
    const link = draft.link[told] ?? 0
    let steps = 0
    for (const plan of tell(draft.chain[told] ?? 0)) {
      plan.id = idOf(told - link + steps)
      if (steps === link) {
        if (mayBeIncident(plan, input.now) && isIncident(plan.id)) linkIncident(plan)
        return plan
      }
      steps += 1
    }
    throw new RangeError(`No ticket at ${at}.`)
  }

  const planAt = (at: number): TicketPlan => {
    const plan = kept.get(at) ?? retold(at)
    kept.set(at, plan)
    if (kept.size > PLANS_KEPT)
      for (const oldest of [...kept.keys()].slice(0, PLANS_KEPT / 2)) kept.delete(oldest)
    return plan
  }

  const placeOf = (id: number): number => {
    const at = id - FIRST_ID
    return Number.isInteger(at) && at >= 0 && at < draft.size ? at : -1
  }

  const followUpsOf = (at: number): number[] => {
    const next = (order[at] ?? 0) + 1
    return next < draft.size && draft.followUp[next] === 1 ? [idOf(next)] : []
  }

  return {
    plan: (id) => (placeOf(id) < 0 ? undefined : planAt(placeOf(id))),
    tickets: {
      ...columns,
      size: draft.size,
      id: (at) => FIRST_ID + at,
      place: placeOf,
      record: (at) => ({ ...rowOf(planAt(at)), followup_ids: followUpsOf(at) }),
    },
  }
}
