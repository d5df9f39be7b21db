import { describe, expect, it } from 'vitest'
import german from '#translations/de.json'
import brazilian from '#translations/pt-BR.json'
import { byLanguage, ENGLISH, languageFor, loadTexts, loadWords } from './catalogue.ts'

describe('languageFor', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-CH', 'de'],
    ['DE-de', 'de'],
    ['es', 'es'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['es-MX', 'es'],
    ['fr-CA', 'fr'],
    ['fr-FR', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['ja', 'en'],
    ['fil', 'en'],
    ['', 'en'],
  ])('%s is served in %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language)
  })

  it('prefers the region, then the language without one', () => {
    expect(languageFor('pt-PT', ['pt-BR', 'pt', 'pt-PT'])).toBe('pt-PT')
    expect(languageFor('pt-AO', ['pt-BR', 'pt', 'pt-PT'])).toBe('pt')
  })
})

describe('the catalogues', () => {
  it('go by the names of their files', () => {
    expect(byLanguage({ '/translations/pt-BR.json': 1, '../de.json': 2 })).toEqual({ 'pt-BR': 1, de: 2 })
  })

  it('are loaded by name, English where there is none', async () => {
    const { review, ...panels } = german.screens
    expect(await loadTexts('de')).toEqual(panels)
    expect((await loadTexts('pt-BR')).header).toEqual(brazilian.screens.header)
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
