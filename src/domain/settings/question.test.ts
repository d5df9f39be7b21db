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

  it.each<[string, unknown, object[]]>([
    [
      'of a text',
      'Really?',
      [{ path: '', code: 'wrong_type', params: { expected: 'object', found: 'string' } }],
    ],
    [
      'of a list',
      [QUESTION],
      [{ path: '', code: 'wrong_type', params: { expected: 'object', found: 'list' } }],
    ],
    ['of no id', { ...QUESTION, id: 7 }, [{ path: '.id', code: 'not_allowed', params: { value: 'number' } }]],
    [
      'of a long id',
      { ...QUESTION, id: 'x'.repeat(70) },
      [{ path: '.id', code: 'not_allowed', params: { value: 'x'.repeat(60) } }],
    ],
    [
      'of words that are a text',
      { ...QUESTION, text: 'Really?' },
      [{ path: '.text', code: 'wrong_type', params: { expected: 'object', found: 'string' } }],
    ],
    [
      'of a language that is none, however long',
      { ...QUESTION, text: { [`de-${'x'.repeat(30)}`]: 'Ja?' } },
      [
        {
          path: `.text.de-${'x'.repeat(17)}`,
          code: 'not_allowed',
          params: { value: `de-${'x'.repeat(17)}` },
        },
      ],
    ],
    [
      'of a word that is a number',
      { ...QUESTION, text: { en: 7 } },
      [{ path: '.text.en', code: 'wrong_type', params: { expected: 'text', found: 'number' } }],
    ],
    [
      'of too many words',
      { ...QUESTION, text: { 'pt-BR': 'x'.repeat(301) } },
      [{ path: '.text.pt-BR', code: 'out_of_range', params: { value: 301, low: 1, high: 300 } }],
    ],
    [
      'of options that are no list',
      { ...QUESTION, options: 'yes' },
      [{ path: '.options', code: 'wrong_type', params: { expected: 'list', found: 'string' } }],
    ],
    [
      'of an option that is none',
      { ...QUESTION, options: [QUESTION.options[0], null, 'x'] },
      [1, 2].flatMap((index) => [
        { path: `.options.${index}.id`, code: 'not_allowed', params: { value: 'undefined' } },
        {
          path: `.options.${index}.text`,
          code: 'wrong_type',
          params: { expected: 'object', found: 'undefined' },
        },
      ]),
    ],
    [
      'of one option twice',
      { ...QUESTION, options: [QUESTION.options[0], QUESTION.options[0]] },
      [{ path: '.options.1.id', code: 'duplicate', params: { value: 'yes' } }],
    ],
    [
      'of too few options',
      { ...QUESTION, options: [] },
      [{ path: '.options', code: 'out_of_range', params: { value: 0, low: 2, high: 5 } }],
    ],
    [
      'of no last day',
      { ...QUESTION, until: 20261130 },
      [{ path: '.until', code: 'not_allowed', params: { value: 'number' } }],
    ],
    [
      'of a last day as people write it',
      { ...QUESTION, until: '30.11.2026' },
      [{ path: '.until', code: 'not_allowed', params: { value: '30.11.2026' } }],
    ],
  ])('says what is wrong %s', (_, question, issues) => {
    const found = validateSettings({ question })
    expect(found.issues).toEqual(
      issues.map((issue) => ({ ...issue, path: `question${(issue as { path: string }).path}` })),
    )
    expect(found.settings.question).toBeNull()
  })

  it('takes as many words, letters and options as may be', () => {
    const longest = {
      ...QUESTION,
      id: 'x'.repeat(24),
      text: { deu: 'x'.repeat(300), 'zh-Hans': 'x' },
      options: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: { en: id } })),
    }
    expect(validateSettings({ question: longest })).toMatchObject({
      settings: { question: longest },
      issues: [],
    })
    expect(checked({ id: 'x'.repeat(25) }).issues).toHaveLength(1)
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
