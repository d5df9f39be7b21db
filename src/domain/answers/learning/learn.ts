// What do past contacts teach about which item answers which wording?

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Instant } from '#domain/instant.ts'
import { inOneGo } from '#domain/steps.ts'
import type { Language } from '#domain/text/language.ts'
import { documentFeatures, hasher, ticketFeatures } from './features.ts'
import { documentsByKey, type Fits, fitsOf, guess } from './guesses.ts'
import { type AnswerMemory, type ItemRow, type OpenMemory, packInSteps } from './memory.ts'
import { newest, type PastContact, usualLanguageOf } from './past-contact.ts'
import { type Label, type Profiles, profilesOf, usesOf } from './profiles.ts'
import { refine } from './refining.ts'
import { along, type Vector, type Vocabulary, vectorOf, vocabularyOf } from './vocabulary.ts'
import { fading, likenessWeight, oftenness } from './weighing.ts'

export interface LearnOptions {
  index: AnswerIndex
  /** One an installation. */
  salt: string
  now: Instant
}

const MOST_SOLVED = 5_000
const MOST_UNSOLVED = 3_000
/** Of so many it is guessed what else may have answered them: each costs a search. */
const MOST_GUESSED = 4_000
/** What solved a contact need not be all that would have: how much a guess counts beside what is known. */
const BESIDE_SURE = 0.5
/** Worked off in one piece: some milliseconds. */
const TEXTS_AT_ONCE = 20
const SEARCHES_AT_ONCE = 2
/** Guesses are made anew with what the first ones taught. */
const ROUNDS = 2

interface Prepared {
  contact: PastContact
  vector: Vector
  language: Language
}

const newestOf = (prepared: readonly Prepared[], most: number): readonly Prepared[] =>
  prepared.length <= most
    ? prepared
    : [...prepared].sort((a, b) => b.contact.at - a.contact.at).slice(0, most)

const sureLabels = (prepared: readonly Prepared[], known: ReadonlySet<string>, now: Instant): Label[] =>
  prepared.flatMap(({ contact, vector }) => {
    const items = contact.items.filter((key) => known.has(key))
    const share = fading(contact.at, now) / items.length
    return items.map((key): Label => ({ vector, key, share }))
  })

interface Guess extends Label {
  /** Whether it is known what solved the contact: then it was not used for it. */
  isSolved: boolean
}

interface Taught {
  profiles: Profiles
  uses: ReadonlyMap<ItemKey, number>
}

/** How well candidates fit with what was taught so far; those that nothing was taught of by their own words alone. */
const scoresOf = (fits: Fits, vector: Vector, { profiles, uses }: Taught, likeness: number) => {
  const scores = new Map<ItemKey, number>()
  for (const [key, fit] of fits) {
    const profile = profiles.get(key)
    const alike = profile === undefined ? 0 : Math.max(0, along(vector, profile))
    scores.set(key, fit + likeness * alike + oftenness(uses.get(key) ?? 0))
  }
  return scores
}

/** Counted over the contacts whose answer is known: in how many of them, and of each item's, each feature stands. */
const countSolved = (
  solved: readonly Prepared[],
  features: number,
): { seen: Uint32Array; byItem: Map<ItemKey, Map<number, number>> } => {
  const seen = new Uint32Array(features)
  const byItem = new Map<ItemKey, Map<number, number>>()
  for (const { contact, vector } of solved) {
    for (const place of vector.places) seen[place] = (seen[place] ?? 0) + 1
    for (const key of contact.items) {
      const counts = byItem.get(key) ?? new Map<number, number>()
      for (const place of vector.places) counts.set(place, (counts.get(place) ?? 0) + 1)
      byItem.set(key, counts)
    }
  }
  return { seen, byItem }
}

function* opened(
  options: LearnOptions,
  vocabulary: Vocabulary,
  taught: Taught,
  solved: readonly Prepared[],
): Generator<void, OpenMemory> {
  const hashes = [...vocabulary.places.keys()]
  const counted = countSolved(solved, hashes.length)
  const items = new Map<ItemKey, ItemRow>()
  for (const [key, profile] of taught.profiles) {
    yield
    const entries: ItemRow['entries'] = new Map()
    const counts = counted.byItem.get(key)
    for (const [place, weight] of profile.entries()) {
      const feature = hashes[place]
      if (weight !== 0 && feature !== undefined)
        entries.set(feature, { weight, count: counts?.get(place) ?? 0 })
    }
    items.set(key, { uses: taught.uses.get(key) ?? 0, entries })
  }
  const features = new Map(
    hashes.map((feature, place) => [
      feature,
      { seen: vocabulary.seen[place] ?? 0, seenSolved: counted.seen[place] ?? 0 },
    ]),
  )
  const { salt, now } = options
  return { salt, learnedAt: now, contacts: vocabulary.contacts, solved: solved.length, features, items }
}

