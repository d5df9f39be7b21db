import { describe, expect, it } from 'vitest'
import german from '#translations/de.json'
import english from '#translations/en.json'
import { ENGLISH, languageFor, loadTexts, loadWords, type Texts } from './catalogue.ts'
import { isForms } from './sentence.ts'

/** Dotted paths of all texts; plural forms of one text count once. */
const paths = (node: Texts, prefix = ''): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' || isForms(value) ? [`${prefix}${key}`] : paths(value, `${prefix}${key}.`),
  )

const gaps = (node: string | Texts): string[] =>
  [...new Set(JSON.stringify(node).match(/\{#?\w+\}/g) ?? [])].sort()

const at = (node: Texts, path: string): string | Texts =>
  path.split('.').reduce<string | Texts>((found, key) => (found as Texts)[key] ?? '', node)

describe('languageFor', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-de', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['en-US', 'en'],
    ['ja', 'en'],
    ['', 'en'],
  ])('%s is served in %s', (locale, language) => {
    expect(languageFor(locale, ['de', 'pt-BR'])).toBe(language)
  })
})

describe('the catalogues', () => {
  it('say the same things', () => {
    expect(paths(german.screens).sort()).toEqual(paths(english.screens).sort())
  })

  it.each(paths(english.screens))('%s keeps its gaps in German', (path) => {
    expect(gaps(at(german.screens, path))).toEqual(gaps(at(english.screens, path)))
  })

  it('are loaded by name, English where there is none', async () => {
    const { review, ...panels } = german.screens
    expect(await loadTexts('de')).toEqual(panels)
    expect(await loadTexts('xx')).toBe(ENGLISH)
    expect(review.title).not.toBe('')
  })

  it('speak English on a page whose own words do not come', async () => {
    const broken = { english: { own: 'Own' }, others: { de: () => Promise.reject(new Error('offline')) } }
    const words = await loadWords('de', broken)
    expect(words.texts).not.toHaveProperty('own')
    expect(words.english).toMatchObject({ own: 'Own' })
  })
})
