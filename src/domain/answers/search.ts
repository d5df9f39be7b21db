// What does the agent's own search find? The same items by typed words, forgiving of typing.

import { fold } from '#domain/text/fold.ts'
import type { Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'
import type { Answer, RankContext } from './answer.ts'
import type { AnswerIndex, Partition } from './answer-index.ts'
import { marksIn, markTerm } from './marks.ts'
import type { Query } from './query.ts'
import { rank } from './ranking.ts'
import type { SeenWords } from './seen-words.ts'
import { meantBy } from './typing.ts'

const LIMIT = 20
const LONGEST = 300
const MARK_WEIGHT = 2

interface Typed {
  query: Query
  seen: SeenWords
}

/** The word being typed: it may go on. */
const lastWord = (query: string): string | null => /[\p{L}\p{N}]+$/u.exec(query)?.[0].toLowerCase() ?? null

const typedIn = (text: string, { postings }: Partition, language: Language): Typed => {
  const query = new Map<string, number>()
  const words = new Map<string, string>()
  const mean = (typed: string, written: string, beginning: boolean): void => {
    const meant = meantBy(typed, postings.keys(), beginning)
    // A word that nobody wrote still was asked for: without it, whatever holds the rest would fit too well.
    if (meant.size === 0) query.set(typed, query.get(typed) ?? 1)
    for (const [term, sure] of meant) {
      // The more words it may mean, the less each of them: together they weigh as much as one.
      const weight = sure === 1 ? 1 : sure / Math.sqrt(meant.size)
      query.set(term, Math.max(weight, query.get(term) ?? 0))
      if (!words.has(term)) words.set(term, written)
    }
  }
  const unfinished = lastWord(text)
  for (const written of text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []) {
    const open = written.toLowerCase() === unfinished
    const terms = tokens(written, language)
    for (const term of terms) mean(term, written, open)
    // A begun word has no stem yet, and may look like a stop word.
    if (open && !terms.includes(fold(written))) mean(fold(written), written, true)
  }
  for (const mark of marksIn(text)) query.set(markTerm(mark), MARK_WEIGHT)
  return { query, seen: { words, phrases: new Map() } }
}

/** Best first, at most `context.limit` (20), without a floor: who searches decides. Boards play no part. */
export function searchAnswers(index: AnswerIndex, query: string, context: RankContext): Answer[] {
  const text = query.slice(0, LONGEST).trim()
  if (text === '') return []
  return rank(
    index,
    (partition) => {
      const typed = typedIn(text, partition, partition.language)
      return { query: typed.query, seen: () => typed.seen }
    },
    { ...context, pinned: [] },
    { floor: 0, words: 1, limit: context.limit ?? LIMIT },
  )
}
