import { describe, expect, it } from 'vitest'
import { ASKED, type Question } from '#domain/settings/question.ts'
import { buildTags } from '#domain/tags/build.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { EMPTY_TAGS } from '#domain/tags/state.ts'
import { aContact } from '#test/samples/records.ts'
import { type QuestionFacts, questionStand, wordsIn } from './question.ts'

const QUESTION: Question = {
  id: '2026-11',
  text: { en: 'Do you know scheduling?', 'pt-BR': 'Conhece o agendamento?' },
  options: [
    { id: 'yes', text: { en: 'Yes' } },
    { id: 'not-yet', text: { en: 'Not yet' } },
  ],
  until: '2026-11-30',
  on: true,
}
const stand = (facts: Partial<QuestionFacts> = {}) =>
  questionStand({ question: QUESTION, contacts: [], ticketId: 5, said: null, quiet: null, ...facts })
const earlier = (tags: readonly string[], id = 4) => aContact({ id, tags })

describe('questionStand', () => {
  it('is asked of a customer who was never asked', () => {
    expect(stand()).toEqual({ state: 'ask', question: QUESTION })
    expect(stand({ ticketId: null })).toMatchObject({ state: 'ask' })
  })

  it.each<[string, Partial<QuestionFacts>, string]>([
    ['there is none', { question: null }, 'no_question'],
    ['the mood is strained', { quiet: 'strained' }, 'strained'],
    ['nothing is answered', { quiet: 'not_answered' }, 'not_answered'],
    ['they answered before', { contacts: [earlier(['bm_on_4', 'bm_q_2026-11_yes'])] }, 'asked_before'],
    ['they were asked before', { contacts: [earlier(['bm_on_4', 'bm_q_2026-11_asked'])] }, 'asked_before'],
  ])('is silent where %s', (_name, facts, because) => {
    expect(stand(facts)).toEqual({ state: 'silent', because })
  })

  it.each([
    ['last month’s question', earlier(['bm_on_4', 'bm_q_2026-10_yes'])],
    ['tags that a follow-up inherited', earlier(['bm_on_3', 'bm_q_2026-11_yes'])],
    ['this very ticket, as it was listed', earlier(['bm_on_5', 'bm_q_2026-11_yes'], 5)],
  ])('is not silenced by %s', (_name, contact) => {
    expect(stand({ contacts: [contact] }).state).toBe('ask')
  })

  it('stays in sight on its ticket, answered or not, whatever the mood is by then', () => {
    const said = (option: string) => ({ id: '2026-11', option })
    expect(stand({ said: said(ASKED), quiet: 'strained' })).toEqual({ state: 'waiting', question: QUESTION })
    expect(stand({ said: said('yes'), quiet: 'strained' })).toEqual({
      state: 'answered',
      question: QUESTION,
      option: 'yes',
    })
    expect(stand({ said: { id: '2026-10', option: 'yes' } }).state).toBe('ask')
  })

  it('lives in a tag that reads back as it was', () => {
    for (const option of [ASKED, ...QUESTION.options.map(({ id }) => id)]) {
      const question = { id: QUESTION.id, option }
      const tags = buildTags(5, { ...EMPTY_TAGS, question })
      expect(tags).toEqual(['bm_on_5', `bm_q_2026-11_${option}`])
      expect(parseOurTags(tags, 5).state.question).toEqual(question)
    }
  })
})

describe('wordsIn', () => {
  it.each([
    ['en', 'Do you know scheduling?'],
    ['en-GB', 'Do you know scheduling?'],
    ['pt', 'Conhece o agendamento?'],
    ['PT-br', 'Conhece o agendamento?'],
    ['de', 'Do you know scheduling?'],
  ])('%s', (language, words) => {
    expect(wordsIn(QUESTION.text, language)).toBe(words)
  })
  it('takes what there is, and nothing where there is nothing', () => {
    expect(wordsIn({ de: 'Ja' }, 'fr')).toBe('Ja')
    expect(wordsIn({}, 'en')).toBe('')
  })
})
