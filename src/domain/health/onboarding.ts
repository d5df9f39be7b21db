// Is this customer's onboarding still going on?

import type { Instant } from '#domain/instant.ts'
import type { HealthDefinition } from './definition.ts'
import { scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'

/** Whether the team's definition still sees a step to gain; null where no field tells, or too old a one. */
export const onboardingUnfinished = (
  definition: HealthDefinition,
  facts: HealthFacts,
  now: Instant,
): boolean | null => {
  const { components } = scoreHealth(definition, facts, now)
  const onboarding = components.find(({ component }) => component.signal === 'onboarding_step')
  return onboarding === undefined || onboarding.points === null ? null : onboarding.next !== null
}
