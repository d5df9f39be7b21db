// Does this customer's contract end soon, and is there reason to worry about it?

import type { CustomerFacts } from './fields.ts'
import type { Satisfaction } from './satisfaction.ts'
import type { Health } from './score.ts'

/** Renewals further away need no attention today. */
const SOON_DAYS = 60

export interface RenewalHint {
  inDays: number
  value: number | null
  /** What speaks against renewal, as far as it is known. */
  worry: 'engagement' | 'satisfaction' | 'both' | null
}

const worryOf = (disengaging: boolean, unsatisfied: boolean): RenewalHint['worry'] => {
  if (disengaging) return unsatisfied ? 'both' : 'engagement'
  return unsatisfied ? 'satisfaction' : null
}

/** For the agent's eyes, so that no mood silences it; null where it ended, is far away, or no field tells. */
export function renewalHint(
  { renewalInDays, value }: Pick<CustomerFacts, 'renewalInDays' | 'value'>,
  { band }: Pick<Health, 'band'>,
  { state }: Pick<Satisfaction, 'state'>,
): RenewalHint | null {
  // A date field has no hour: until its day is over the contract runs.
  if (renewalInDays === null || renewalInDays <= -1 || renewalInDays > SOON_DAYS) return null
  const disengaging = band === 'slipping' || band === 'at_risk'
  const inDays = Math.max(0, Math.ceil(renewalInDays))
  return { inDays, value, worry: worryOf(disengaging, state === 'not_satisfied') }
}
