// What became of each contact: of which issue is it, did another one follow, was it resolved at first contact?

import type { Contact } from '#domain/contact.ts'
import { contactEvidence, type SeenBefore } from '#domain/fcr/contact-evidence.ts'
import { type Issue, isMergedAway, linkIssues } from '#domain/fcr/issues.ts'
import { isSessionChannel } from '#domain/fcr/turns.ts'
import type { Instant } from '#domain/instant.ts'
import { type RowMeaning, tagReader } from '#domain/review/contacts/meanings.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'
import { rowsByRequester } from './by-requester.ts'
import { type KindOptions, type Known, kindAt, knownAt, type LeftOut } from './known-row.ts'

export interface JudgeOptions extends KindOptions {
  now: Instant
  windowDays: number
  /** Top level of a reason's value; null for none, unknown and *other*. */
  topLevelOf: (reason: string | null) => string | null
  /** Every how manieth requester is judged; 1: all. */
  sampled: number
}

/** 1 rows, 2 metrics, 3 conversation. */
type Level = 1 | 2 | 3

/** One contact as measures need it. */
export interface JudgedContact {
  contact: Contact
  /** The reason that counts; null for none, for a conflict, and for one inherited by a follow-up. */
  reason: string | null
  /** `article:12`, `post:7`. */
  sent: readonly string[]
  /** What the agent called not relevant to it. */
  irrelevant: readonly string[]
  /** A further contact of its issue came after it that was no chaser. */
  repeated: boolean
  level: Level
  /** Only of the contact that began an issue: what speaks against its resolution; the agent's word overrules it. */
  issue: { failed: boolean; overruled: 'yes' | 'no' | null } | null
}

export interface Judge {
  contact: (judged: JudgedContact) => void
  leftOut: (because: LeftOut, createdAt: Instant) => void
}

type MeaningOf = (id: number) => RowMeaning | undefined

const levelOf = (contact: Contact, turns: SeenBefore['turns'] | undefined): Level => {
  if (turns) return 3
  return contact.metrics === null ? 1 : 2
}

const contactsOf = ({ first, links }: Issue): readonly Contact[] =>
  links.length === 0 ? [first] : [first, ...links.map(({ contact }) => contact)]

/** A repeat fails the issue; else anything that speaks against its first contact, or against a chaser. */
function failed(issue: Issue, meaningOf: MeaningOf, { now, windowDays }: JudgeOptions): boolean {
  if (issue.links.some(({ chaser }) => !chaser)) return true
  return contactsOf(issue).some((contact) => {
    const seen = meaningOf(contact.id)?.seen
    const sessionBased = isSessionChannel(contact.channel)
    const facts = { contact, messages: null, sessionBased, now, windowDays }
    return contactEvidence(seen ? { ...facts, seen } : facts).length > 0
  })
}

/** The newest word of an agent on any contact of the issue. */
const overruledIn = (issue: Issue, meaningOf: MeaningOf): 'yes' | 'no' | null =>
  contactsOf(issue).reduce<'yes' | 'no' | null>((word, { id }) => meaningOf(id)?.overruled ?? word, null)

function tellIssue(issue: Issue, meaningOf: MeaningOf, options: JudgeOptions, judge: Judge): void {
  const lastRepeat = issue.links.findLastIndex(({ chaser }) => !chaser)
  for (const [index, contact] of contactsOf(issue).entries()) {
    if (isMergedAway(contact)) {
      judge.leftOut('merged', contact.createdAt)
      continue
    }
    const meaning = meaningOf(contact.id)
    judge.contact({
      contact,
      reason: contact.reason,
      sent: meaning?.sent ?? [],
      irrelevant: meaning?.irrelevant ?? [],
      // The first contact comes before the links: link n is contact n + 1.
      repeated: lastRepeat >= index,
      level: levelOf(contact, meaning?.seen.turns),
      issue:
        index === 0
          ? { failed: failed(issue, meaningOf, options), overruled: overruledIn(issue, meaningOf) }
          : null,
    })
  }
}

function judgeRequester(known: readonly Known[], options: JudgeOptions, judge: Judge): void {
  const [only] = known
  // Most have contacted us once: nothing to link.
  if (known.length === 1 && only && !isMergedAway(only.contact)) {
    tellIssue({ first: only.contact, links: [] }, () => only.meaning, options, judge)
    return
  }
  const meanings = new Map(known.map(({ contact, meaning }) => [contact.id, meaning]))
  const issues = linkIssues(
    known.map(({ contact }) => contact),
    options,
  )
  const linked = new Set<number>()
  for (const issue of issues) {
    tellIssue(issue, (id) => meanings.get(id), options, judge)
    for (const { id } of contactsOf(issue)) linked.add(id)
  }
  // Merged away and of no issue that is known here.
  for (const { contact } of known) if (!linked.has(contact.id)) judge.leftOut('merged', contact.createdAt)
}

/** Each reason is looked up once. */
const remembered = (topLevelOf: JudgeOptions['topLevelOf']): JudgeOptions['topLevelOf'] => {
  const known = new Map<string | null, string | null>()
  return (reason) => {
    const found = known.get(reason)
    if (found !== undefined) return found
    const top = topLevelOf(reason)
    known.set(reason, top)
    return top
  }
}

/** Contacts judged in one piece, between which the page may draw: some milliseconds. */
const PIECE = 1_000

/** Judges every row of the table, or those of the sample; one requester's after the other, yielding between pieces. */
export function* judgeContacts(table: Contacts, options: JudgeOptions, judge: Judge): Generator<void, void> {
  const read = tagReader(table)
  const judging = { ...options, topLevelOf: remembered(options.topLevelOf) }
  let count = 0
  for (const [requesterId, rows] of rowsByRequester(table)) {
    if (!isSampled(requesterId, options.sampled)) continue
    const known: Known[] = []
    for (const row of rows) {
      const kind = kindAt(table, row, options)
      if (kind === 'contact' || kind === 'merged') known.push(knownAt(table, row, read))
      else judge.leftOut(kind, createdAt(table, row))
    }
    judgeRequester(known, judging, judge)
    count += rows.length
    if (count < PIECE) continue
    count = 0
    yield
  }
}
