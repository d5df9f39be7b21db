// Which contacts of one requester are about the same issue?

import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'

/** Strongest first. */
export const LINK_KINDS = ['follow_up', 'problem', 'reason', 'assumed'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface Link {
  contact: Contact
  /** The earlier contact that it hangs on. */
  to: Contact
  by: LinkKind
  /** Came before anyone had answered: tells of speed, not of resolution. */
  chaser: boolean
  /** Merged away into another ticket; counts as a repeat where it is no chaser. */
  merged: boolean
}

export interface Issue {
  first: Contact
  /** Further contacts by creation. */
  links: readonly Link[]
}

export interface LinkOptions {
  windowDays: number
  /** Top level of a reason's value; null for none, unknown and *other*. */
  topLevelOf: (reason: string | null) => string | null
}

const isDone = (contact: Contact): boolean => contact.status === 'solved' || contact.status === 'closed'

/** Zendesk's own tag on a ticket that was merged into another. */
export const isMergedAway = (contact: Contact): boolean => contact.tags.includes('closed_by_merge')

/**
 * When the contact was first solved; null while it was not, or where that is unknown.
 * Zendesk gives minutes since creation.
 */
export const firstSolvedAt = (contact: Contact): Instant | null => {
  const { metrics, createdAt, updatedAt } = contact
  if (metrics === null) return null
  if (metrics.firstResolutionMinutes !== null) return createdAt + metrics.firstResolutionMinutes * MINUTE
  // A solved ticket whose metrics lag behind was solved no later than its last update.
  return metrics.solvedAt ?? (isDone(contact) ? updatedAt : null)
}

/** Up to when a further contact still belongs to it. Without metrics the window runs from creation. */
const reaches = (contact: Contact, windowDays: number): Instant => {
  if (!isDone(contact)) return Infinity
  return (firstSolvedAt(contact) ?? contact.createdAt) + windowDays * DAY
}

const firstReplyAt = ({ metrics, createdAt }: Contact): Instant | 'never' | 'unknown' => {
  if (metrics === null) return 'unknown'
  return metrics.firstReplyMinutes === null ? 'never' : createdAt + metrics.firstReplyMinutes * MINUTE
}

const linkBetween = (earlier: Contact, later: Contact, options: LinkOptions): LinkKind | null => {
  if (later.createdAt > reaches(earlier, options.windowDays)) return null
  if (later.followUpOf === earlier.id) return 'follow_up'
  if (later.problemId !== null && later.problemId === earlier.problemId) return 'problem'
  const [one, other] = [options.topLevelOf(earlier.reason), options.topLevelOf(later.reason)]
  if (one === null || other === null) return 'assumed'
  return one === other ? 'reason' : null
}

interface Growing {
  first: Contact
  links: Link[]
}

const membersOf = (issue: Growing): Contact[] => [issue.first, ...issue.links.map((link) => link.contact)]

/** Nobody had answered when it came: neither the contact before, nor, where that was a chaser, those before it. */
const isChaser = (issue: Growing, contact: Contact): boolean => {
  const before: { contact: Contact; chaser: boolean }[] = [
    { contact: issue.first, chaser: false },
    ...issue.links,
  ]
  for (const { contact: earlier, chaser } of before.reverse()) {
    const replied = firstReplyAt(earlier)
    if (replied === 'unknown' || (replied !== 'never' && replied <= contact.createdAt)) return false
    if (!chaser) return true
  }
  return false
}

interface Candidate {
  issue: Growing
  to: Contact
  by: LinkKind
}

const better = (one: Candidate, other: Candidate): number =>
  LINK_KINDS.indexOf(one.by) - LINK_KINDS.indexOf(other.by) || other.to.createdAt - one.to.createdAt

/**
 * Issues of one requester, by their first contact. A contact joins the issue to which its strongest link leads,
 * among equals the newest; a ticket that was merged away can only join, never begin an issue.
 */
export const linkIssues = (contacts: readonly Contact[], options: LinkOptions): Issue[] => {
  const issues: Growing[] = []
  for (const contact of [...contacts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) {
    const candidates = issues.flatMap((issue) =>
      membersOf(issue).flatMap((to): Candidate[] => {
        const by = linkBetween(to, contact, options)
        return by === null ? [] : [{ issue, to, by }]
      }),
    )
    const [best] = candidates.sort(better)
    const merged = isMergedAway(contact)
    if (best) {
      const chaser = isChaser(best.issue, contact)
      best.issue.links.push({ contact, to: best.to, by: best.by, chaser, merged })
    } else if (!merged) issues.push({ first: contact, links: [] })
  }
  return issues
}

/** Share of links that rest on an assumption; null where there are no links. */
export const assumedShare = (issues: readonly Issue[]): number | null => {
  const links = issues.flatMap((issue) => issue.links)
  if (links.length === 0) return null
  return links.filter((link) => link.by === 'assumed').length / links.length
}
