// What is the life of one demo ticket, step by step, before any word of it is written?

import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Person } from './people.ts'
import type { Language, ReasonContent } from './reasons/types.ts'

export type Status = Exclude<TicketRecord['status'], 'deleted'>

/** Steps with words, by who speaks. */
const CUSTOMER_STEPS = ['first', 'info', 'followUp', 'chaser', 'stillBroken', 'thanks'] as const
const REPLY_STEPS = [
  'reply',
  'clarify',
  'answer',
  'escalate',
  'holdNotice',
  'update',
  'courtesy',
  'outbound',
] as const
const NOTE_STEPS = ['note', 'tierNote', 'callNote', 'mergeNote'] as const
/** Steps that only change the ticket. */
const SILENT_STEPS = ['assign', 'solve', 'close', 'rating'] as const

export type StepKind =
  | (typeof CUSTOMER_STEPS)[number]
  | (typeof REPLY_STEPS)[number]
  | (typeof NOTE_STEPS)[number]
  | (typeof SILENT_STEPS)[number]

/** One save of the ticket: at most one comment and the changes that came with it. */
export interface Step {
  at: number
  /** User id; −1 for triggers and automations. */
  by: number
  kind: StepKind
  status?: Status
  customStatus?: number
  group?: number
  assignee?: number
  rating?: { score: 'good' | 'bad'; comment: string }
  /** Words written by hand, for stories. */
  text?: string
}

/** An article or post that an agent sent. */
export interface SentItem {
  kind: 'article' | 'post'
  id: number
  title: string
  url: string
}

export interface TicketPlan {
  id: number
  person: Person
  /** What the contact is really about. */
  reason: ReasonContent
  /** What stands in the field; null = untagged. */
  fieldReason: string | null
  inhibitor: Inhibitor | null
  fieldInhibitor: Inhibitor | null
  language: Language
  replyLanguage: Language
  channel: string
  createdAt: number
  subject: string | null
  steps: Step[]
  outbound: boolean
  followUpOf: TicketPlan | null
  /** How the first message reminds of an earlier contact. */
  reminder: 'chaser' | 'stillBroken' | null
  /** The ticket that this one was merged into. */
  mergedInto: TicketPlan | null
  problemId: number | null
  sent: SentItem | null
  /** The reason suggestion taken, how the answer was found, band as seen; null before the team used Barometer. */
  trace: {
    reason: 'top1' | 'top3' | 'own'
    via: 'top' | 'search' | 'paste'
    proposal: 'top' | 'other' | 'none'
    gap: boolean
  } | null
  tags: readonly string[]
  priority: string | null
  type: string | null
}

const includes = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind)

export const isSilent = (step: Step): boolean => includes(SILENT_STEPS, step.kind)
export const isNote = (step: Step): boolean => includes(NOTE_STEPS, step.kind)
export const isReply = (step: Step): boolean => includes(REPLY_STEPS, step.kind)
export const isCustomer = (step: Step): boolean => includes(CUSTOMER_STEPS, step.kind)

/** Zendesk counts public agent comments after the first comment. */
export const publicReplies = (plan: TicketPlan): readonly Step[] =>
  plan.steps.filter((step, index) => index > 0 && isReply(step))

/** Status after the last step; `new` where nothing has set one. */
export const statusOf = (plan: TicketPlan): Status =>
  plan.steps.reduce<Status>((status, step) => step.status ?? status, 'new')

export const firstSolveOf = (plan: TicketPlan): Step | undefined =>
  plan.steps.find(({ status }) => status === 'solved')

export const updatedAt = (plan: TicketPlan): number => plan.steps.at(-1)?.at ?? plan.createdAt

/** Who is the assignee, and in which group, after the last step? */
export const holderOf = (plan: TicketPlan): { group: number | null; assignee: number | null } =>
  plan.steps.reduce<{ group: number | null; assignee: number | null }>(
    (held, step) => ({ group: step.group ?? held.group, assignee: step.assignee ?? held.assignee }),
    { group: null, assignee: null },
  )
