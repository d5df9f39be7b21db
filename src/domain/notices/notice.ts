// Which notices of a lead are live for a ticket, and what was fixed about its reason?

import type { Instant } from '#domain/instant.ts'
import { type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import { isRecord } from '#domain/settings/checks.ts'

export const NOTICE_KIND = 'notice'
export const FIX_KIND = 'fix'
/** `api_notification.<name>`: a lead saved or ended a notice. */
export const NOTICE_NEWS = 'bm_notice'

/** One that a lead wrote for a reason. The record's body holds it, its key is the id. */
export interface Notice {
  id: string
  /** A reason's value, or the name of a top level. */
  reason: string
  what: string
  since: Instant
  /** When there will be news; null: not said. */
  next: Instant | null
  expires: Instant
  /** What agents may write, in the team's language; empty: nothing is offered. */
  wording: string
}

/** From the fix ledger. `change` null: too early to tell. */
export interface Fix {
  id: string
  reason: string
  shipped: Instant
  /** The account's day of it, which every viewer is to read; null: an older record has the moment alone. */
  day: string | null
  /** Shares of what was expected, below zero where fewer came, with a 95 % interval. */
  change: { share: number; low: number; high: number } | null
}

const LONGEST = 600
/** What may stand in the tag `bm_notice_<id>`. */
const ID = /^[a-z0-9][a-z0-9-]{0,31}$/

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '')

/** ISO 8601, as records hold moments. */
const instantIn = (value: unknown): Instant | null => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : at
}

/** Null where the record is no notice: one that tells nothing, or never ends, is none. */
export const readNotice = (id: string, body: unknown): Notice | null => {
  if (!ID.test(id) || !isRecord(body)) return null
  const [reason, what] = [textIn(body.reason), textIn(body.what)]
  const [since, expires] = [instantIn(body.since), instantIn(body.expires)]
  if (reason === '' || what === '' || since === null || expires === null) return null
  return { id, reason, what, since, next: instantIn(body.next), expires, wording: textIn(body.wording) }
}

const shareIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= -1 ? value : null

const changeIn = (value: unknown): Fix['change'] => {
  if (!isRecord(value)) return null
  const [share, low, high] = [value.share, value.low, value.high].map(shareIn)
  if (share === null || low === null || high === null) return null
  return share === undefined || low === undefined || high === undefined || low > high
    ? null
    : { share, low, high }
}

const dayIn = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null

export const readFix = (id: string, body: unknown): Fix | null => {
  if (!isRecord(body)) return null
  const [reason, shipped] = [textIn(body.reason), instantIn(body.shipped)]
  if (reason === '' || shipped === null) return null
  return { id, reason, shipped, day: dayIn(body.day), change: changeIn(body.change) }
}

/** Whether what was written for `about` is about that reason. */
export const isAbout = (about: string, value: string, taxonomy: Taxonomy): boolean => {
  const reason = taxonomy.byValue.get(value)
  return about === value || (reason !== undefined && topLevel(reason) === about)
}

/** Those that hold now for any of the reasons, chosen or suggested, newest first. */
export const liveNotices = (
  notices: readonly Notice[],
  reasons: readonly string[],
  taxonomy: Taxonomy,
  now: Instant,
): readonly Notice[] =>
  notices
    .filter(({ since, expires }) => since <= now && now < expires)
    .filter(({ reason }) => reasons.some((value) => isAbout(reason, value, taxonomy)))
    .sort((a, b) => b.since - a.since)

/** The last fix about that reason that has been shipped; null where there is none. */
export const lastFix = (fixes: readonly Fix[], value: string, taxonomy: Taxonomy, now: Instant): Fix | null =>
  fixes
    .filter(({ reason, shipped }) => shipped <= now && isAbout(reason, value, taxonomy))
    .sort((a, b) => b.shipped - a.shipped)[0] ?? null
