// Is this customer's onboarding still going on?

import type { Instant } from '#domain/instant.ts'
import type { HealthDefinition } from './definition.ts'
import { type ComponentScore, scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'

/** How far the customer has come, by the team's own component; null where there is none. */
export const onboardingOf = (
  definition: HealthDefinition,
  facts: HealthFacts,
  now: Instant,
): ComponentScore | null =>
  scoreHealth(definition, facts, now).components.find(
    ({ component }) => component.signal === 'onboarding_step',
  ) ?? null

/** Whether the team's definition still sees a step to gain; null where no field tells, or too old a one. */
export const onboardingUnfinished = (
  definition: HealthDefinition,
  facts: HealthFacts,
  now: Instant,
): boolean | null => {
  const onboarding = onboardingOf(definition, facts, now)
  return onboarding === null || onboarding.points === null ? null : onboarding.next !== null
}
