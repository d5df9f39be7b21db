// What do tagged contacts look like as rows of numbers, in an order that does not depend on how they came?

import { hash32 } from '#domain/hash.ts'
import type { Instant } from '#domain/instant.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { createFeatureReader } from './features.ts'
import { createNumbering } from './numbering.ts'
import { createRows, joined, type Rows } from './rows.ts'
import { countTickets, cutRows } from './vocabulary.ts'

/** A contact that an agent tagged. */
export interface ReasonSample {
  text: TicketText
  /** The option's value. */
  value: string
  /** Without one, the contact counts as one of a requester of its own. */
  requesterId?: number | string
  /** When it came: then what is learned is judged on the newest, as it will be used on newer ones yet. */
  at?: Instant
}

export interface SampleRows {
  language: Language
  values: readonly string[]
  /** The tagged contacts first, then what is said of each reason. */
  rows: Rows
  truth: Int32Array
  /** How many of the rows are contacts. */
  contacts: number
  /** When each contact came; empty where not all are dated. */
  dates: readonly Instant[]
  /** Of each contact. */
  texts: readonly TicketText[]
  /** Whether the contacts hold anything that may be learned. */
  taught: boolean
  /** Hashes that stand only in what is said of the reasons. */
  saidOnly: ReadonlySet<number>
  /** The hash of each column. */
  hashes: Uint32Array
}

export interface KeepRule {
  /** A feature of fewer tickets is forgotten. */
  tickets: number
  requesters: number
}

/** A reason that was used twice has taught nothing yet. */
const FEWEST_CONTACTS = 3
/** What a team says of a reason is worth so many contacts. */
const COPIES = 2
/** Texts read in one piece: some milliseconds. */
const AT_ONCE = 50

const keyOf = ({ text, value }: ReasonSample): string =>
  `${value}\n${text.subject}\n${text.parts.map((part) => `${part.weight} ${part.text}`).join('\n')}`

const inFixedOrder = (samples: readonly ReasonSample[]): ReasonSample[] =>
  samples
    .map((sample) => ({ sample, key: keyOf(sample) }))
    .map(({ sample, key }) => ({ sample, key, hash: hash32(key) }))
    .sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ sample }) => sample)

/** Of two languages that are as frequent, the one that comes first in the alphabet. */
const mostSpoken = (samples: readonly ReasonSample[]): Language => {
  const counts = new Map<Language, number>()
  for (const { text } of samples)
    if (text.language !== 'unknown') counts.set(text.language, (counts.get(text.language) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0] ?? 'en'
}

const valuesOf = (samples: readonly ReasonSample[]): string[] => {
  const counts = new Map<string, number>()
  for (const { value } of samples) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].flatMap(([value, n]) => (n >= FEWEST_CONTACTS ? [value] : [])).sort()
}

const requestersOf = (samples: readonly ReasonSample[]): Int32Array => {
  const known = new Map<number | string, number>()
  return Int32Array.from(samples, ({ requesterId }, row) => {
    if (requesterId === undefined) return -1 - row
    const number = known.get(requesterId) ?? known.size
    known.set(requesterId, number)
    return number
  })
}

const described = (text: string): TicketText => ({
  subject: '',
  parts: [{ text, weight: 1 }],
  language: 'unknown',
})

/**
 * Null where fewer than two reasons have been used thrice: then there is nothing to tell apart. Yields after each
 * fifty texts.
 */
export function* readSamples(
  given: readonly ReasonSample[],
  salt: string,
  descriptions: ReadonlyMap<string, string>,
  rule: KeepRule,
): Generator<void, SampleRows | null> {
  const values = valuesOf(given)
  if (values.length < 2) return null
  const classOf = new Map(values.map((value, place) => [value, place]))
  const samples = inFixedOrder(given.filter(({ value }) => classOf.has(value)))
  yield
  const language = mostSpoken(samples)
  const read = createFeatureReader(salt, language)
  const numbers = createNumbering(1 << 16)
  const rows = createRows()
  for (const [place, { text }] of samples.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield
    const { hashes, strengths } = read(text)
    for (let at = 0; at < hashes.length; at += 1)
      rows.push(numbers.add(hashes[at] as number), strengths[at] as number)
    rows.end()
  }
  const contacts = rows.done()
  yield
  const truth = samples.map(({ value }) => classOf.get(value) ?? 0)
  const said = createRows()
  for (const [place, value] of values.entries()) {
    const text = descriptions.get(value)
    if (text === undefined) continue
    const { hashes, strengths } = read(described(text))
    for (let copy = 0; copy < COPIES; copy += 1) {
      for (let at = 0; at < hashes.length; at += 1)
        said.push(numbers.add(hashes[at] as number), strengths[at] as number)
      said.end()
      truth.push(place)
    }
  }
  yield
  const counted = countTickets(contacts, numbers.size, requestersOf(samples))
  yield
  const kept = keptColumns(numbers.hashes.subarray(0, numbers.size), counted, rule, said.done())
  yield
  return {
    language,
    values,
    rows: joined(cutRows(contacts, kept.inContacts), cutRows(said.done(), kept.inDescriptions)),
    truth: Int32Array.from(truth),
    contacts: samples.length,
    dates: samples.every(({ at }) => at !== undefined) ? samples.map(({ at }) => at ?? 0) : [],
    texts: samples.map(({ text }) => text),
    taught: kept.inContacts.some((place) => place >= 0),
    saidOnly: kept.saidOnly,
    hashes: kept.hashes,
  }
}

/**
 * New places of the columns, -1 for those that go. In contacts only what the rule lets live stays. What the team itself
 * says of its reasons stays in what it says: none of that was learned of a customer. Unless many contacts of one
 * customer hold it: how they use it may not be learned, and might be another way than descriptions say.
 */
const keptColumns = (
  hashes: Uint32Array,
  { tickets, requesters }: ReturnType<typeof countTickets>,
  rule: KeepRule,
  said: Rows,
): { inContacts: Int32Array; inDescriptions: Int32Array; saidOnly: Set<number>; hashes: Uint32Array } => {
  const isSaid = new Uint8Array(hashes.length)
  for (const column of said.columns) isSaid[column] = 1
  const inContacts = new Int32Array(hashes.length).fill(-1)
  const inDescriptions = new Int32Array(hashes.length).fill(-1)
  const saidOnly = new Set<number>()
  const kept: number[] = []
  for (let column = 0; column < hashes.length; column += 1) {
    const lives =
      (tickets[column] as number) >= rule.tickets && (requesters[column] as number) >= rule.requesters
    const isRare = (tickets[column] as number) < rule.tickets
    if (!lives && !(isRare && isSaid[column] === 1)) continue
    inDescriptions[column] = kept.length
    if (lives) inContacts[column] = kept.length
    else saidOnly.add(hashes[column] as number)
    kept.push(hashes[column] as number)
  }
  return { inContacts, inDescriptions, saidOnly, hashes: Uint32Array.from(kept) }
}
