import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import { loadStepTexts, REPLY_LANGUAGES, replyLanguage } from './languages.ts'

const STEPS = DEFAULT_COMPONENTS.filter(({ coaching }) => coaching.tier1).map(({ coaching }) => coaching.id)

describe('replyLanguage', () => {
  it.each([
    ['de', 'en-US', 'de'],
    ['es', null, 'es'],
    ['pt', null, 'pt-BR'],
    ['unknown', 'fr-CA', 'fr'],
    ['unknown', 'pt-PT', 'pt-BR'],
    ['unknown', null, 'en'],
    ['it', 'de-CH', 'de'],
    ['nl', 'nl', 'en'],
  ] as const)('wrote %s, profile %s: %s', (written, locale, language) => {
    expect(replyLanguage(written, locale)).toBe(language)
  })
})

describe.each(REPLY_LANGUAGES)('the texts for customers in %s', (language) => {
  it('are there for each step that an agent can carry out in a reply', async () => {
    expect(Object.keys(await loadStepTexts(language))).toEqual(expect.arrayContaining(STEPS))
  })

  it('are in that language', async () => {
    const all = Object.values(await loadStepTexts(language))
    expect(detectLanguage(all.join('\n'))).toBe(language.split('-')[0])
    expect(new Set(all).size).toBe(all.length)
  })
})
