// How long does a customer's health with its history take, for someone with much of everything?

import { DEFAULT_DEFINITION } from '#domain/health/definition.ts'
import { scoreHealth } from '#domain/health/score.ts'
import type { HealthFacts } from '#domain/health/signals.ts'
import { trend } from '#domain/health/trend.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'

const RUNS = 100
const EVENTS = [
  'article_viewed',
  'help_center_searched',
  'community_post_viewed',
  'community_comment_created',
]

const busyCustomer = (contacts: number): HealthFacts => ({
  customer: aCustomer({
    fields: { last_active: dateField(3), features_used: 5, key_action_at: dateField(44), onboarding_step: 5 },
  }),
  organization: null,
  contacts: Array.from({ length: contacts }, (_, i) =>
    aContact({ id: i + 1, createdAt: daysAgo(i), reason: 'how' }),
  ),
  activity: Array.from({ length: contacts }, (_, i) =>
    anActivity(EVENTS[i % EVENTS.length] ?? 'article_viewed', i / 2),
  ),
  community: true,
  taxonomy: buildTaxonomy([{ name: 'Use::How to', value: 'how' }], { how: { kind: 'how_to' } }),
  fieldMap: DEFAULT_SETTINGS.fieldMap,
})

/** Milliseconds for score, trend and twelve weeks from so many contacts and as many events: median and worst. */
export async function benchHealth(contacts = 500): Promise<{ median: number; worst: number }> {
  const facts = busyCustomer(contacts)
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    scoreHealth(DEFAULT_DEFINITION, facts, NOW)
    trend(DEFAULT_DEFINITION, facts, NOW)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { median: times[RUNS / 2] ?? 0, worst: times.at(-1) ?? 0 }
}
