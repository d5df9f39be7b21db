// Which articles and posts answer this ticket?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Answer, RankContext } from './answer.ts'
import type { AnswerIndex } from './answer-index.ts'

/** Best first; nothing below the floor. */
export function rankAnswers(_index: AnswerIndex, _text: TicketText, _context: RankContext): Answer[] {
  return []
}
