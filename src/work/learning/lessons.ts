// What does each contact of the sample teach: of which reason it was, and which answers solved it?

import type { ItemKey } from '#domain/answers/item.ts'
import type { PastContact } from '#domain/answers/learning/past-contact.ts'
import { isDone } from '#domain/contact.ts'
import { contactsAmong } from '#domain/contact-filter.ts'
import { isMergedAway, type LinkOptions, linkIssues } from '#domain/fcr/issues.ts'
import { lagOf, maturesAt } from '#domain/fcr/maturity.ts'
import { hash32 } from '#domain/hash.ts'
import { daysBetween, type Instant } from '#domain/instant.ts'
import { type OnlyLogged, withEffectiveReason } from '#domain/reasons/effective.ts'
import { intentIn, withIntent } from '#domain/reasons/intent.ts'
import type { ReasonSample } from '#domain/reasons/learning/samples.ts'
import { type Taxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { type TicketText, ticketText } from '#domain/text/ticket-text.ts'
import type { ToldContact } from '#zendesk/sample-tickets.ts'

export interface Teaching {
  taxonomy: Taxonomy
  windowDays: number
  agentsLogContacts: boolean
  /** Reasons that stand in the corrections' log alone. */
  logged: OnlyLogged
  now: Instant
  /** Marks of other installations must not be alike. */
  salt: string
  /** Marks of what was learned already. */
  known: ReadonlySet<number>
}

export interface Lessons {
  reasons: readonly ReasonSample[]
  /** Solved with known answers or not: those without any teach how customers write. */
  answers: readonly PastContact[]
  /** One for each contact that teaches something, by which it is known again without telling anything of it. */
  marks: readonly number[]
}

/** Texts read in one piece: some milliseconds. */
const AT_ONCE = 20

/** A number that stands for what a contact has taught; another reason or answer makes it another one. */
export const markOf = (salt: string, id: number, reason: string | null, items: readonly string[]): number =>
  hash32([salt, id, reason ?? '', ...items].join('\n'))

/**
 * L: days to first solve. Rows do not tell when a ticket was solved; one that is solved and not closed yet was last
 * updated then, or later.
 */
const lagIn = (contacts: readonly ToldContact[]): number =>
  lagOf(
    contacts
      .filter(({ status }) => status === 'solved')
      .map(({ createdAt, updatedAt }) => daysBetween(createdAt, updatedAt)),
  )

/** Contacts after which their requester came back with the same issue, as far as the rows tell. */
const repeatedIn = (contacts: readonly ToldContact[], options: LinkOptions): ReadonlySet<number> => {
  const byRequester = new Map<number, ToldContact[]>()
  for (const contact of contacts)
    byRequester.set(contact.requesterId, [...(byRequester.get(contact.requesterId) ?? []), contact])
  const repeated = new Set<number>()
  for (const own of byRequester.values()) {
    if (own.length === 1) continue
    for (const { first, links } of linkIssues(own, options)) {
      const last = links.findLastIndex(({ chaser }) => !chaser)
      const all = [first, ...links.map(({ contact }) => contact)]
      for (const { id } of all.slice(0, last + 1)) repeated.add(id)
    }
  }
  return repeated
}

const textOf = ({ subject, description, createdAt: at }: ToldContact): TicketText => {
  const first = { authorId: null, authorRole: 'end_user', public: true, at, channel: '' } as const
  return ticketText({ subject, messages: [{ ...first, text: description }] })
}

/** What was sent with it, where that ended the matter. */
const solvedBy = (
  contact: ToldContact,
  { windowDays, now }: Teaching,
  lag: number,
  repeated: ReadonlySet<number>,
): readonly ItemKey[] => {
  if (repeated.has(contact.id) || maturesAt(contact.createdAt, windowDays, lag) > now) return []
  return parseOurTags(contact.tags, contact.id).state.sent as readonly ItemKey[]
}

/** Retired reasons are no longer offered: what they were used for shall find its new place. */
const taughtReason = (contact: ToldContact, { taxonomy, logged }: Teaching): string | null => {
  const value = logged.get(contact.id) ?? ownReason(contact)
  const reason = value === null ? undefined : taxonomy.byValue.get(value)
  return reason === undefined || reason.retired ? null : reason.value
}

/** Of solved contacts, each once, the newest state; yields between pieces. */
export function* lessonsOf(rows: readonly ToldContact[], teaching: Teaching): Generator<void, Lessons> {
  const isReason = (tag: string): boolean => teaching.taxonomy.byValue.has(tag)
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  const contacts = contactsAmong(unique, teaching).map((contact) => ({
    ...(contact as ToldContact),
    reason: withEffectiveReason(contact, isReason, teaching.logged).reason,
  }))
  const { windowDays, taxonomy, salt, known } = teaching
  yield
  const repeated = repeatedIn(contacts, { windowDays, topLevelOf: topLevelOf(taxonomy) })
  const lag = lagIn(contacts)
  const reasons: ReasonSample[] = []
  const answers: PastContact[] = []
  const marks: number[] = []
  for (const [place, contact] of contacts.entries()) {
    if (place % AT_ONCE === 0) yield
    if (!isDone(contact) || isMergedAway(contact)) continue
    const value = taughtReason(contact, teaching)
    const items = solvedBy(contact, teaching, lag, repeated)
    const mark = markOf(salt, contact.id, value, items)
    if (known.has(mark)) continue
    marks.push(mark)
    const text = textOf(contact)
    const { requesterId, createdAt: at, tags } = contact
    if (value !== null) reasons.push({ text: withIntent(text, intentIn(tags)), value, requesterId, at })
    answers.push({ text, items, requester: requesterId, at })
  }
  return { reasons, answers, marks }
}
