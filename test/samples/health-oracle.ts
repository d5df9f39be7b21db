// What should engagement be, read literally from the measure's definition? Slow and plain, sharing no code with it.

import type { HealthFacts } from '#domain/health/signals.ts'

const DAY = 86_400_000

/** Points of one component, or null where unknown; `dated`: with a date that a trend may use. */
export interface Part {
  points: number | null
  dated: boolean
}

interface Evidence {
  value: number | string
  /** Days before the date looked at; null = age unknown. */
  age: number | null
  /** At least so many: more may be missing. */
  atLeast: boolean
}

type Rule = [
  maximum: number,
  evidenceDays: number,
  dueAfterDays: number,
  points: (value: number | string) => number,
]

const falling =
  (...limits: [most: number, points: number][]) =>
  (value: number | string): number => {
    for (const [most, points] of limits) if (Number(value) <= most) return points
    return 0
  }

const rising =
  (...limits: [least: number, points: number][]) =>
  (value: number | string): number => {
    for (const [least, points] of limits) if (Number(value) >= least) return points
    return 0
  }

/** The built-in index, written down once more. */
const RULES: Record<string, Rule> = {
  recent_use: [12, 365, 7, falling([7, 12], [14, 9], [30, 5])],
  features: [12, 90, 30, rising([8, 12], [5, 9], [3, 5], [1, 2])],
  key_action: [14, 365, 14, falling([14, 14], [30, 9], [60, 2])],
  learning: [14, 90, 14, rising([8, 14], [4, 10], [1, 5])],
  searching: [6, 90, 14, rising([3, 6], [1, 4])],
  training: [6, 730, 60, falling([180, 6], [365, 3])],
  // One to three full, more than six half.
  questions: [8, 90, 0, (value) => (Number(value) <= 3 ? 8 : Number(value) <= 6 ? 6 : 4)],
  onboarding: [8, 365, 0, (value) => (value === 'done' ? 8 : rising([5, 8], [3, 5], [1, 2])(value))],
  community: [10, 30, 30, rising([3, 10], [2, 8], [1, 5])],
  contributing: [10, 90, 30, rising([2, 10], [1, 7])],
}

export const COMPONENTS = Object.keys(RULES)

const said = (facts: HealthFacts, key: string): string | number | null => {
  const value = facts.customer.fields[key] ?? facts.organization?.fields[key] ?? null
  return typeof value === 'boolean' || value === '' ? null : value
}

const dateIn = (facts: HealthFacts, key: string): number | null => {
  const value = said(facts, key)
  return typeof value === 'string' ? Date.parse(value) : null
}

const sinceDate = (facts: HealthFacts, key: string, asOf: number): Evidence | null => {
  const at = dateIn(facts, key)
  if (at === null || at > asOf) return null
  const age = (asOf - at) / DAY
  return { value: Math.floor(age), age, atLeast: false }
}

const inField = (facts: HealthFacts, key: string, asOf: number): Evidence | null => {
  const value = said(facts, key)
  const at = dateIn(facts, `${key}_at`)
  if (value === null || (at !== null && at > asOf)) return null
  return { value, age: at === null ? null : (asOf - at) / DAY, atLeast: false }
}

const KINDS: Record<string, string[]> = {
  learning: ['article_viewed', 'suggested_article_clicked', 'article_search_result_clicked'],
  searching: ['help_center_searched'],
  community: ['community_post_viewed', 'community_search_result_clicked', 'community_post_subscribed'],
  contributing: ['community_post_created', 'community_comment_created', 'community_post_vote_added'],
}
const OTHER = ['article_vote_added', 'article_comment_created', 'article_subscribed']
export const EVENT_TYPES = [...Object.values(KINDS).flat(), ...OTHER, 'page_view', 'ticket_requested']

const happened = (facts: HealthFacts, id: string, asOf: number): Evidence | null => {
  const days = id === 'community' ? 30 : 90
  const ours = [...Object.values(KINDS).flat(), ...OTHER]
  const past = (facts.activity ?? []).filter(({ type, at }) => ours.includes(type) && at <= asOf)
  const since = facts.activitySince ?? Number.NEGATIVE_INFINITY
  if (past.length === 0 || since >= asOf) return null
  const isCommunity = id === 'community' || id === 'contributing'
  if (isCommunity && facts.community === false) return null
  if (isCommunity && facts.community === undefined && !past.some(({ type }) => /^community_/.test(type)))
    return null
  const ages = past
    .filter(({ type }) => KINDS[id]?.includes(type))
    .map(({ at }) => (asOf - at) / DAY)
    .filter((age) => age < days)
  return {
    value: ages.length,
    age: ages.length === 0 ? 0 : Math.min(...ages),
    atLeast: (asOf - since) / DAY < days,
  }
}

