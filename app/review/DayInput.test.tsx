import { render, screen } from '@testing-library/react'
import { Field } from '@zendeskgarden/react-forms'
import { ThemeProvider } from '@zendeskgarden/react-theming'
import { expect, it } from 'vitest'
import { ENGLISH } from '#app/i18n/catalogue.ts'
import { LanguageProvider } from '#app/i18n/language.tsx'
import { DayInput } from './DayInput.tsx'

const NOW = Date.UTC(2026, 10, 20)

const show = (locale: string, day: string): HTMLElement => {
  render(
    <ThemeProvider>
      <LanguageProvider locale={locale} words={{ texts: ENGLISH, english: ENGLISH }} now={() => NOW}>
        <Field>
          <Field.Label>From</Field.Label>
          <DayInput value={day} onChange={() => undefined} />
        </Field>
      </LanguageProvider>
    </ThemeProvider>,
  )
  return screen.getByLabelText('From')
}

// The browser of the tests writes 11/03/2026.
it.each([
  ['de', '2026-11-03', '3. Nov.'],
  ['en-GB', '2025-11-03', '3 Nov 2025'],
  ['ja', '2026-11-03', '11月3日'],
])('to an agent of %s %s says which day that is', (locale, day, words) => {
  const input = show(locale, day)
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words)
})

it.each([
  ['en-US', '2026-11-03'],
  ['de', ''],
])('to an agent of %s %j says no more', (locale, day) => {
  expect(show(locale, day).getAttribute('aria-describedby')).toBeNull()
})
