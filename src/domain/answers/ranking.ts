// Which items fit a query, in which order and why? What the ticket's ranking and the agent's own search share.

import { accessOf } from './access.ts'
import type { Answer, RankContext, Why } from './answer.ts'
import type { AnswerIndex, Partition } from './answer-index.ts'
import { inBoardOrder } from './board-order.ts'
import { type Trust, trustIn } from './floor.ts'
import type { IndexDocument } from './index-document.ts'
import type { ItemKey } from './item.ts'
import type { Recalled } from './learning/recall.ts'
import { boostedMatches, contributions, type Match, matches } from './match.ts'
import { type Candidate, merit } from './merit.ts'
import type { Query } from './query.ts'
import type { SeenWords } from './seen-words.ts'
import { matchWhy, meritWhy } from './why.ts'

/** What is asked of one language's documents. */
export interface Question {
  query: Query
  /** What solved contacts were like this one, where that was learned. */
  recalled?: Recalled
  /** The query's own words, worked out only when something is shown. */
  seen: () => SeenWords
}

export interface RankRule {
  /** Where nothing reaches it, nothing is shown but pinned items and exact codes; 0 = everything that matches. */
  floor: number
  /** How many different words a fit must rest on. */
  words: number
  limit: number
}

interface Ranked {
  candidate: Candidate
  partition: Partition
  place: number
  score: number
  trust: Trust
}

/** What comes with an answer that reaches the floor need only reach this share of it. */
const COMPANION = 0.5

/** Enough that merits may reorder what the words found. */
const CANDIDATES = 40
/** What a pinned item starts from where its words do not fit better. */
const PINNED_FIT = 0.55

const candidateOf = ({ item, key, language }: IndexDocument, context: RankContext): Candidate => ({
  item,
  key,
  language,
  access: accessOf(item, context),
})

const places = new WeakMap<Partition, ReadonlyMap<string, number>>()

const placesOf = (partition: Partition): ReadonlyMap<string, number> => {
  const known = places.get(partition)
  if (known !== undefined) return known
  const made = new Map(partition.documents.map(({ key }, place) => [key, place]))
  places.set(partition, made)
  return made
}

const candidates = (partition: Partition, query: Query, recalled: Recalled | undefined): Match[] => {
  if (recalled === undefined) return matches(partition, query, CANDIDATES)
  const boosts = new Map<number, number>()
  for (const [key, boost] of recalled.boosts) {
    const place = placesOf(partition).get(key)
    if (place !== undefined) boosts.set(place, boost)
  }
  return boostedMatches(partition, query, CANDIDATES, boosts)
}

const PINNED: Trust = { confidence: 0, certain: true }

const ranked = (partition: Partition, question: Question, context: RankContext, rule: RankRule): Ranked[] => {
  const { query, recalled } = question
  const fits = new Map(candidates(partition, query, recalled).map(({ place, fit }) => [place, fit]))
  const pinned = new Set<number>()
  for (const key of context.pinned) {
    const place = placesOf(partition).get(key)
    if (place === undefined) continue
    pinned.add(place)
    fits.set(place, Math.max(PINNED_FIT, fits.get(place) ?? 0))
  }
  const trust = trustIn(partition, query, recalled, rule.words)
  return [...fits].flatMap(([place, fit]) => {
    const document = partition.documents[place]
    if (document === undefined) return []
    const candidate = candidateOf(document, context)
    const boost = recalled?.boosts.get(document.key) ?? recalled?.unlearned(document) ?? 0
    const score = (fit + boost) * merit(candidate, context)
    return [{ candidate, partition, place, score, trust: pinned.has(place) ? PINNED : trust({ place, fit }) }]
  })
}

const shown = (all: readonly Ranked[], { floor }: RankRule): readonly Ranked[] => {
  if (floor === 0) return all
  const least = all.some(({ trust }) => trust.confidence >= floor)
    ? floor * COMPANION
    : Number.POSITIVE_INFINITY
  return all.filter(({ trust }) => trust.certain || trust.confidence >= least)
}

/** One item may stand in several locales: the best of them speaks for it. */
const bestOfEach = (all: readonly Ranked[]): Ranked[] => {
  const best = new Map<string, Ranked>()
  for (const entry of all) {
    const { key } = entry.candidate
    const before = best.get(key)
    if (before === undefined || entry.score > before.score) best.set(key, entry)
  }
  return [...best.values()]
}

const order = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : a.candidate.key > b.candidate.key ? 1 : 0)

/** A customer who knows an item already, or cannot open it, is not led through the board by it. */
const boardPlace = ({ pinned, readAt, sentAt }: RankContext): ((entry: Ranked) => number | null) => {
  const places = new Map(pinned.map((key, place) => [key, place]))
  return ({ candidate: { key, access } }) =>
    access.insertable && !readAt.has(key) && !sentAt.has(key) ? (places.get(key) ?? null) : null
}

/** Of the contacts that held the same telling word, how many this item solved. */
const solvedWhy = ({ recalled, seen }: Question, key: ItemKey): Why[] => {
  const evidence = recalled?.evidence(key) ?? null
  if (evidence === null) return []
  const { term, n, of } = evidence
  return [{ because: 'solved_similar', n, of, word: seen().words.get(term) ?? term }]
}

const answerOf = (
  { candidate, partition, place, score }: Ranked,
  question: Question,
  context: RankContext,
): Answer => {
  const matched = matchWhy(contributions(partition, question.query, place), question.seen())
  const merits = meritWhy(candidate, context)
  const readAt = context.readAt.get(candidate.key)
  const sentAt = context.sentAt.get(candidate.key)
  return {
    item: candidate.item,
    key: candidate.key,
    score,
    why: [...merits.for, ...solvedWhy(question, candidate.key), ...matched, ...merits.against],
    access: candidate.access,
    ...(readAt === undefined ? {} : { readAt }),
    ...(sentAt === undefined ? {} : { sentAt }),
  }
}

/** Best first. `ask` puts the question in the stems of a partition's language. */
export function rank(
  index: AnswerIndex,
  ask: (partition: Partition) => Question,
  context: RankContext,
  rule: RankRule,
): Answer[] {
  const questions = new Map(index.partitions.map((partition) => [partition, ask(partition)]))
  const all = [...questions].flatMap(([partition, question]) => ranked(partition, question, context, rule))
  return inBoardOrder(bestOfEach(shown(all, rule)).sort(order), boardPlace(context))
    .slice(0, rule.limit)
    .flatMap((entry) => {
      const question = questions.get(entry.partition)
      return question === undefined ? [] : [answerOf(entry, question, context)]
    })
}
