// Which reason did Barometer suggest first on a demo ticket, how sure was it, and what did the agent make of that?

import { codeOf } from '#domain/reasons/first-suggestion.ts'
import type { TicketPlan } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import { REASONS, reasonOf, siblingsOf } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'

type Trace = NonNullable<TicketPlan['trace']>

/** *Other* is never suggested. */
const SUGGESTABLE = REASONS.filter(({ kind }) => kind !== 'other')

/** Where the reason came from: nobody takes *Other* from a suggestion. */
export const originOf = ({ fieldReason }: TicketPlan, trace: Trace): Trace['reason'] | null =>
  fieldReason === null ? null : reasonOf(fieldReason).kind === 'other' ? 'own' : trace.reason

/** How often the first suggestion is so sure, by tenths from the least on. */
const SURE = [1, 2, 4, 6, 8, 9, 9, 8, 7, 6]

/** Right ones are surer: so that of those said to be right in seven of ten cases about seven are. */
const tenthOf = (isRight: boolean, random: Random): number =>
  random.weighted([...SURE.keys()], (tenth) => {
    const share = (tenth + 0.5) / SURE.length
    return (SURE[tenth] ?? 0) * (isRight ? share : 1 - share)
  })

/** What the agent took if it was the first; else what the ticket is about, or is easily taken for. */
const firstOf = (plan: TicketPlan, trace: Trace, random: Random): ReasonContent => {
  const { reason, fieldReason } = plan
  if (fieldReason !== null && originOf(plan, trace) === 'top1') return reasonOf(fieldReason)
  const isOpen = ({ value, kind }: ReasonContent): boolean => kind !== 'other' && value !== fieldReason
  if (fieldReason === null && isOpen(reason)) return reason
  const others = [reason, ...siblingsOf(reason)].filter(isOpen)
  return random.pick(others.length > 0 ? others : SUGGESTABLE.filter(isOpen))
}

/** The tag that says so. Dice of their own: everything else about the ticket stays as it was. */
export const suggestedTag = (plan: TicketPlan, trace: Trace): string => {
  const random = createRandom(mix(plan.createdAt, plan.person.user.id, 71))
  const first = firstOf(plan, trace, random)
  return `bm_sug_${tenthOf(first === plan.reason, random)}_${codeOf(first.value)}`
}
