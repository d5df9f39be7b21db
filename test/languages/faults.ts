// What is wrong with the words of a language, held against the English ones?

import type { Texts } from '#app/i18n/catalogue.ts'
import { isForms } from '#app/i18n/sentence.ts'

/** One text: a sentence, or its plural forms by name. */
type Text = string | (Texts & { other: string })

/** All texts by their dotted paths; the plural forms of one text are one. */
function textsOf(node: Texts, prefix = ''): ReadonlyMap<string, Text> {
  return new Map(
    Object.entries(node).flatMap(([key, value]): (readonly [string, Text])[] =>
      typeof value === 'string' || isForms(value)
        ? [[`${prefix}${key}`, value]]
        : [...textsOf(value, `${prefix}${key}.`)],
    ),
  )
}

const formsOf = (text: Text): readonly (readonly [string, string])[] =>
  typeof text === 'string' ? [['other', text]] : Object.entries(text as Readonly<Record<string, string>>)

const gaps = (text: string): string => [...new Set(text.match(/\{#?\w+\}/g) ?? [])].sort().join(' ')

const allGaps = (text: Text): string =>
  gaps(
    formsOf(text)
      .map(([, form]) => form)
      .join(' '),
  )

const formOf = (text: Text, name: string): string | undefined =>
  formsOf(text).find(([one]) => one === name)?.[1]

type Check = (text: Text, english: Text, language: string, path: string) => string | undefined

const keepsGaps: Check = (text, english) => {
  const [has, wants] = [allGaps(text), allGaps(english)]
  if (has !== wants) return `gaps ${has || 'none'}, in English ${wants || 'none'}`
  const [other, wanted] = [gaps(formOf(text, 'other') ?? ''), gaps(formOf(english, 'other') ?? '')]
  return other === wanted ? undefined : `gaps of the form other: ${other || 'none'}, in English ${wanted}`
}

/** Names of the forms that a language can come to use, and those that it needs of a text that has forms. */
const knownForms = (language: string, type: 'cardinal' | 'ordinal'): readonly string[] =>
  new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories

/** `other` stands in for what is rare, so that `many` of Romance languages (a million) need not be there. */
const hasItsForms: Check = (text, english, language) => {
  if (typeof text === 'string')
    return typeof english === 'string' || !allGaps(english).includes('{count}') ? undefined : 'has no forms'
  const names = formsOf(text).map(([name]) => name)
  const may = [
    ...knownForms(language, 'cardinal'),
    ...knownForms(language, 'ordinal').map((name) => `ordinal_${name}`),
  ]
  const foreign = names.filter((name) => !name.startsWith('=') && !may.includes(name))
  if (foreign.length > 0) return `forms that the language does not have: ${foreign.join(', ')}`
  const needs = formOf(english, 'one') !== undefined && !names.includes('one')
  return needs ? 'no form for one' : undefined
}

/** Said of what there is at least one of. */
const NEVER_NOUGHT =
  /^review\.(audit\.outcome\.|overview\.story\.(what|later)$|settings\.check\.(reason|inhibitor)_forms\.all$)/

/** Nought is `one` in French and Portuguese: a form that names no number would call it one. */
const countsNought: Check = (text, _english, language, path) => {
  const one = formOf(text, 'one')
  const isOne = new Intl.PluralRules(language).select(0) === 'one'
  if (!isOne || one === undefined || one.includes('{count}') || NEVER_NOUGHT.test(path)) return undefined
  return formOf(text, 'other')?.includes('{count}') && formOf(text, '=0') === undefined
    ? 'the form one stands for nought too, and names no number'
    : undefined
}

const ENGLISH_WORDS =
  /(?<![\p{L}{])(the|and|with|which|this|these|their|they|does|were|your|from)(?![\p{L}}])/iu

const isNotEnglish: Check = (text) => {
  const found = formsOf(text).flatMap(([, form]) => ENGLISH_WORDS.exec(form)?.[0] ?? [])
  return found.length === 0 ? undefined : `English words: ${found.join(', ')}`
}

/** Labels of up to twenty letters stand where there is little room. */
const SHORT = 20
const roomFor = (letters: number): number => 2 * letters + 10

const isShort: Check = (text, english) => {
  const most = Math.max(...formsOf(english).map(([, form]) => form.length))
  const length = Math.max(...formsOf(text).map(([, form]) => form.length))
  return most <= SHORT && length > roomFor(most) ? `${length} letters for ${most} of English` : undefined
}

const isTidy: Check = (text, english) => {
  const [forms, first] = [formsOf(text).map(([, form]) => form), formOf(english, 'other') ?? '']
  if (forms.some((form) => form.trim() === '' && first.trim() !== '')) return 'is empty'
  if (forms.some((form) => form !== form.trim()) && first === first.trim()) return 'space at an end'
  return forms.some((form) => / {2}|\t/.test(form)) ? 'more than one space' : undefined
}

/** French sets its signs apart, by a narrow space at which no line breaks. */
const setsSignsApart: Check = (text, _english, language) => {
  if (language !== 'fr') return undefined
  const found = formsOf(text).flatMap(
    ([, form]) => /[^\u202F](?:[;?!»]|:(?=\s|$))|«[^\u202F]/.exec(form)?.[0] ?? [],
  )
  return found.length === 0 ? undefined : `no narrow space: ${found.join(', ')}`
}

/** What installing creates has one title whatever is spoken, and is found by it. */
const TITLES = /[“*](Contact reason|First-contact inhibitor)[”*]/g

const keepsTitles: Check = (text, english) => {
  const titles = [...(formOf(english, 'other') ?? '').matchAll(TITLES)].map(([, title]) => title ?? '')
  const lost = titles.filter((title) => formsOf(text).some(([, form]) => !form.includes(title)))
  return lost.length === 0 ? undefined : `another title of a field: ${lost.join(', ')}`
}

const CHECKS: readonly Check[] = [
  keepsTitles,
  setsSignsApart,
  keepsGaps,
  hasItsForms,
  countsNought,
  isNotEnglish,
  isShort,
  isTidy,
]

/** A line of words that is English still; `same` are those that both languages write alike. */
function leftInEnglish(text: Text, english: Text, same: ReadonlySet<string>): string | undefined {
  const wanted = new Map(formsOf(english))
  const left = formsOf(text).filter(([name, form]) => form === wanted.get(name) && !same.has(form))
  const worded = left.filter(([, form]) => /\p{L}{3}/u.test(form.replaceAll(/\{#?\w+\}/g, '')))
  return worded.length === 0 ? undefined : `still English: ${worded[0]?.[1]}`
}

/** Every fault as `path: what`; `same`: texts that are rightly the same as in English. */
export function faultsOf(
  texts: Texts,
  english: Texts,
  language: string,
  same: readonly string[],
): readonly string[] {
  const [own, wanted] = [textsOf(texts), textsOf(english)]
  const alike = new Set(same)
  const missing = [...wanted.keys()].filter((path) => !own.has(path)).map((path) => `${path}: missing`)
  const beyond = [...own.keys()].filter((path) => !wanted.has(path)).map((path) => `${path}: not in English`)
  const faults = [...own].flatMap(([path, text]) => {
    const first = wanted.get(path)
    if (first === undefined) return []
    const found = [
      ...CHECKS.map((check) => check(text, first, language, path)),
      leftInEnglish(text, first, alike),
    ]
    return found.flatMap((fault) => (fault === undefined ? [] : [`${path}: ${fault}`]))
  })
  return [...missing, ...beyond, ...faults]
}
