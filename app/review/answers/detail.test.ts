import { expect, it } from 'vitest'
import { type AnswersDetail, answersDetailIn, textOfAnswers } from './detail.ts'

it.each<AnswersDetail>([
  { of: 'gap', reason: null },
  { of: 'gap', reason: 'billing__card_declined' },
  { of: 'board', reason: 'a & b = c' },
])('%j is read back', (detail) => expect(answersDetailIn(textOfAnswers(detail))).toEqual(detail))

it.each([null, '', 'board=', 'list=organization.1', '%'])('%j means nothing here', (text) => {
  expect(answersDetailIn(text)).toBeNull()
})
