// What does the team ask its customers this month, and may it be asked today?

import { type Day, isDay } from '#domain/review/day.ts'
import { type Check, isRecord, type Report, typeOf, yesOrNo } from './checks.ts'

/** Words by language (`en`, `de`, `pt-BR`). */
export type Wording = Readonly<Record<string, string>>

export interface QuestionOption {
  /** Stands in the tag `bm_q_<question>_<option>`. */
  id: string
  text: Wording
}

export interface Question {
  id: string
  text: Wording
  options: readonly QuestionOption[]
  /** The last day on which it is asked. */
  until: Day
  on: boolean
}

/** Stands in the tag in an option's place while the customer was asked and has not answered. */
export const ASKED = 'asked'

export const MOST_OPTIONS = 5
const LEAST_OPTIONS = 2
const LONGEST_TEXT = 300

/** Without `_`, which parts question and option in the tag. */
const NAME = /^[a-z0-9][a-z0-9-]{0,23}$/
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/

const name = (value: unknown, path: string, report: Report): string => {
  if (typeof value === 'string' && NAME.test(value)) return value
  report(path, 'not_allowed', { value: typeof value === 'string' ? value.slice(0, 60) : typeOf(value) })
  return ''
}

/** At least one language; empty ones are as good as absent. */
const wording = (value: unknown, path: string, report: Report): Wording => {
  if (!isRecord(value)) {
    report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
    return {}
  }
  const words = Object.entries(value).filter(([, text]) => text !== '')
  for (const [language, text] of words) {
    const at = `${path}.${language.slice(0, 20)}`
    if (!LANGUAGE.test(language)) report(at, 'not_allowed', { value: language.slice(0, 20) })
    else if (typeof text !== 'string') report(at, 'wrong_type', { expected: 'text', found: typeOf(text) })
    else if (text.length > LONGEST_TEXT)
      report(at, 'out_of_range', { value: text.length, low: 1, high: LONGEST_TEXT })
  }
  if (words.length === 0) report(path, 'missing')
  return Object.fromEntries(words) as Wording
}

const optionsOf = (value: unknown, path: string, report: Report): QuestionOption[] => {
  if (!Array.isArray(value)) {
    report(path, 'wrong_type', { expected: 'list', found: typeOf(value) })
    return []
  }
  if (value.length < LEAST_OPTIONS || value.length > MOST_OPTIONS)
    report(path, 'out_of_range', { value: value.length, low: LEAST_OPTIONS, high: MOST_OPTIONS })
  const seen = new Set<string>()
  return value.map((raw: unknown, index) => {
    const at = `${path}.${index}`
    const option = isRecord(raw) ? raw : {}
    const id = name(option.id, `${at}.id`, report)
    if (id === ASKED) report(`${at}.id`, 'not_allowed', { value: id })
    if (id !== '' && seen.has(id)) report(`${at}.id`, 'duplicate', { value: id })
    seen.add(id)
    return { id, text: wording(option.text, `${at}.text`, report) }
  })
}

/** A question with any fault is not asked at all: half of it would spoil the answers of the whole month. */
export const question: Check<Question | null> = (value, path, fallback, report) => {
  if (value === null) return null
  if (!isRecord(value)) {
    report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
    return fallback
  }
  let faults = 0
  const counting: Report = (...issue) => {
    faults += 1
    report(...issue)
  }
  const { until } = value
  if (typeof until !== 'string' || !isDay(until))
    counting(`${path}.until`, 'not_allowed', { value: typeof until === 'string' ? until : typeOf(until) })
  const made: Question = {
    id: name(value.id, `${path}.id`, counting),
    text: wording(value.text, `${path}.text`, counting),
    options: optionsOf(value.options, `${path}.options`, counting),
    until: typeof until === 'string' ? until : '',
    on: yesOrNo(value.on, `${path}.on`, false, counting),
  }
  return faults === 0 ? made : fallback
}

/** Whether it is on and its last day is not over. */
export const isAsked = (asked: Question | null, today: Day): asked is Question =>
  asked?.on === true && today <= asked.until