const questions = (facts: HealthFacts, asOf: number): Evidence | null => {
  const ages = facts.contacts
    .filter(({ reason }) => reason !== null && facts.taxonomy.byValue.get(reason)?.kind === 'how_to')
    // A follow-up's reason is inherited until its own stamp says otherwise.
    .filter(({ id, followUpOf, tags }) => followUpOf === null || tags.includes(`bm_on_${id}`))
    .map(({ createdAt }) => (asOf - createdAt) / DAY)
    .filter((age) => age >= 0 && age < 90)
  return ages.length === 0 ? null : { value: ages.length, age: Math.min(...ages), atLeast: false }
}

const evidenceOf = (facts: HealthFacts, id: string, asOf: number): Evidence | null => {
  switch (id) {
    case 'recent_use':
      return sinceDate(facts, 'last_active', asOf)
    case 'key_action':
      return sinceDate(facts, 'key_action_at', asOf)
    case 'training':
      return sinceDate(facts, 'training_at', asOf)
    case 'features':
      return inField(facts, 'features_used', asOf)
    case 'onboarding':
      return inField(facts, 'onboarding_step', asOf)
    case 'questions':
      return questions(facts, asOf)
    default:
      return happened(facts, id, asOf)
  }
}

/** The built-in index with the shipped field keys, part by part, at `asOf`. */
export function partsAt(facts: HealthFacts, asOf: number): Record<string, Part> {
  const customerFor = (asOf - facts.customer.createdAt) / DAY
  return Object.fromEntries(
    Object.entries(RULES).map(([id, [maximum, evidenceDays, dueAfterDays, points]]): [string, Part] => {
      const evidence = evidenceOf(facts, id, asOf)
      const unknown = { points: null, dated: false }
      if (evidence === null || customerFor < dueAfterDays) return [id, unknown]
      if (evidence.age !== null && evidence.age > evidenceDays) return [id, unknown]
      const earned = points(evidence.value)
      if (evidence.atLeast && earned < maximum) return [id, unknown]
      return [id, { points: earned, dated: evidence.age !== null }]
    }),
  )
}

export interface Whole {
  points: number
  knownMaximum: number
  mode: string
  band: string | null
}

export function wholeAt(facts: HealthFacts, asOf: number): Whole {
  const parts = Object.entries(partsAt(facts, asOf)).filter(([, { points }]) => points !== null)
  const points = parts.reduce((sum, [, part]) => sum + (part.points ?? 0), 0)
  const knownMaximum = parts.reduce((sum, [id]) => sum + (RULES[id]?.[0] ?? 0), 0)
  // Signals count even where their component is not due, too old or in part only: there is something to see.
  const signals = COMPONENTS.filter((id) => id !== 'questions' && evidenceOf(facts, id, asOf) !== null)
  const days = (asOf - facts.customer.createdAt) / DAY
  const mode =
    signals.length === 0
      ? 'service_history'
      : days < 30
        ? 'onboarding'
        : knownMaximum >= 60
          ? 'score'
          : knownMaximum >= 40
            ? 'range'
            : 'none'
  const reaches = (limit: number) => points * 100 >= limit * knownMaximum
  const band = reaches(75) ? 'thriving' : reaches(55) ? 'steady' : reaches(35) ? 'slipping' : 'at_risk'
  return { points, knownMaximum, mode, band: mode === 'score' ? band : null }
}

export interface Moves {
  change: number | null
  comparable: string[]
  moved: Record<string, number>
  nowKnown: string[]
}

/** Only parts with a date that were known on both days. */
export function movesBetween(facts: HealthFacts, then: number, now: number): Moves {
  const [before, after] = [partsAt(facts, then), partsAt(facts, now)]
  const comparable = COMPONENTS.filter((id) => before[id]?.dated && after[id]?.dated)
  const total = (parts: Record<string, Part>) =>
    comparable.reduce((sum, id) => sum + (parts[id]?.points ?? 0), 0)
  const maximum = comparable.reduce((sum, id) => sum + (RULES[id]?.[0] ?? 0), 0)
  const gains = comparable.map((id): [string, number] => [
    id,
    (after[id]?.points ?? 0) - (before[id]?.points ?? 0),
  ])
  return {
    change: maximum === 0 ? null : ((total(after) - total(before)) / maximum) * 100,
    comparable,
    moved: Object.fromEntries(gains.filter(([, gain]) => gain !== 0)),
    nowKnown: COMPONENTS.filter((id) => before[id]?.points === null && after[id]?.points !== null),
  }
}
