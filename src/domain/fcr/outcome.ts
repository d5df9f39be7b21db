// Was this issue resolved at the first contact, and by which evidence?

import type { Contact, Message } from '#domain/contact.ts'
import { type Evidence, evidence } from '#domain/evidence.ts'
import type { Instant } from '#domain/instant.ts'
import { type ContactFacts, contactEvidence, isRead, turnsIn } from './contact-evidence.ts'
import { publicExchange } from './exchange.ts'
import { type Issue, linkIssues } from './issues.ts'
import { LONGEST_LAG, maturesAt } from './maturity.ts'
import { isSessionChannel } from './turns.ts'

/** `open`: nothing speaks against it yet, but it is too early to say yes. */
export type Outcome = 'yes' | 'no' | 'open' | 'unknown'
/** 0 nothing known, 1 rows, 2 metrics, 3 conversation. */
type EvidenceLevel = 0 | 1 | 2 | 3

export interface FirstContactInput extends ContactFacts {
  /** The requester's other contacts, in any order, later ones too; null where they could not be read. */
  earlier: readonly Contact[] | null
  topLevelOf: (reason: string | null) => string | null
  /** Days to first solve that nine in ten stay under (L); 28 where unknown. */
  solveLagDays?: number
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

const levelOf = (input: FirstContactInput): EvidenceLevel => {
  if (isRead(input)) return 3
  if (input.contact.metrics !== null) return 2
  return input.earlier === null ? 0 : 1
}

const issueOf = ({ contact, earlier, windowDays, topLevelOf }: FirstContactInput): Issue => {
  const others = (earlier ?? []).filter((other) => other.id !== contact.id)
  const issues = linkIssues([...others, contact], { windowDays, topLevelOf })
  const holds = ({ first, links }: Issue) =>
    first.id === contact.id || links.some((link) => link.contact.id === contact.id)
  return issues.find(holds) ?? { first: contact, links: [] }
}

/** Contacts that a failure of the issue may show in without being a repeat: its first one, and chasers. */
const otherWitnesses = ({ first, links }: Issue, current: Contact): Contact[] =>
  [first, ...links.filter(({ chaser }) => chaser).map(({ contact }) => contact)].filter(
    ({ id }) => id !== current.id,
  )

/** Contacts of the issue beside the one at hand are judged by row, metrics and our tags. */
const othersEvidence = (issue: Issue, { contact, now, windowDays }: FirstContactInput): Evidence[] =>
  otherWitnesses(issue, contact).flatMap((other) =>
    contactEvidence({
      contact: other,
      messages: null,
      sessionBased: isSessionChannel(other.channel),
      now,
      windowDays,
    }),
  )

/** Early failures and the agent's word apart, a result waits for maturity, unless it is `no` so far. */
const outcomeOf = (input: FirstContactInput, against: readonly Evidence[], ripe: Instant): Outcome => {
  if (against.length > 0) return 'no'
  // Without the requester's other contacts nobody can say that this was the only one.
  if (levelOf(input) === 0 || input.earlier === null) return 'unknown'
  return input.now >= ripe ? 'yes' : 'open'
}

/**
 * The outcome so far of the issue that a contact belongs to. `no` as soon as anything speaks against it; `yes` only
 * when the issue is mature.
 */
export const firstContact = (input: FirstContactInput): FirstContact => {
  const issue = issueOf(input)
  const isFirst = issue.first.id === input.contact.id
  const ripe = maturesAt(issue.first.createdAt, input.windowDays, input.solveLagDays ?? LONGEST_LAG)
  const against = [...repeatEvidence(issue), ...contactEvidence(input), ...othersEvidence(issue, input)]
  const overruled = input.overruled ?? null
  return {
    outcome: overruled ?? outcomeOf(input, against, ripe),
    evidence: overruled === null ? against : [evidence('overruled', { to: overruled }), ...against],
    level: levelOf(input),
    first: isFirst ? null : issue.first,
    maturesAt: ripe,
    turns: turnsIn(input),
  }
}

/** Public replies that conversation evidence covers: it is void once metrics count more. */
export const repliesIn = (messages: readonly Message[]): number =>
  publicExchange(messages).filter((message) => message.authorRole === 'agent').length
