// Which inhibitors do the facts of a contact speak for, and by which evidence?

import type { Evidence } from '#domain/evidence.ts'
import { evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/text/language.ts'
import type { Inhibitor } from './inhibitors.ts'
import type { ReasonKind } from './kinds.ts'

/** What is known about the contact; leave out what is not known: it then speaks for nothing. */
export interface InhibitorFacts {
  problemId?: number | null
  reasonKind?: ReasonKind | null
  /** Whole days since the reason was first seen in this account. */
  reasonAgeDays?: number | null
  /** A release or version that the customer names. */
  release?: string | null
  /** Distinct top-level reasons among the suggestions of one contact. */
  productAreas?: number
  /** Distinct sections among the top three answers. */
  answerSections?: number
  /** The first two suggested reasons are nearly equally likely. */
  reasonsNearlyEqual?: boolean
  tierRose?: boolean | null
  /** Assignee stations beyond the first. */
  reassignments?: number | null
  /** What stands in the requester's messages, as `technicalSigns` finds it. */
  technical?: readonly ('api' | 'logs' | 'code' | 'vocabulary')[]
  customerAgeDays?: number | null
  onboardingUnfinished?: boolean | null
  turns?: number | null
  requesterLanguage?: Language
  replyLanguage?: Language
  /** The agent's last search for an answer found none. */
  searchedInVain?: boolean
  /** The customer searched the help centre shortly before, and found nothing. */
  customerSearchedInVain?: boolean
  gapFlagged?: boolean
  onHold?: boolean
  /** What is waited for, as `awaitedIn` finds it. */
  awaited?: 'date' | 'third_party' | null
}

export interface InhibitorProposal {
  inhibitor: Inhibitor
  evidence: readonly Evidence[]
}

interface Ground {
  inhibitor: Inhibitor
  /** How directly it speaks: 3 a record says so, 2 a strong sign, 1 a hint. */
  strength: 1 | 2 | 3
  evidence: Evidence
}

/** A reason that was seen first so many days ago is new. */
export const NEW_REASON_DAYS = 60
const NEW_CUSTOMER_DAYS = 30

const productGrounds = (facts: InhibitorFacts): (Ground | false)[] => [
  typeof facts.problemId === 'number' && {
    inhibitor: 'product_quality',
    strength: 3,
    evidence: evidence('problem_linked', { ticket: facts.problemId }),
  },
  facts.reasonKind === 'defect' && {
    inhibitor: 'product_quality',
    strength: 3,
    evidence: evidence('reason_is_defect'),
  },
  typeof facts.release === 'string' &&
    facts.release !== '' && {
      inhibitor: 'product_maturity',
      strength: 2,
      evidence: evidence('release_named', { release: facts.release }),
    },
  typeof facts.reasonAgeDays === 'number' &&
    facts.reasonAgeDays <= NEW_REASON_DAYS && {
      inhibitor: 'product_maturity',
      strength: 2,
      evidence: evidence('reason_is_new', { count: facts.reasonAgeDays }),
    },
  (facts.productAreas ?? 0) >= 2 && {
    inhibitor: 'product_capabilities',
    strength: 1,
    evidence: evidence('several_areas', { areas: facts.productAreas ?? 0 }),
  },
  (facts.answerSections ?? 0) >= 3 && {
    inhibitor: 'product_capabilities',
    strength: 1,
    evidence: evidence('answers_spread', { sections: facts.answerSections ?? 0 }),
  },
  facts.reasonsNearlyEqual === true && {
    inhibitor: 'product_capabilities',
    strength: 1,
    evidence: evidence('reasons_nearly_equal'),
  },
]

const peopleGrounds = (facts: InhibitorFacts): (Ground | false)[] => [
  facts.tierRose === true && { inhibitor: 'staff_skills', strength: 3, evidence: evidence('tier_rose') },
  (facts.reassignments ?? 0) >= 2 && {
    inhibitor: 'staff_skills',
    strength: 2,
    evidence: evidence('reassigned', { times: facts.reassignments ?? 0 }),
  },
  ...(facts.technical ?? []).map(
    (sign): Ground => ({
      inhibitor: 'advanced_customer',
      strength: sign === 'vocabulary' ? 1 : 2,
      evidence: evidence(`technical_${sign}`),
    }),
  ),
  typeof facts.customerAgeDays === 'number' &&
    facts.customerAgeDays < NEW_CUSTOMER_DAYS && {
      inhibitor: 'novice_customer',
      strength: 2,
      evidence: evidence('customer_is_new', { days: facts.customerAgeDays }),
    },
  facts.onboardingUnfinished === true && {
    inhibitor: 'novice_customer',
    strength: 2,
    evidence: evidence('onboarding_unfinished'),
  },
]

const languagesDiffer = ({ requesterLanguage, replyLanguage }: InhibitorFacts): boolean =>
  requesterLanguage !== undefined &&
  replyLanguage !== undefined &&
  requesterLanguage !== 'unknown' &&
  replyLanguage !== 'unknown' &&
  requesterLanguage !== replyLanguage

const exchangeGrounds = (facts: InhibitorFacts): (Ground | false)[] => [
  (facts.turns ?? 0) >= 3 && {
    inhibitor: 'communication_skills',
    strength: 1,
    evidence: evidence('many_turns', { turns: facts.turns ?? 0 }),
  },
  languagesDiffer(facts) && {
    inhibitor: 'communication_skills',
    strength: 2,
    evidence: evidence('languages_differ', {
      requester: facts.requesterLanguage ?? '',
      reply: facts.replyLanguage ?? '',
    }),
  },
  facts.gapFlagged === true && {
    inhibitor: 'knowledge_access',
    strength: 3,
    evidence: evidence('gap_flagged'),
  },
  facts.searchedInVain === true && {
    inhibitor: 'knowledge_access',
    strength: 2,
    evidence: evidence('searched_in_vain'),
  },
  facts.customerSearchedInVain === true && {
    inhibitor: 'knowledge_access',
    strength: 2,
    evidence: evidence('customer_searched_in_vain'),
  },
  facts.onHold === true && { inhibitor: 'circumstances', strength: 2, evidence: evidence('on_hold') },
  typeof facts.awaited === 'string' && {
    inhibitor: 'circumstances',
    strength: facts.awaited === 'third_party' ? 2 : 1,
    evidence: evidence(`awaits_${facts.awaited}`),
  },
]

/** Inhibitors that the facts speak for, the likeliest first; none where they tell nothing. */
export const proposeInhibitors = (facts: InhibitorFacts): InhibitorProposal[] => {
  const grounds = [...productGrounds(facts), ...peopleGrounds(facts), ...exchangeGrounds(facts)].filter(
    (ground): ground is Ground => ground !== false,
  )
  const weights = new Map<Inhibitor, number>()
  const found = new Map<Inhibitor, Evidence[]>()
  for (const ground of grounds.sort((a, b) => b.strength - a.strength)) {
    weights.set(ground.inhibitor, (weights.get(ground.inhibitor) ?? 0) + ground.strength)
    found.set(ground.inhibitor, [...(found.get(ground.inhibitor) ?? []), ground.evidence])
  }
  return [...found]
    .map(([inhibitor, list]) => ({ inhibitor, evidence: list }))
    .sort((a, b) => (weights.get(b.inhibitor) ?? 0) - (weights.get(a.inhibitor) ?? 0))
}
