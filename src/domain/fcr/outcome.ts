// Was this issue resolved at the first contact, and by which evidence?

import { type Contact, isDone, type Message } from '#domain/contact.ts'
import { type Evidence, evidence } from '#domain/evidence.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { publicExchange, withoutThanks } from './exchange.ts'
import { firstSolvedAt, type Issue, linkIssues, measuredSolve } from './issues.ts'
import { LONGEST_LAG, maturesAt } from './maturity.ts'
import { countTurns, isSessionChannel } from './turns.ts'

/** `open`: nothing speaks against it yet, but it is too early to say yes. */
export type Outcome = 'yes' | 'no' | 'open' | 'unknown'
/** 0 nothing known, 1 rows, 2 metrics, 3 conversation. */
type EvidenceLevel = 0 | 1 | 2 | 3

const UNSOLVED_DAYS = 28

export interface FirstContactInput {
  contact: Contact
  /** The requester's other contacts, in any order, later ones too; null where they could not be read. */
  earlier: readonly Contact[] | null
  /** The conversation of `contact`; null where it was not read. */
  messages: readonly Message[] | null
  sessionBased: boolean
  now: Instant
  windowDays: number
  topLevelOf: (reason: string | null) => string | null
  /** Days to first solve that nine in ten stay under (L); 28 where unknown. */
  solveLagDays?: number
  /** What an earlier frame saw of the conversation, where it was not read now: our tags, if they still cover it. */
  seen?: { turns: 'one' | 'more' | null; onlyThanks: boolean }
  /** Whether its tier rose after the first public human reply; null or absent: not evaluated. */
  tierRose?: boolean | null
  /** What the agent said against the computed outcome. */
  overruled?: 'yes' | 'no' | null
}

export interface FirstContact {
  outcome: Outcome
  /** What speaks against, each on its own sufficient; or that an agent overruled. */
  evidence: readonly Evidence[]
  level: EvidenceLevel
  /** The contact that began the issue, where it is not this one. */
  first: Contact | null
  /** When a `yes` can first be said. */
  maturesAt: Instant
  /** Turns of support in this contact, courtesies left out; null where the conversation is unknown. */
  turns: number | null
}

const repeatEvidence = (issue: Issue): Evidence[] =>
  issue.links
    .filter((link) => !link.chaser)
    .map((link) => {
      const params = { ticket: link.contact.id, of: link.to.id }
      if (link.merged) return evidence('merged_repeat', params)
      return evidence(link.by === 'assumed' ? 'repeat_assumed' : `repeat_${link.by}`, params)
    })

/** A done contact's last update is no solve: closing comes weeks later. */
const unsolvedEvidence = (contact: Contact, now: Instant): Evidence[] => {
  const end = measuredSolve(contact) ?? (isDone(contact) ? null : now)
  return end !== null && daysBetween(contact.createdAt, end) > UNSOLVED_DAYS
    ? [evidence('unsolved', { days: Math.floor(daysBetween(contact.createdAt, end)) })]
    : []
}

/** What the requester wrote after the first solve, within the window, beyond bare thanks. */
const reopenedByText = (contact: Contact, messages: readonly Message[], windowDays: number): boolean => {
  const solvedAt = firstSolvedAt(contact)
  if (solvedAt === null) return false
  return withoutThanks(messages).some(
    ({ authorRole, at }) => authorRole === 'end_user' && at > solvedAt && at <= solvedAt + windowDays * DAY,
  )
}

/** Metrics count reopens; only the text tells thanks from a failure, so an unread one counts and says so. */
const reopenEvidence = ({ contact, messages, windowDays, seen }: FirstContactInput): Evidence[] => {
  const reopens = contact.metrics?.reopens ?? 0
  if (messages !== null && firstSolvedAt(contact) !== null) {
    return reopenedByText(contact, messages, windowDays)
      ? [evidence('reopened', { count: Math.max(1, reopens), unread: 0 })]
      : []
  }
  if (reopens === 0 || seen?.onlyThanks === true) return []
  return [evidence('reopened', { count: reopens, unread: reopens })]
}

