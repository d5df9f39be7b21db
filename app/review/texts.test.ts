import { expect, it } from 'vitest'
import { loadWords } from '#app/i18n/catalogue.ts'
import german from '#translations/de.json'
import english from '#translations/en.json'
import french from '#translations/fr.json'
import { REVIEW_TEXTS } from './texts.ts'

it('are added to what the panels say', async () => {
  expect(await loadWords('de', REVIEW_TEXTS)).toEqual({ texts: german.screens, english: english.screens })
  expect(await loadWords('fr', REVIEW_TEXTS)).toEqual({ texts: french.screens, english: english.screens })
  expect((await loadWords('en', REVIEW_TEXTS)).english).toEqual(english.screens)
})
