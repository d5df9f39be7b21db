// Which articles and posts answer this ticket?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Answer, RankContext } from './answer.ts'
import type { AnswerIndex } from './answer-index.ts'
import { usualLanguageOf } from './learning/past-contact.ts'
import { recall } from './learning/recall.ts'
import { queryOf } from './query.ts'
import { type Question, rank } from './ranking.ts'
import { type SeenWords, seenWords } from './seen-words.ts'

/**
 * Below this fit nothing is shown. Calibrated on judged tickets of one field (shown for most of them) and on
 * questions of two other fields (silent for most); the bench prints the curve.
 */
export const FLOOR = 0.55
const WORDS = 2
const LIMIT = 10

/** Best first, at most `context.limit` (10); `[]` where nothing reaches the floor. */
export function rankAnswers(index: AnswerIndex, text: TicketText, context: RankContext): Answer[] {
  const texts = [text.subject, ...text.parts.map((part) => part.text)]
  const { memory, floor = FLOOR, limit = LIMIT } = context
  const recalled = memory && recall(memory, text, usualLanguageOf(index), index.size)
  return rank(
    index,
    ({ language }): Question => {
      let seen: SeenWords | null = null
      return {
        query: queryOf(text, language),
        ...(recalled && { recalled }),
        seen: () => {
          seen ??= seenWords(texts, language)
          return seen
        },
      }
    },
    context,
    { floor, words: WORDS, limit },
  )
}
