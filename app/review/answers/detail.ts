// What does the tab keep in its address: the gap or the boards of a reason looked at closer, what is tried out?

import { textOfTried, triedIn } from './savings/tried-text.ts'
import type { Tried } from './savings/what-if.ts'

/** Reason null: of contacts without one. */
type Closer = { of: 'gap'; reason: string | null } | { of: 'board'; reason: string }

export interface AnswersDetail {
  closer: Closer | null
  /** Assumptions of the savings; null: as they are entered. */
  tried: Tried | null
}

function closerIn(query: URLSearchParams): Closer | null {
  const board = query.get('board')
  if (board) return { of: 'board', reason: board }
  const gap = query.get('gap')
  return gap === null ? null : { of: 'gap', reason: gap === '' ? null : gap }
}

/** What is unclear is as at the start. */
export function answersDetailIn(text: string | null): AnswersDetail {
  const query = new URLSearchParams(text ?? '')
  return { closer: closerIn(query), tried: triedIn(query.get('if')) }
}

/** The shortest text that `answersDetailIn` reads back; null where all is as at the start. */
export function textOfAnswers({ closer, tried }: AnswersDetail): string | null {
  const query = new URLSearchParams()
  if (closer) query.set(closer.of, closer.reason ?? '')
  if (tried) query.set('if', textOfTried(tried))
  const text = query.toString()
  return text === '' ? null : text
}
