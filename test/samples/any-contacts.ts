// How do property tests draw contacts of a small world, as Zendesk's rows and metrics could tell them?

import fc from 'fast-check'
import type { Contact, ContactMetrics } from '#domain/contact.ts'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'

export const WORLD_NOW: Instant = Date.parse('2026-11-20T12:00:00Z')
const WORLD_DAYS = 150

/** Two top levels, their leaves, *other* and a value that no option has any more. */
const WORLD_REASONS = ['billing_refund', 'billing_card', 'login_reset', 'other', 'gone'] as const
export const isWorldReason = (tag: string): boolean =>
  WORLD_REASONS.some((reason) => reason === tag && reason !== 'gone')
export const worldTopLevel = (reason: string | null): string | null =>
  reason === null || reason === 'other' || reason === 'gone' ? null : (reason.split('_')[0] ?? null)

const minutes = fc.integer({ min: 0, max: 40 * 24 * 60 })
const maybe = <T>(value: fc.Arbitrary<T>, nulls = 1, values = 2) =>
  fc.oneof({ weight: nulls, arbitrary: fc.constant(null) }, { weight: values, arbitrary: value })

interface Drawn {
  minutesAgo: number
  metrics: Omit<ContactMetrics, 'solvedAt' | 'requesterUpdatedAt'> | null
  solvedAfter: number | null
  spokeAfter: number | null
  tags: readonly string[]
  stamped: boolean
  follows: number | null
  parts: Partial<Contact>
}

const OUR_TAGS = [
  ...['bm_sent_a11', 'bm_sent_a12', 'bm_sent_p7', 'bm_sent_via_top', 'bm_turns_1_r1', 'bm_turns_n_r3'],
  ...['bm_thanks_r2', 'bm_tier_up', 'bm_fcr_yes', 'bm_fcr_no', 'bm_ans_shown', 'bm_band_steady'],
  ...['bm_irr_a11', 'bm_irr_a13', 'bm_irr_p7'],
  ...[`bm_sug_7_${codeOf('billing_card')}`, `bm_sug_2_${codeOf('login_reset')}_blind`],
]
const TAGS = [...OUR_TAGS, 'closed_by_merge', 'vip', 'billing_refund', 'login_reset']

const drawn: fc.Arbitrary<Drawn> = fc.record({
  minutesAgo: fc.integer({ min: 0, max: WORLD_DAYS * 24 * 60 }),
  metrics: maybe(
    fc.record({
      replies: fc.integer({ min: 0, max: 3 }),
      reopens: fc.constantFrom(0, 0, 0, 1),
      groupStations: fc.integer({ min: 0, max: 3 }),
      assigneeStations: fc.integer({ min: 0, max: 3 }),
      firstReplyMinutes: maybe(minutes),
      firstResolutionMinutes: maybe(minutes),
    }),
  ),
  solvedAfter: maybe(minutes),
  spokeAfter: maybe(minutes),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 6 }),
  stamped: fc.boolean(),
  follows: maybe(fc.integer({ min: 1, max: 40 }), 4, 1),
  parts: fc.record({
    requesterId: fc.constantFrom(1, 1, 2, 3, 99),
    submitterId: fc.constantFrom(1, 2, 3, 500),
    status: fc.constantFrom('new', 'open', 'pending', 'solved', 'solved', 'closed'),
    channel: fc.constantFrom('email', 'web', 'api', 'voice', 'chat'),
    reason: maybe(fc.constantFrom(...WORLD_REASONS), 1, 3),
    inhibitor: maybe(fc.constantFrom('bm_inh_circumstances', 'bm_inh_novice_customer')),
    rating: fc.constantFrom(null, null, 'good', 'bad'),
    problemId: maybe(fc.constantFrom(900, 901), 4, 1),
    organizationId: maybe(fc.constantFrom(70_001, 70_002)),
    groupId: maybe(fc.constantFrom(6, 7)),
    brandId: maybe(fc.constantFrom(3, 4)),
  }),
})

const second = (instant: number): Instant => Math.floor(instant / 1000) * 1000

const contactOf = (
  { minutesAgo, metrics, solvedAfter, spokeAfter, tags, stamped, follows, parts }: Drawn,
  index: number,
): Contact => {
  const id = index + 1
  const createdAt = WORLD_NOW - minutesAgo * MINUTE
  return {
    id,
    subject: 'Words that must not stay',
    status: 'solved',
    channel: 'email',
    createdAt,
    updatedAt: second(createdAt + (solvedAfter ?? 0) * MINUTE),
    requesterId: 1,
    submitterId: 1,
    assigneeId: 800,
    organizationId: null,
    groupId: null,
    brandId: null,
    problemId: null,
    followUpOf: follows === null || follows === id ? null : follows,
    tags: stamped ? [`bm_on_${id}`, ...tags] : tags,
    reason: null,
    inhibitor: null,
    rating: null,
    ...parts,
    metrics: metrics && {
      ...metrics,
      solvedAt: solvedAfter === null ? null : second(createdAt + solvedAfter * MINUTE),
      ...(spokeAfter === null ? {} : { requesterUpdatedAt: second(createdAt + spokeAfter * MINUTE) }),
    },
  }
}

/** Contacts of at most four requesters over five months, ids from 1; some metrics unknown, some tags another's. */
export const anyContacts = (maxLength = 40): fc.Arbitrary<Contact[]> =>
  fc.array(drawn, { maxLength, size: 'max' }).map((rows) => rows.map(contactOf))