const turnEvidence = (input: FirstContactInput, turns: number | null): Evidence[] => {
  if (turns !== null) return turns > 1 ? [evidence('turns', { turns })] : []
  if (input.seen?.turns) return input.seen.turns === 'more' ? [evidence('turns_seen')] : []
  // Metrics know replies, not turns: in a session many replies are one turn, elsewhere a second one is a second turn.
  const replies = input.contact.metrics?.replies ?? 0
  return !input.sessionBased && replies > 1 ? [evidence('replies', { replies })] : []
}

const levelOf = ({ contact, earlier, messages, seen }: FirstContactInput): EvidenceLevel => {
  if (messages !== null || seen?.turns) return 3
  if (contact.metrics !== null) return 2
  return earlier === null ? 0 : 1
}

const issueOf = ({ contact, earlier, windowDays, topLevelOf }: FirstContactInput): Issue => {
  const others = (earlier ?? []).filter((other) => other.id !== contact.id)
  const issues = linkIssues([...others, contact], { windowDays, topLevelOf })
  const holds = ({ first, links }: Issue) =>
    first.id === contact.id || links.some((link) => link.contact.id === contact.id)
  return issues.find(holds) ?? { first: contact, links: [] }
}

/** The issue's first contact, where it is another than the one at hand: judged by its row, metrics and our tags. */
const earlierEvidence = (first: Contact, input: FirstContactInput): Evidence[] => {
  const { turns, thanks, tierUp } = parseOurTags(first.tags, first.id, {
    replies: first.metrics?.replies ?? null,
  }).state
  const past: FirstContactInput = {
    ...input,
    contact: first,
    messages: null,
    sessionBased: isSessionChannel(first.channel),
    seen: { turns: turns?.count ?? null, onlyThanks: thanks !== null },
  }
  return [
    ...turnEvidence(past, null),
    ...reopenEvidence(past),
    ...(tierUp ? [evidence('tier_rose')] : []),
    ...unsolvedEvidence(first, input.now),
  ]
}

/** Early failures and the agent's word apart, a result waits for maturity, unless it is `no` so far. */
const outcomeOf = (input: FirstContactInput, against: readonly Evidence[], ripe: Instant): Outcome => {
  if (against.length > 0) return 'no'
  if (levelOf(input) === 0) return 'unknown'
  return input.now >= ripe ? 'yes' : 'open'
}

/**
 * The outcome so far of the issue that a contact belongs to. `no` as soon as anything speaks against it; `yes` only
 * when the issue is mature.
 */
export const firstContact = (input: FirstContactInput): FirstContact => {
  const { contact, messages, now, windowDays } = input
  const issue = issueOf(input)
  const turns = messages === null ? null : countTurns(withoutThanks(messages), input.sessionBased)
  const isFirst = issue.first.id === contact.id
  const ripe = maturesAt(issue.first.createdAt, windowDays, input.solveLagDays ?? LONGEST_LAG)
  const against = [
    ...repeatEvidence(issue),
    ...turnEvidence(input, turns),
    ...reopenEvidence(input),
    ...(input.tierRose === true ? [evidence('tier_rose')] : []),
    ...unsolvedEvidence(contact, now),
    ...(isFirst ? [] : earlierEvidence(issue.first, input)),
  ]
  const overruled = input.overruled ?? null
  return {
    outcome: overruled ?? outcomeOf(input, against, ripe),
    evidence: overruled === null ? against : [evidence('overruled', { to: overruled }), ...against],
    level: levelOf(input),
    first: isFirst ? null : issue.first,
    maturesAt: ripe,
    turns,
  }
}

/** Public replies that conversation evidence covers: it is void once metrics count more. */
export const repliesIn = (messages: readonly Message[]): number =>
  publicExchange(messages).filter((message) => message.authorRole === 'agent').length
