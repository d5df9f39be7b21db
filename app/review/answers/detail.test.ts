import { expect, it } from 'vitest'
import { type AnswersDetail, answersDetailIn, textOfAnswers } from './detail.ts'

const NOTHING: AnswersDetail = { closer: null, tried: null }
const share = { came: 57, found: Number.NaN, wouldContact: 30.5 }
const tried = {
  ...{ money: { low: 6.12, high: 9.2 }, hours: { low: 0.2, high: 0.3 }, visits: 1000 },
  shares: { support: share, information: share },
}

it.each<AnswersDetail>([
  NOTHING,
  { ...NOTHING, closer: { of: 'gap', reason: null } },
  { ...NOTHING, closer: { of: 'gap', reason: 'billing__card_declined' } },
  { closer: { of: 'board', reason: 'a & b = c' }, tried },
  { ...NOTHING, tried },
])('%j is read back', (detail) => expect(answersDetailIn(textOfAnswers(detail))).toEqual(detail))

it.each([null, '', 'board=', 'list=organization.1', '%', 'if=1_2_3'])('%j means nothing here', (text) => {
  expect(answersDetailIn(text)).toEqual(NOTHING)
})
