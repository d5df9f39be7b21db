// What are a contact, its reason and its issue by the words of the measures alone? Slow, over plain contacts, without the code that they check.

import type { Contact } from '#domain/contact.ts'
import { DAY, MINUTE } from '#domain/instant.ts'

export interface OracleOptions {
  now: number
  from: number
  windowDays: number
  topLevelOf: (reason: string | null) => string | null
  isReason: (tag: string) => boolean
  agentsLogContacts: boolean
  staff: ReadonlySet<number>
  /** What auditors said, by ticket. */
  audited?: ReadonlyMap<number, string | null>
}

export const done = ({ status }: Contact): boolean => status === 'solved' || status === 'closed'
export const merged = ({ tags }: Contact): boolean => tags.includes('closed_by_merge')
const stamped = ({ tags, id }: Contact): boolean => tags.includes(`bm_on_${id}`)
/** Groups of every tag of ours that matches. */
export const matches = (contact: Contact, pattern: RegExp): string[][] =>
  stamped(contact)
    ? contact.tags.flatMap((tag) => {
        const found = pattern.exec(tag)
        return found ? [[...found]] : []
      })
    : []

export const sentIn = (contact: Contact): string[] =>
  matches(contact, /^bm_sent_([ap])(\d+)$/).map(
    ([, kind, id]) => `${kind === 'a' ? 'article' : 'post'}:${id}`,
  )

export const unfitIn = (contact: Contact): string[] =>
  matches(contact, /^bm_irr_([ap])(\d+)$/).map(([, kind, id]) => `${kind === 'a' ? 'article' : 'post'}:${id}`)

export function reasonOf(contact: Contact, { isReason }: OracleOptions): string | null {
  if (contact.followUpOf !== null && !stamped(contact)) return null
  const tagged = [...new Set(contact.tags.filter(isReason))]
  return tagged.length > 1 ? null : (tagged[0] ?? contact.reason)
}

export function kindOf(
  ticket: Contact,
  { staff, agentsLogContacts }: OracleOptions,
): 'staff' | 'outbound' | 'contact' {
  if (staff.has(ticket.requesterId)) return 'staff'
  if (agentsLogContacts || ticket.submitterId === ticket.requesterId) return 'contact'
  if (!['web', 'api'].includes(ticket.channel) || ticket.metrics === null) return 'contact'
  const { reopens, requesterUpdatedAt } = ticket.metrics
  const silent = requesterUpdatedAt !== undefined && requesterUpdatedAt <= ticket.createdAt + MINUTE
  return reopens === 0 && silent ? 'outbound' : 'contact'
}

export function solvedAt({ metrics, createdAt }: Contact): number | null {
  if (metrics === null) return null
  return metrics.firstResolutionMinutes === null
    ? metrics.solvedAt
    : createdAt + metrics.firstResolutionMinutes * MINUTE
}

/** Up to when a further contact belongs to it. */
export function reach(contact: Contact, days: number): number {
  if (!done(contact)) return Number.POSITIVE_INFINITY
  const ended = contact.metrics === null ? contact.createdAt : (solvedAt(contact) ?? contact.updatedAt)
  return ended + days * DAY
}

type Answered = 'yes' | 'no' | 'never' | 'unknown'
function answeredBy({ metrics, createdAt }: Contact, at: number): Answered {
  if (metrics === null) return 'unknown'
  if (metrics.firstReplyMinutes !== null)
    return createdAt + metrics.firstReplyMinutes * MINUTE <= at ? 'yes' : 'no'
  return metrics.replies === 0 ? 'never' : 'unknown'
}

export interface Member {
  contact: Contact
  chaser: boolean
  /** Of its link: 4 follow-up, 3 problem, 2 reason, 1 assumed, 0 none. */
  strength: number
}

/** `before`: the issue so far, oldest first. */
function chases(before: readonly Member[], contact: Contact): boolean {
  const last = before[before.length - 1]
  if (last === undefined) return true
  const answered = answeredBy(last.contact, contact.createdAt)
  if (answered === 'yes' || answered === 'unknown') return false
  if (last.chaser) return chases(before.slice(0, -1), contact)
  if (answered === 'no') return true
  const { metrics } = last.contact
  const ended =
    metrics === null ? null : (solvedAt(last.contact) ?? (done(last.contact) ? last.contact.updatedAt : null))
  return ended === null || ended > contact.createdAt
}

function strength(earlier: Contact, later: Contact, options: OracleOptions): number {
  if (later.followUpOf === earlier.id) return 4
  if (later.problemId !== null && later.problemId === earlier.problemId) return 3
  const one = options.topLevelOf(reasonOf(earlier, options))
  const other = options.topLevelOf(reasonOf(later, options))
  if (one === null || other === null) return 1
  return one === other ? 2 : 0
}

export function issuesOf(contacts: readonly Contact[], options: OracleOptions): Member[][] {
  const issues: Member[][] = []
  const sorted = contacts.toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id)
  for (const [index, contact] of sorted.entries()) {
    const near = sorted
      .slice(0, index)
      .filter((earlier) => reach(earlier, options.windowDays) >= contact.createdAt)
      .filter((earlier) => issues.some((issue) => issue.some((member) => member.contact === earlier)))
      .map((earlier, place) => ({ earlier, place, strength: strength(earlier, contact, options) }))
      .filter((candidate) => candidate.strength > 0)
      .sort((a, b) => b.strength - a.strength || b.place - a.place)
    const issue = issues.find((one) => one.some((member) => member.contact === near[0]?.earlier))
    if (issue) issue.push({ contact, chaser: chases(issue, contact), strength: near[0]?.strength ?? 0 })
    else if (!merged(contact)) issues.push([{ contact, chaser: false, strength: 0 }])
  }
  return issues
}

/** A tag that says what was seen of so many replies is void once metrics count more. */
export function seen(contact: Contact, pattern: RegExp, replies: number | null): string[] | null {
  const [best] = matches(contact, pattern).sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
  return best && (replies === null || replies <= Number(best.at(-1))) ? best : null
}

const SESSIONS = ['chat', 'native_messaging', 'voice']
export function speaksAgainst(contact: Contact, now: number): boolean {
  const replies = contact.metrics?.replies ?? null
  const turns = seen(contact, /^bm_turns_([1n])_r(\d+)$/, replies)
  const manyTurns = turns ? turns[1] === 'n' : !SESSIONS.includes(contact.channel) && (replies ?? 0) > 1
  const reopened =
    (contact.metrics?.reopens ?? 0) > 0 && seen(contact, /^bm_thanks_r(\d+)$/, replies) === null
  const end = solvedAt(contact) ?? (done(contact) ? null : now)
  const late = end !== null && end - contact.createdAt > 28 * DAY
  return manyTurns || reopened || late || matches(contact, /^bm_tier_up$/).length > 0
}

/** Type 7 of Hyndman and Fan, by its formula. */
export function ninetieth(values: readonly number[]): number {
  if (values.length === 0) return 28
  const sorted = values.toSorted((a, b) => a - b)
  const h = (sorted.length - 1) * 0.9
  const low = sorted[Math.floor(h)] ?? 0
  const high = sorted[Math.ceil(h)] ?? low
  return Math.min(28, Math.max(1, low + (h - Math.floor(h)) * (high - low)))
}
