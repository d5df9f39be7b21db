// What is kept of each ticket of a large history while it is told, in the order of the telling?

import { FACTS, type Fact, ratingKind, unstamped, type Value } from './bulk-facts.ts'
import { mayBeIncident } from './incident.ts'
import { type TicketPlan, updatedAt } from './plan.ts'
import { isCampaign } from './rows.ts'

/** Values by code, in the order in which they were met. */
export class Values {
  readonly codes: Uint32Array
  readonly values: Value[] = []
  private readonly known = new Map<Value, number>()

  constructor(capacity: number) {
    this.codes = new Uint32Array(capacity)
  }

  set(place: number, value: Value): void {
    let code = this.known.get(value)
    if (code === undefined) {
      code = this.values.length
      this.values.push(value)
      this.known.set(value, code)
    }
    this.codes[place] = code
  }
}

export interface Draft {
  size: number
  /** Which chain of contacts the ticket belongs to, and which of the chain it is. */
  readonly chain: Uint32Array
  readonly link: Uint8Array
  readonly created: Uint32Array
  readonly updated: Uint32Array
  readonly solved: Uint32Array
  /** 1 where it follows up the ticket before it. */
  readonly followUp: Uint8Array
  readonly incident: Uint8Array
  /** How far back the ticket was told whose stamp this one carries; 255: it carries none. */
  readonly stamp: Uint8Array
  readonly facts: readonly { keyword: string; fact: Fact; values: Values }[]
  /** Whether it is about campaigns: such tickets may name one. */
  readonly campaign: Uint8Array
  readonly type: Values
  readonly tags: Values
  readonly rating: Values
}

export const NO_STAMP = 255

export const createDraft = (capacity: number): Draft => ({
  size: 0,
  chain: new Uint32Array(capacity),
  link: new Uint8Array(capacity),
  created: new Uint32Array(capacity),
  updated: new Uint32Array(capacity),
  solved: new Uint32Array(capacity),
  followUp: new Uint8Array(capacity),
  incident: new Uint8Array(capacity),
  stamp: new Uint8Array(capacity),
  facts: Object.entries(FACTS).map(([keyword, fact]) => ({ keyword, fact, values: new Values(capacity) })),
  campaign: new Uint8Array(capacity),
  type: new Values(capacity),
  tags: new Values(capacity),
  rating: new Values(capacity),
})

/** A stamp comes with the first solve, or from the ticket that is followed up. */
const stampBack = (draft: Draft, at: number, plan: TicketPlan): number => {
  if (plan.trace !== null) return 0
  const before = plan.followUpOf === null ? NO_STAMP : (draft.stamp[at - 1] ?? NO_STAMP)
  return before === NO_STAMP ? NO_STAMP : before + 1
}

/** The last solve of a ticket that stayed solved, as its metrics have it; 0 for none. */
const solvedSecond = ({ steps }: TicketPlan): number => {
  const status = steps.findLast((step) => step.status !== undefined)?.status
  if (status !== 'solved' && status !== 'closed') return 0
  return (steps.findLast((step) => step.status === 'solved')?.at ?? 0) / 1000
}

/** Writes down the next ticket; `plan` has no number yet. */
export const note = (draft: Draft, plan: TicketPlan, chain: number, link: number, now: number): void => {
  const at = draft.size
  if (at >= draft.chain.length) throw new RangeError('More tickets than there is room for.')
  draft.chain[at] = chain
  draft.link[at] = link
  draft.created[at] = plan.createdAt / 1000
  draft.updated[at] = updatedAt(plan) / 1000
  draft.solved[at] = solvedSecond(plan)
  draft.followUp[at] = plan.followUpOf === null ? 0 : 1
  draft.incident[at] = mayBeIncident(plan, now) ? 1 : 0
  draft.stamp[at] = stampBack(draft, at, plan)
  draft.campaign[at] = isCampaign(plan) ? 1 : 0
  for (const { fact, values } of draft.facts) values.set(at, fact.of(plan))
  draft.type.set(at, plan.type)
  draft.tags.set(at, unstamped(plan))
  draft.rating.set(at, ratingKind(plan))
  draft.size = at + 1
}
