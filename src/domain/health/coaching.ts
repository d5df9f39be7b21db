// Which one thing should the agent do for this customer in this reply, or should we keep quiet?

import type { Instant } from '#domain/instant.ts'
import { DAY } from '#domain/instant.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import type { CoachingStep } from './component.ts'
import { isStrained, type Mood } from './mood.ts'
import type { ComponentScore, Health } from './score.ts'

/** Why nothing is asked of this customer now; the first that holds. */
export type Quiet =
  | 'strained'
  | 'reopened'
  | 'repeat'
  | 'defect_open'
  | 'notice_live'
  | 'not_answered'
  | 'put_off'

/** Why no step is proposed. */
type Silence = Quiet | 'done' | 'nothing_weak'

export interface QuietFacts {
  mood: Mood | null
  reopened: boolean
  repeat: boolean
  /** An issue of kind `defect` is open. */
  defectOpen: boolean
  noticeLive: boolean
  /** The agent has answered, or is about to: the draft holds something. */
  answered: boolean
  /** When the agent said *Not now* to this customer, on any ticket. */
  putOff: readonly Instant[]
}

export interface CoachingFacts extends QuietFacts {
  /** The reason chosen or suggested. */
  reason: Reason | null
  /** Ids of steps done on this ticket. */
  done: readonly string[]
}

interface CoachingChoice {
  step: CoachingStep
  component: ComponentScore
  /** It fits the reason at hand. */
  related: boolean
}

export interface Coaching {
  choice: CoachingChoice | null
  silence: Silence | null
}

const PUT_OFF_DAYS = 60

/** Two times within 60 days keep quiet for as long from the second on; one alone is forgotten by then. */
const isPutOff = (times: readonly Instant[], now: Instant): boolean => {
  const [last, before] = times.filter((at) => at <= now).sort((a, b) => b - a)
  if (last === undefined || before === undefined) return false
  return last > now - PUT_OFF_DAYS * DAY && last - before <= PUT_OFF_DAYS * DAY
}

/** What keeps steps, the question of the month and the advocate hint from this customer; null where nothing does. */
export function quietFor(facts: QuietFacts, now: Instant): Quiet | null {
  if (isStrained(facts.mood)) return 'strained'
  if (facts.reopened) return 'reopened'
  if (facts.repeat) return 'repeat'
  if (facts.defectOpen) return 'defect_open'
  if (facts.noticeLive) return 'notice_live'
  if (!facts.answered) return 'not_answered'
  return isPutOff(facts.putOff, now) ? 'put_off' : null
}

const relatedTo = (step: CoachingStep, reason: Reason | null): boolean => {
  if (reason === null) return false
  if (step.kinds.includes(reason.kind)) return true
  const words = [...reason.path, ...reason.synonyms].join(' ').toLowerCase()
  return step.about.some((word) => word !== '' && words.includes(word.toLowerCase()))
}

/** Points that could still be gained; 0 where unknown: nobody is coached on a guess. */
const missing = ({ points, component }: ComponentScore): number =>
  points === null ? 0 : component.maximum - points

/** A component is weak once half of its points are missing. */
const isWeak = (score: ComponentScore): boolean => missing(score) >= score.component.maximum / 2

const candidates = (health: Health, reason: Reason | null): CoachingChoice[] =>
  health.components
    .filter((score) => score.component.coaching.tier1 && score.next !== null && isWeak(score))
    .map((score) => {
      const step = score.component.coaching
      return { step, component: score, related: relatedTo(step, reason) }
    })
    .sort((a, b) => Number(b.related) - Number(a.related) || missing(b.component) - missing(a.component))

/** One step, or why none: related to the reason before others, then where most points can be gained. */
export function chooseCoaching(health: Health, facts: CoachingFacts, now: Instant): Coaching {
  const silence = quietFor(facts, now)
  if (silence !== null) return { choice: null, silence }
  if (facts.done.length > 0) return { choice: null, silence: 'done' }
  const choice = candidates(health, facts.reason)[0] ?? null
  return { choice, silence: choice === null ? 'nothing_weak' : null }
}