/** Works the list off in pieces of so many. */
function* inPieces<In, Out>(
  list: readonly In[],
  size: number,
  work: (entry: In) => Out,
): Generator<void, Out[]> {
  const done: Out[] = []
  for (const [place, entry] of list.entries()) {
    if (place % size === 0) yield
    done.push(work(entry))
  }
  return done
}

/**
 * Learns from the newest contacts (5,000 solved with an item, 3,000 others), in whatever order they come. Contacts
 * after `now` teach nothing. Items that the index does not hold are left out. Yields every few milliseconds, so that a
 * worker can answer meanwhile.
 */
export function* learnAnswersInSteps(
  contacts: readonly PastContact[],
  options: LearnOptions,
): Generator<void, AnswerMemory> {
  const { index, salt, now } = options
  const documents = documentsByKey(index)
  const known = new Set<string>(documents.keys())
  const past = contacts.filter(({ at }) => at <= now)
  const isSolved = ({ items }: PastContact): boolean => items.some((key) => known.has(key))
  const chosen = [
    ...newest(past.filter(isSolved), MOST_SOLVED),
    ...newest(
      past.filter((contact) => !isSolved(contact)),
      MOST_UNSOLVED,
    ),
  ]

  const hash = hasher(salt)
  const usual = usualLanguageOf(index)
  const counted = yield* inPieces(chosen, TEXTS_AT_ONCE, (contact) => {
    const language = contact.text.language === 'unknown' ? usual : contact.text.language
    return {
      contact,
      language,
      requester: contact.requester,
      features: ticketFeatures(contact.text, language, hash),
    }
  })
  const vocabulary = vocabularyOf(counted)
  const size = vocabulary.places.size
  yield
  const prepared = yield* inPieces(
    counted,
    TEXTS_AT_ONCE,
    ({ contact, language, features }): Prepared => ({
      contact,
      language,
      vector: vectorOf(features, vocabulary),
    }),
  )
  const solved = prepared.filter(({ contact }) => isSolved(contact))
  const ownWords = (document: IndexDocument) => vectorOf(documentFeatures(document, hash), vocabulary)
  const sure = sureLabels(solved, known, now)
  function* teach(guesses: readonly Guess[]): Generator<void, Taught> {
    const used = guesses.filter(({ isSolved }) => !isSolved)
    return {
      profiles: yield* profilesOf([...sure, ...guesses], documents, ownWords, size),
      uses: usesOf([...sure, ...used]),
    }
  }
  let taught = yield* teach([])
  const guessed = newestOf(prepared, MOST_GUESSED)
  const fits = yield* inPieces(guessed, SEARCHES_AT_ONCE, ({ contact, language }) =>
    fitsOf(index, contact.text, language),
  )
  const trust = prepared.length / Math.max(1, prepared.length + index.size)
  const likeness = likenessWeight(prepared.length, index.size)
  // The more is known for each item, the less is to be guessed.
  const needed = index.size / Math.max(1, solved.length + index.size)
  for (let round = 0; round < ROUNDS; round += 1) {
    const guesses = yield* inPieces([...guessed.entries()], TEXTS_AT_ONCE, ([at, { vector, contact }]) => {
      const solves = isSolved(contact)
      const share = trust * fading(contact.at, now) * (solves ? BESIDE_SURE : needed)
      return guess(scoresOf(fits[at] ?? new Map(), vector, taught, likeness)).map(
        ([key, chance]): Guess => ({ vector, key, share: share * chance, isSolved: solves }),
      )
    })
    taught = yield* teach(guesses.flat())
  }
  const profiles = new Map(taught.profiles)
  yield* refine(profiles, sure, usesOf(sure), size)
  const open = yield* opened(options, vocabulary, { profiles, uses: taught.uses }, solved)
  return yield* packInSteps(open)
}

/** {@link learnAnswersInSteps} in one go. */
export const learnAnswers = (contacts: readonly PastContact[], options: LearnOptions): AnswerMemory =>
  inOneGo(learnAnswersInSteps(contacts, options))
