// What do the lessons make of what was learned before?

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import { withSolvedContacts } from '#domain/answers/learning/grow.ts'
import { learnAnswersInSteps } from '#domain/answers/learning/learn.ts'
import type { Instant } from '#domain/instant.ts'
import { learnReasons } from '#domain/reasons/learning/train.ts'
import { updateReasonsInSteps } from '#domain/reasons/learning/update.ts'
import { describedShares } from '#domain/reasons/rank.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { taxonomyOf } from '#work/office/suggesting.ts'
import type { Learned } from './learned-shelf.ts'
import type { Lessons } from './lessons.ts'
import { inSlices } from './slices.ts'

export interface Training {
  reasons: readonly Reason[]
  /** Of all that can be sent; null where there is none. */
  index: AnswerIndex | null
  salt: string
  key: string
  now: Instant
}

/** What the team says of its reasons, for those that few contacts speak of. */
const descriptionsOf = (reasons: readonly Reason[]): ReadonlyMap<string, string> =>
  new Map(
    reasons.map(({ value, path, definition, synonyms, example }) => [
      value,
      [path.join(' '), definition, synonyms.join(' '), example].filter((part) => part !== '').join('. '),
    ]),
  )

/** Learned from nothing but these lessons. In slices: whoever asks meanwhile is answered between two. */
export async function learnAnew(lessons: Lessons, training: Training): Promise<Learned> {
  const { reasons, index, salt, key, now } = training
  const taxonomy = taxonomyOf(reasons)
  const options = {
    salt,
    descriptions: descriptionsOf(reasons),
    described: (text: TicketText) => describedShares(taxonomy, text),
  }
  return {
    reasons: await inSlices(learnReasons(lessons.reasons, options)),
    answers:
      index === null ? null : await inSlices(learnAnswersInSteps(lessons.answers, { index, salt, now })),
    salt,
    key,
    at: now,
    wholeAt: now,
    marks: Uint32Array.from(lessons.marks),
  }
}

/** What was learned before, moved a little by each new lesson. */
export async function learnMore(before: Learned, lessons: Lessons, training: Training): Promise<Learned> {
  const { index, now } = training
  const { reasons, answers } = before
  return {
    ...before,
    reasons: reasons && (await inSlices(updateReasonsInSteps(reasons, lessons.reasons))),
    answers: answers && index ? await inSlices(withSolvedContacts(answers, lessons.answers, index)) : answers,
    at: now,
    marks: Uint32Array.from([...before.marks, ...lessons.marks]),
  }
}
