// How does a memory take in one more solved contact, or what another browser learned, without learning all anew?

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { inOneGo } from '#domain/steps.ts'
import { documentFeatures, hasher, ticketFeatures } from './features.ts'
import { documentsByKey } from './guesses.ts'
import {
  type AnswerMemory,
  type ItemRow,
  type OpenMemory,
  openMemory,
  packInSteps,
  packMemory,
} from './memory.ts'
import { type PastContact, usualLanguageOf } from './past-contact.ts'
import { OWN_WORDS } from './profiles.ts'
import { type Vector, type Vocabulary, vectorOf } from './vocabulary.ts'
import { fading } from './weighing.ts'

const lengthOf = (entries: ItemRow['entries']): number => {
  let squares = 0
  for (const { weight } of entries.values()) squares += weight * weight
  return Math.sqrt(squares) || 1
}

/** The sum of two rows by their shares, of length 1 again. */
const blend = (one: ItemRow, other: ItemRow, shares: readonly [one: number, other: number]): ItemRow => {
  const entries: ItemRow['entries'] = new Map()
  for (const [row, share] of [
    [one, shares[0] / lengthOf(one.entries)],
    [other, shares[1] / lengthOf(other.entries)],
  ] as const) {
    for (const [feature, { weight, count }] of row.entries) {
      const before = entries.get(feature)
      entries.set(feature, {
        weight: (before?.weight ?? 0) + share * weight,
        count: (before?.count ?? 0) + count,
      })
    }
  }
  const length = lengthOf(entries)
  for (const entry of entries.values()) entry.weight /= length
  return { uses: one.uses + other.uses, entries }
}

/** What uses are worth at a later moment. */
const aged = (open: OpenMemory, at: number): OpenMemory => {
  const share = fading(open.learnedAt, at)
  for (const row of open.items.values()) row.uses *= share
  return { ...open, learnedAt: Math.max(open.learnedAt, at) }
}

const rowOf = (
  { places, values }: Vector,
  hashes: readonly number[],
  uses: number,
  count: 0 | 1,
): ItemRow => {
  const entries: ItemRow['entries'] = new Map()
  for (const [at, place] of places.entries()) {
    const feature = hashes[place]
    if (feature !== undefined) entries.set(feature, { weight: values[at] ?? 0, count })
  }
  return { uses, entries }
}

interface Growing {
  open: OpenMemory
  hashes: readonly number[]
  vocabulary: Vocabulary
}

/** What it learns is put into the open memory's own rows. */
const takeIn = (
  { open, hashes, vocabulary }: Growing,
  contact: PastContact,
  index: AnswerIndex,
  documents: ReturnType<typeof documentsByKey>,
): void => {
  const keys = [...new Set(contact.items)].filter((key) => documents.has(key))
  if (keys.length === 0) return
  const hash = hasher(open.salt)
  const language = contact.text.language === 'unknown' ? usualLanguageOf(index) : contact.text.language
  const vector = vectorOf(ticketFeatures(contact.text, language, hash), vocabulary)
  for (const place of vector.places) {
    const row = open.features.get(hashes[place] ?? 0)
    if (row === undefined) continue
    row.seen += 1
    row.seenSolved += 1
  }
  const ownWords = (key: ItemKey): ItemRow => {
    const rows = (documents.get(key) ?? []).map((document) =>
      rowOf(vectorOf(documentFeatures(document, hash), vocabulary), hashes, 0, 0),
    )
    return rows.reduce((sum, row) => blend(sum, row, [1, 1]), { uses: 0, entries: new Map() })
  }
  const share = fading(contact.at, open.learnedAt) / keys.length
  for (const key of keys) {
    const before = open.items.get(key) ?? ownWords(key)
    open.items.set(key, blend(before, rowOf(vector, hashes, share, 1), [OWN_WORDS + before.uses, share]))
  }
  open.contacts += 1
  open.solved += 1
}

/**
 * The memory with more solved contacts, in the order given. Features that it does not know yet stay unknown until all is
 * learned anew: one contact alone may not add any. Contacts added in another order give the same counts, and nearly
 * the same weights. Yields after each contact.
 */
export function* withSolvedContacts(
  memory: AnswerMemory,
  contacts: readonly PastContact[],
  index: AnswerIndex,
): Generator<void, AnswerMemory> {
  const documents = documentsByKey(index)
  const known = contacts.filter(({ items }) => items.some((key) => documents.has(key)))
  if (known.length === 0) return memory
  const newest = known.reduce((at, contact) => Math.max(at, contact.at), memory.learnedAt)
  const open = aged(openMemory(memory), newest)
  const hashes = [...open.features.keys()]
  const places = new Map(hashes.map((feature, place) => [feature, place]))
  const growing: Growing = {
    open,
    hashes,
    vocabulary: { contacts: open.contacts, places, seen: memory.seen },
  }
  for (const contact of known) {
    takeIn(growing, contact, index, documents)
    yield
  }
  return yield* packInSteps(open)
}

/** {@link withSolvedContacts} for one. */
export function withSolvedContact(
  memory: AnswerMemory,
  contact: PastContact,
  index: AnswerIndex,
): AnswerMemory {
  return inOneGo(withSolvedContacts(memory, [contact], index))
}

/**
 * What two memories learned from different contacts, in either order. Null where their salts differ: hashes under
 * different salts mean different words.
 */
export function mergeMemories(one: AnswerMemory, other: AnswerMemory): AnswerMemory | null {
  if (one.salt !== other.salt) return null
  const at = Math.max(one.learnedAt, other.learnedAt)
  const [left, right] = [aged(openMemory(one), at), aged(openMemory(other), at)]
  const features: OpenMemory['features'] = new Map(left.features)
  for (const [feature, { seen, seenSolved }] of right.features) {
    const before = features.get(feature)
    features.set(feature, {
      seen: seen + (before?.seen ?? 0),
      seenSolved: seenSolved + (before?.seenSolved ?? 0),
    })
  }
  const items: OpenMemory['items'] = new Map(left.items)
  for (const [key, row] of right.items) {
    const before = items.get(key)
    const shares = [OWN_WORDS + (before?.uses ?? 0), OWN_WORDS + row.uses] as const
    items.set(key, before === undefined ? row : blend(before, row, shares))
  }
  return packMemory({
    salt: one.salt,
    learnedAt: at,
    contacts: one.contacts + other.contacts,
    solved: one.solved + other.solved,
    features,
    items,
  })
}
