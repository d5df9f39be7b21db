// Which tags did Barometer leave on a demo ticket that was worked with it?

import { IDS } from './company.ts'
import { SESSION_CHANNELS } from './flows.ts'
import type { Person } from './people.ts'
import { firstSolveOf, isCustomer, isReply, publicReplies, type TicketPlan } from './plan.ts'
import { originOf, suggestedTag } from './suggested.ts'
import { DAY_MS } from './time.ts'

/** Runs of public agent replies with no customer message between, less than a day apart; sessions count as one. */
const turnsOf = (plan: TicketPlan): number => {
  if (SESSION_CHANNELS.includes(plan.channel)) return 1
  let turns = 0
  let last: number | null = null
  for (const step of plan.steps) {
    if (isCustomer(step)) last = null
    if (!isReply(step)) continue
    if (last === null || step.at - last >= DAY_MS) turns += 1
    last = step.at
  }
  return turns
}

/** Engagement changes by the slope in so many days: as long as events are kept, which lean the same way. */
const SLOPE_DAYS = 118

const bandOf = ({ engagement, slope, knownAt }: Person, at: number): string => {
  const then = engagement + slope * (0.25 - (knownAt - at) / DAY_MS / SLOPE_DAYS)
  return then >= 0.75 ? 'thriving' : then >= 0.55 ? 'steady' : then >= 0.35 ? 'slipping' : 'at_risk'
}

const quadrantOf = (person: Person, band: string): string => {
  const engaged = ['thriving', 'steady'].includes(band)
  if (person.satisfaction >= 0.75) return engaged ? 'thriving' : 'quiet'
  return engaged ? 'unhappy' : 'at_risk'
}

const answerTags = (plan: TicketPlan, trace: NonNullable<TicketPlan['trace']>): string[] => {
  if (trace.gap) return ['bm_ans_none', 'bm_gap']
  if (plan.sent === null) return ['bm_ans_shown']
  return [
    'bm_ans_shown',
    ...(trace.via === 'paste' ? [] : ['bm_ans_ins']),
    `bm_sent_${plan.sent.kind === 'article' ? 'a' : 'p'}${plan.sent.id}`,
    `bm_sent_via_${trace.via}`,
  ]
}

/** As an agent saw the customer at the last solve. */
const seenTags = ({ person, steps, createdAt }: TicketPlan): string[] => {
  if (person.unknown) return []
  const band = bandOf(person, steps.findLast(({ status }) => status === 'solved')?.at ?? createdAt)
  return [`bm_band_${band}`, `bm_quad_${quadrantOf(person, band)}`]
}

/** Tags of ours, as the table in the design has them; none before the first solve with Barometer. */
export const barometerTags = (plan: TicketPlan): string[] => {
  const { trace } = plan
  if (trace === null || firstSolveOf(plan) === undefined) return []
  const replies = publicReplies(plan).length
  const thanks = plan.steps.some(({ kind }) => kind === 'thanks')
  const raised = plan.steps.some(({ kind, group }) => kind === 'tierNote' && group === IDS.tier2)
  const origin = originOf(plan, trace)
  return [
    `bm_on_${plan.id}`,
    ...(origin === null ? [] : [`bm_reason_${origin}`]),
    suggestedTag(plan, trace),
    ...(plan.fieldInhibitor === null ? [] : [`bm_inhp_${trace.proposal}`]),
    ...(replies === 0 ? [] : [`bm_turns_${turnsOf(plan) > 1 ? 'n' : '1'}_r${replies}`]),
    ...(thanks ? [`bm_thanks_r${replies}`] : []),
    ...(raised ? ['bm_tier_up'] : []),
    ...answerTags(plan, trace),
    ...seenTags(plan),
  ]
}
