// Which contacts of one requester are about the same issue?

import { type Contact, isDone } from '#domain/contact.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { ownReason } from '#domain/tags/own-reason.ts'

/** Strongest first. */
const LINK_KINDS = ['follow_up', 'problem', 'reason', 'assumed'] as const
type LinkKind = (typeof LINK_KINDS)[number]

interface Link {
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

/** Zendesk's own tag on a ticket that was merged into another. */
export const isMergedAway = (contact: Contact): boolean => contact.tags.includes('closed_by_merge')

/** When metrics say that the contact was first solved, in minutes since creation, else when last; null without. */
export const measuredSolve = ({
  metrics,
  createdAt,
}: Pick<Contact, 'createdAt' | 'metrics'>): Instant | null => {
  if (metrics === null) return null
  const minutes = metrics.firstResolutionMinutes
  return minutes === null ? metrics.solvedAt : createdAt + minutes * MINUTE
}

/** When the contact was first solved; null while it was not, or where that is unknown. */
export const firstSolvedAt = (contact: Contact): Instant | null => {
  if (contact.metrics === null) return null
  // A solved ticket whose metrics lag behind was solved no later than its last update.
  return measuredSolve(contact) ?? (isDone(contact) ? contact.updatedAt : null)
}

/** Up to when a further contact still belongs to it. Without metrics the window runs from creation. */
const reaches = (contact: Contact, windowDays: number): Instant => {
  if (!isDone(contact)) return Infinity
  return (firstSolvedAt(contact) ?? contact.createdAt) + windowDays * DAY
}

const firstReplyAt = ({ metrics, createdAt }: Contact): Instant | 'never' | 'unknown' => {
  if (metrics === null) return 'unknown'
  if (metrics.firstReplyMinutes !== null) return createdAt + metrics.firstReplyMinutes * MINUTE
  return metrics.replies === 0 ? 'never' : 'unknown'
}

const linkBetween = (earlier: Contact, later: Contact, options: LinkOptions): LinkKind | null => {
  if (later.followUpOf === earlier.id) return 'follow_up'
  if (later.problemId !== null && later.problemId === earlier.problemId) return 'problem'
  const [one, other] = [earlier, later].map((contact) => options.topLevelOf(ownReason(contact)))
  if (!one || !other) return 'assumed'
  return one === other ? 'reason' : null
}

interface Growing {
  first: Contact
  links: Link[]
}

/** A contact that a later one may still hang on. */
interface Reachable {
  contact: Contact
  issue: Growing
  until: Instant
}

const wasSolvedBy = (contact: Contact, at: Instant): boolean => (firstSolvedAt(contact) ?? Infinity) <= at

/**
 * Nobody had answered when it came: neither the contact before, nor, where that was a chaser, those before it. A call
 * may be solved without any reply: whoever comes after that does not chase an answer.
 */
const isChaser = ({ first, links }: Growing, contact: Contact): boolean => {
  for (let at = links.length - 1; at >= -1; at -= 1) {
    const link = links[at]
    const before = link?.contact ?? first
    const replied = firstReplyAt(before)
    if (replied === 'unknown' || (replied !== 'never' && replied <= contact.createdAt)) return false
    if (link?.chaser !== true) return replied !== 'never' || !wasSolvedBy(before, contact.createdAt)
  }
  return true
}

/** The strongest link, among equals to the newest contact. */
const bestLink = (
  reachable: readonly Reachable[],
  contact: Contact,
  options: LinkOptions,
): (Reachable & { by: LinkKind }) | null => {
  let best: (Reachable & { by: LinkKind }) | null = null
  for (const candidate of reachable) {
    const by = linkBetween(candidate.contact, contact, options)
    if (by === null) continue
    if (best === null || LINK_KINDS.indexOf(by) <= LINK_KINDS.indexOf(best.by)) best = { ...candidate, by }
  }
  return best
}

/**
 * Issues of one requester, by their first contact. A contact joins the issue to which its strongest link leads,
 * among equals the newest; a ticket that was merged away can only join, never begin an issue.
 */
export const linkIssues = (contacts: readonly Contact[], options: LinkOptions): Issue[] => {
  const issues: Growing[] = []
  let reachable: Reachable[] = []
  for (const contact of [...contacts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) {
    // What is out of reach stays so, as contacts come in order: shared mailboxes hold thousands.
    reachable = reachable.filter(({ until }) => until >= contact.createdAt)
    const merged = isMergedAway(contact)
    const best = bestLink(reachable, contact, options)
    if (best === null && merged) continue
    const issue: Growing = best?.issue ?? { first: contact, links: [] }
    if (best === null) issues.push(issue)
    else {
      const chaser = isChaser(issue, contact)
      issue.links.push({ contact, to: best.contact, by: best.by, chaser, merged })
    }
    reachable.push({ contact, issue, until: reaches(contact, options.windowDays) })
  }
  return issues
}

/** Share of links that rest on an assumption; null where there are no links. */
export const assumedShare = (issues: readonly Issue[]): number | null => {
  const links = issues.flatMap((issue) => issue.links)
  if (links.length === 0) return null
  return links.filter((link) => link.by === 'assumed').length / links.length
}
