// Which contacts of one requester are about the same issue?

import { type Contact, isDone } from '#domain/contact.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import {
  emptyLinks,
  LINK_KINDS,
  type LinkFacts,
  type LinkKind,
  type Links,
  linkRows,
  NEVER,
  UNKNOWN,
} from './link.ts'

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

const firstReplyAt = ({ metrics, createdAt }: Contact): Instant => {
  if (metrics === null) return UNKNOWN
  if (metrics.firstReplyMinutes !== null) return createdAt + metrics.firstReplyMinutes * MINUTE
  return metrics.replies === 0 ? NEVER : UNKNOWN
}

/** A number for each distinct value, from 1; 0 for null. */
const coded = (values: readonly (string | number | null)[]): number[] => {
  const codes = new Map<string | number, number>()
  return values.map((value) => {
    if (value === null) return 0
    const code = codes.get(value) ?? codes.size + 1
    codes.set(value, code)
    return code
  })
}

function factsOf(sorted: readonly Contact[], { windowDays, topLevelOf }: LinkOptions): LinkFacts {
  const rows = new Map(sorted.map(({ id }, row) => [id, row]))
  return {
    createdAt: sorted.map(({ createdAt }) => createdAt),
    until: sorted.map((contact) => reaches(contact, windowDays)),
    repliedAt: sorted.map(firstReplyAt),
    solvedAt: sorted.map((contact) => firstSolvedAt(contact) ?? NEVER),
    follows: sorted.map(({ followUpOf }) => (followUpOf === null ? 0 : (rows.get(followUpOf) ?? -1) + 1)),
    problem: coded(sorted.map(({ problemId }) => problemId)),
    topLevel: coded(sorted.map((contact) => topLevelOf(ownReason(contact)) || null)),
    merged: sorted.map((contact) => Number(isMergedAway(contact))),
  }
}

const linkAt = (sorted: readonly Contact[], links: Links, row: number): Link | null => {
  const [contact, to] = [sorted[row], sorted[links.to[row] ?? -1]]
  const by = LINK_KINDS[(links.by[row] ?? 0) - 1]
  if (!contact || !to || !by) return null
  return { contact, to, by, chaser: links.chaser[row] === 1, merged: isMergedAway(contact) }
}

/**
 * Issues of one requester, by their first contact. A contact joins the issue to which its strongest link leads,
 * among equals the newest; a ticket that was merged away can only join, never begin an issue.
 */
export const linkIssues = (contacts: readonly Contact[], options: LinkOptions): Issue[] => {
  const sorted = [...contacts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)
  const links = emptyLinks(sorted.length)
  linkRows(factsOf(sorted, options), [...sorted.keys()], links)
  const issues = new Map<number, Issue & { links: Link[] }>()
  for (const [row, contact] of sorted.entries()) {
    const first = links.first[row] ?? -1
    const link = linkAt(sorted, links, row)
    if (first === row) issues.set(row, { first: contact, links: [] })
    else if (link) issues.get(first)?.links.push(link)
  }
  return [...issues.values()]
}
