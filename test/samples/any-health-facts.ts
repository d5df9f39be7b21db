// Which facts about a customer can there be? For properties over all of them.

import fc from 'fast-check'
import type { HealthFacts } from '#domain/health/signals.ts'
import { factsOf } from './health-facts.ts'
import { EVENT_TYPES } from './health-oracle.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo } from './records.ts'

const days = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((half) => half / 2)
const dated = (most: number) => fc.option(fc.integer({ min: -3, max: most }).map(dateField), { freq: 3 })

const contact = fc.record({
  age: days(220),
  reason: fc.constantFrom('schedule', 'schedule', 'gone', null),
  followUp: fc.constantFrom('none', 'none', 'inherited', 'stamped'),
  channel: fc.constantFrom('email', 'native_messaging', 'voice'),
})

/** Sound facts of the shipped fields: missing, late, old and partial evidence among them. */
export const anyHealthFacts: fc.Arbitrary<HealthFacts> = fc
  .record({
    age: fc.integer({ min: 0, max: 900 }),
    fields: fc.record({
      last_active: dated(500),
      features_used: fc.option(fc.integer({ min: 0, max: 12 })),
      features_used_at: dated(200),
      key_action_at: dated(420),
      onboarding_step: fc.option(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant('done'))),
      onboarding_step_at: dated(500),
      training_at: dated(900),
    }),
    events: fc.option(fc.array(fc.tuple(fc.constantFrom(...EVENT_TYPES), days(250)), { maxLength: 40 }), {
      freq: 4,
    }),
    since: fc.option(days(250)),
    community: fc.constantFrom(true, false, undefined),
    contacts: fc.array(contact, { maxLength: 12 }),
  })
  .map(({ age, fields, events, since, community, contacts }) => {
    const { community: _, ...rest } = factsOf({
      customer: aCustomer({ createdAt: daysAgo(age), fields }),
      activity: events?.map(([type, ago]) => anActivity(type, ago)) ?? null,
      contacts: contacts.map(({ age: ago, reason, followUp, channel }, i) =>
        aContact({
          id: i + 1,
          createdAt: daysAgo(ago),
          reason,
          channel,
          followUpOf: followUp === 'none' ? null : 4711,
          tags: followUp === 'stamped' ? ['bm_on_4711', `bm_on_${i + 1}`] : ['bm_on_4711'],
        }),
      ),
    })
    return {
      ...rest,
      ...(since === null ? {} : { activitySince: daysAgo(since) }),
      ...(community === undefined ? {} : { community }),
    }
  })
