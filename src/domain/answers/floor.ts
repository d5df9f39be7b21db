// May a match be shown, or is it noise? By its words and its likeness to solved contacts, not by its place in the list.

import type { Partition } from './answer-index.ts'
import type { Recalled } from './learning/recall.ts'
import { isCode, markOf } from './marks.ts'
import { hasTerm, type Match } from './match.ts'
import type { Query } from './query.ts'

export interface Trust {
  /** To be held against the floor; 0 where it rests on too little. */
  confidence: number
  /** Shown whatever its confidence: it names the very same code. */
  certain: boolean
}

/** A code that more documents name is no sign of any one of them. */
const RARE = 5
/** Any text of another field is this much like some solved contact, and what more likeness is worth beside a fit. */
const USUAL_LIKENESS = 0.15
const LIKENESS = 2

const isRareCode = (partition: Partition, term: string): boolean => {
  const mark = markOf(term)
  return mark !== null && isCode(mark) && (partition.postings.get(term)?.documents.length ?? 0) <= RARE
}

/** How far each match may be trusted; one that rests on fewer different words than `words` may not. */
export const trustIn = (
  partition: Partition,
  query: Query,
  recalled: Recalled | undefined,
  words: number,
): ((match: Match) => Trust) => {
  const asked = [...query.keys()].filter((term) => !term.includes(' '))
  const codes = asked.filter((term) => isRareCode(partition, term))
  const enough = Math.min(words, asked.length)
  const isFounded = (place: number): boolean => {
    let found = 0
    return asked.some((term) => {
      if (hasTerm(partition, term, place)) found += 1
      return found >= enough
    })
  }
  return ({ fit, place }) => {
    const key = partition.documents[place]?.key
    const likeness = key === undefined ? 0 : (recalled?.likeness(key) ?? 0)
    const alike = Math.max(0, likeness - USUAL_LIKENESS)
    return {
      confidence: alike > 0 || isFounded(place) ? fit + LIKENESS * alike : 0,
      certain: codes.some((code) => hasTerm(partition, code, place)),
    }
  }
}
