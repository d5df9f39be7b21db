// What does the agent's own search find? The same items by typed words, forgiving of typing.

import type { Answer, RankContext } from './answer.ts'
import type { AnswerIndex } from './answer-index.ts'

/** Best first, without a floor: who searches decides. */
export function searchAnswers(_index: AnswerIndex, _query: string, _context: RankContext): Answer[] {
  return []
}
