// How does a text with gaps and plural forms become one sentence?

import type { Texts } from './catalogue.ts'

export type Params = Readonly<Record<string, string | number>>

const FORM_NAME = /^(ordinal_)?(zero|one|two|few|many|other)$|^=\d+$/

/** Plural forms of one text, as opposed to a group of texts one of which happens to be called `other`. */
export const isForms = (found: Texts): found is Texts & { other: string } =>
  typeof found.other === 'string' && Object.keys(found).every((name) => FORM_NAME.test(name))

const lookUp = (texts: Texts, key: string): string | Texts | undefined =>
  key
    .split('.')
    .reduce<string | Texts | undefined>(
      (at, part) => (typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? at[part] : undefined),
      texts,
    )

/** True where the catalogue has one text, plain or in plural forms, under this dotted path. */
export const hasText = (texts: Texts, key: string): boolean => {
  const found = lookUp(texts, key)
  return typeof found === 'string' || (found !== undefined && isForms(found))
}

/** Made once: making what counts and writes numbers is slow, using it is not, and a page has thousands of sentences. */
const known = new Map<string, unknown>()
const madeOnce = <T>(name: string, make: () => T): T => {
  if (!known.has(name)) known.set(name, make())
  return known.get(name) as T
}

/**
 * The form for a count: exact (`=0`), ordinal (`ordinal_few`) where the text has ordinals, else cardinal (`one`).
 * Without a count the text's `other` form.
 */
const formFor = (forms: Texts & { other: string }, count: unknown, locale: string): string => {
  if (typeof count !== 'number') return forms.other
  const ordinal = Object.keys(forms).some((name) => name.startsWith('ordinal_'))
  const type = ordinal ? 'ordinal' : 'cardinal'
  const rules = madeOnce(`${type} ${locale}`, () => new Intl.PluralRules(locale, { type }))
  const category = rules.select(count)
  const form = forms[`=${count}`] ?? forms[ordinal ? `ordinal_${category}` : category]
  return typeof form === 'string' ? form : forms.other
}

/**
 * Numbers are written as the locale writes them, but for `{#ticket}`, which is a number that counts nothing: `#12345`.
 * A gap without a value stays visible, so that tests see it.
 */
const fill = (text: string, params: Params, locale: string): string =>
  text.replace(/\{(#?)(\w+)\}/g, (gap, hash: string, name: string) => {
    const value = params[name]
    if (value === undefined) return gap
    if (hash !== '') return `#${value}`
    if (typeof value !== 'number') return value
    return madeOnce(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value)
  })

/** The sentence under `key`, or undefined where this catalogue has none. `params.count` picks the plural form. */
export const sentence = (
  texts: Texts,
  locale: string,
  key: string,
  params: Params = {},
): string | undefined => {
  const found = lookUp(texts, key)
  if (typeof found === 'string') return fill(found, params, locale)
  if (found === undefined || !isForms(found)) return undefined
  return fill(formFor(found, params.count, locale), params, locale)
}
