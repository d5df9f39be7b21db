// What do the user and organisation fields say about a customer's use of the product?

import type { Json } from '#workspace/records/json.ts'
import type { Random } from './random.ts'
import { DAY_MS } from './time.ts'

export interface Traits {
  engagement: number
  slope: number
  satisfaction: number
  created: number
}

/** Zendesk answers date fields with midnight UTC. */
export const dateField = (at: number): string => `${new Date(at).toISOString().slice(0, 10)}T00:00:00+00:00`

const NOTHING = {
  last_active: null,
  features_used: null,
  key_action_at: null,
  onboarding_step: null,
  training_at: null,
  nps_score: null,
  nps_at: null,
  job: null,
}

/** All keys of the account's user fields; null where nothing is known. */
export const userFieldsOf = (
  traits: Traits | null,
  job: string,
  now: number,
  random: Random,
): Record<string, Json> => {
  if (traits === null) return { ...NOTHING, job: random.chance(0.5) ? job : null }
  const today = Math.min(0.99, Math.max(0.01, traits.engagement + traits.slope * 0.3))
  const age = (now - traits.created) / DAY_MS
  const since = (days: number): string => dateField(now - Math.min(days, age) * DAY_MS)
  const quiet = (1 - today) ** 2
  const nps = random.chance(0.38)
  return {
    last_active: since(random.around(1 + quiet * 45, 0.7)),
    features_used: Math.max(1, Math.min(12, Math.round(today * 11 + random.next() * 2 - 1))),
    key_action_at: age < 20 && random.chance(0.6) ? null : since(random.around(3 + quiet * 70, 0.6)),
    onboarding_step: age > 60 || random.chance(today) ? 5 : random.int(1, 4),
    training_at: random.chance(0.15 + today * 0.4) ? since(random.int(4, 260)) : null,
    nps_score: nps
      ? Math.max(0, Math.min(10, Math.round(traits.satisfaction * 9 + today * 3 - 1.6 + random.next() * 2)))
      : null,
    nps_at: nps ? since(random.int(3, 300)) : null,
    job,
  }
}

export const organizationFieldsOf = (
  plan: { value: string; price: number },
  industry: string,
  now: number,
  random: Random,
): Record<string, Json> => {
  const seats = plan.price === 0 ? 1 : random.int(1, 3) * (plan.value === 'plan_pro' ? 4 : 2)
  return {
    plan: plan.value,
    seats,
    seats_used: random.int(1, seats),
    value: plan.price === 0 ? 0 : Math.round(plan.price * random.around(1.6, 0.5)),
    renewal_at: plan.price === 0 ? null : dateField(now + random.int(4, 360) * DAY_MS),
    industry,
  }
}
