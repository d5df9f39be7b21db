import { describe, expect, it } from 'vitest'
import { isAsked, type Question } from './question.ts'
import { validateSettings } from './stored.ts'

const QUESTION: Question = {
  id: '2026-11',
  text: { en: 'Did you know about scheduling?', de: 'Kannten Sie die Planung?' },
  options: [
    { id: 'yes', text: { en: 'Yes' } },
    { id: 'no', text: { en: 'No' } },
  ],
  until: '2026-11-30',
  on: true,
}
const checked = (change: object) => validateSettings({ question: { ...QUESTION, ...change } })

describe('the question of the month', () => {
  it('is off by default', () => {
    expect(validateSettings({}).settings.question).toBeNull()
  })

  it('is kept as it was written, empty languages left out', () => {
    expect(checked({})).toMatchObject({ settings: { question: QUESTION }, issues: [] })
    expect(checked({ text: { ...QUESTION.text, fr: '' } }).settings.question).toEqual(QUESTION)
  })

  it.each<[string, object, string, string]>([
    ['an underscore, which tags need', { id: '2026_11' }, 'question.id', 'not_allowed'],
    ['no words', { text: { en: '' } }, 'question.text', 'missing'],
    ['no language', { text: { english: 'Yes?' } }, 'question.text.english', 'not_allowed'],
    ['one option', { options: QUESTION.options.slice(1) }, 'question.options', 'out_of_range'],
    [
      'six options',
      { options: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: { en: id } })) },
      'question.options',
      'out_of_range',
    ],
    [
      'an option twice',
      { options: [QUESTION.options[0], QUESTION.options[0]] },
      'question.options.1.id',
      'duplicate',
    ],
    [
      'an option that reads as unanswered',
      { options: [...QUESTION.options, { id: 'asked', text: { en: 'Asked' } }] },
      'question.options.2.id',
      'not_allowed',
    ],
    ['a day that does not exist', { until: '2026-11-31' }, 'question.until', 'not_allowed'],
    ['a switch that is neither', { on: 'yes' }, 'question.on', 'wrong_type'],
  ])('is not asked with %s', (_, change, path, code) => {
    const { settings, issues } = checked(change)
    expect(issues).toMatchObject([{ path, code }])
    expect(settings.question).toBeNull()
  })

  it.each([
    ['2026-11-29', true, true],
    ['2026-11-30', true, true],
    ['2026-12-01', true, false],
    ['2026-11-29', false, false],
  ])('on %s, switched on: %s, is asked: %s', (today, on, asked) => {
    expect(isAsked({ ...QUESTION, on }, today)).toBe(asked)
  })
})
