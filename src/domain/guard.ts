// May this save go through without a reason, or without an inhibitor?

import type { TicketStatus } from './contact.ts'
import type { Outcome } from './fcr/outcome.ts'
import { isOneOf } from './hash.ts'

export const GUARD_POLICIES = ['off', 'warn', 'block'] as const
export type GuardPolicy = (typeof GUARD_POLICIES)[number]

/** What a rule of its own may be for, the strongest first: a form goes before a group, a group before a channel. */
const GUARD_SCOPES = ['form', 'group', 'channel'] as const
type GuardScope = (typeof GUARD_SCOPES)[number]

/** By `form:400001`, `group:600001`, `channel:email`. */
export type GuardRules = Readonly<Record<string, GuardPolicy>>

export const guardKey = (scope: GuardScope, of: string | number): string => `${scope}:${of}`

/** The rule of the ticket's form, else of its group, else of its channel, else what holds for all. */
export const policyFor = (
  rules: GuardRules,
  forAll: GuardPolicy,
  ticket: Readonly<Record<GuardScope, string | number | null>>,
): GuardPolicy => {
  for (const scope of GUARD_SCOPES) {
    const of = ticket[scope]
    const rule = of === null ? undefined : rules[guardKey(scope, of)]
    if (rule !== undefined) return rule
  }
  return forAll
}

/** What a solve may lack. */
export type Lack = 'reason_missing' | 'inhibitor_missing'

export interface SaveFacts {
  policy: GuardPolicy
  /** The status that the save would set; custom statuses by their category. Null where it could not be read. */
  status: TicketStatus | null
  /** What the draft's reason field holds. */
  reason: string | null
  /** Whether an inhibitor is asked for: see {@link asksInhibitor}. */
  inhibitorAsked: boolean
  inhibitor: string | null
  /** Whether this ticket was stopped before in this tab, for the same lack. */
  alreadyWarned: (lack: Lack) => boolean
  /** The reason field is on this form and this agent may set it. */
  roleCanSet: boolean
  /** The same for the inhibitor field; absent: yes. */
  inhibitorCanBeSet?: boolean
  /** Something of ours failed, so that an agent could not comply. */
  failed?: boolean
}

export type SaveDecision =
  | { allow: true }
  /** `again`: saving once more goes through. */
  | { allow: false; because: Lack; again: boolean }

const ALLOW: SaveDecision = { allow: true }

/** The first that this agent could mend. */
const lackOf = (facts: SaveFacts): Lack | null => {
  if (facts.roleCanSet && !facts.reason) return 'reason_missing'
  const asked = facts.inhibitorAsked && facts.inhibitorCanBeSet !== false
  return asked && !facts.inhibitor ? 'inhibitor_missing' : null
}

/** Stops a solve that lacks its reason or inhibitor. Everything doubtful goes through: agents can always work. */
export const decideSave = (facts: SaveFacts): SaveDecision => {
  if (facts.policy === 'off' || facts.failed === true || facts.status !== 'solved') return ALLOW
  const lack = lackOf(facts)
  const again = facts.policy === 'warn'
  return lack === null || (again && facts.alreadyWarned(lack))
    ? ALLOW
    : { allow: false, because: lack, again }
}

export interface InhibitorQuestion {
  /** Null for a ticket that has no id yet: it cannot fall into a sample and is not asked unless all are. */
  ticketId: number | null
  outcome: Outcome
  /** The agent said that it cannot be resolved now. */
  cannotResolve: boolean
  /** Asked in one of so many cases. */
  oneIn: number
}

/** Whether this ticket's agent is asked what inhibited resolution. The same answer in every frame. */
export const asksInhibitor = ({ ticketId, outcome, cannotResolve, oneIn }: InhibitorQuestion): boolean => {
  if (outcome !== 'no' && !cannotResolve) return false
  return ticketId === null ? oneIn <= 1 : isOneOf(oneIn, 'inhibitor', ticketId)
}
