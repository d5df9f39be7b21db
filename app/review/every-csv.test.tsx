import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Texts } from '#app/i18n/catalogue.ts'
import { readCsv } from '#test/csv.ts'
import '#test/files.ts'
import { allDrawn } from '#test/drawn.ts'
import { renderScreen } from '#test/render.tsx'
import { withEconomy } from '#test/samples/economy-records.ts'
import { STAFFING, withWeeks } from '#test/samples/weeks-account.ts'
import german from '#translations/de.json'
import english from '#translations/en.json'
import spanish from '#translations/es.json'
import french from '#translations/fr.json'
import portuguese from '#translations/pt-BR.json'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Review } from './Review.tsx'

const LONG = { timeout: 15_000 }
const LANGUAGES = { en: english, de: german, es: spanish, fr: french, 'pt-BR': portuguese }
type Language = keyof typeof LANGUAGES

/** What a spreadsheet would run. */
const FORMULA = '=HYPERLINK("https://evil.example";"x")'
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/

/** Whatever people name begins a formula. */
function dangerous(account: Account): Account {
  const named = <T extends { name: string }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, name: `${FORMULA} ${one.name}` }))
  return {
    ...account,
    ticketFields: account.ticketFields.map(({ custom_field_options: options, ...field }) => ({
      ...field,
      ...(options && { custom_field_options: named(options) }),
    })),
    organizations: named(account.organizations),
    groups: named(account.groups),
    users: named(account.users),
    tickets: account.tickets.map((ticket) => ({ ...ticket, subject: `${FORMULA} ${ticket.subject}` })),
  }
}

const textsIn = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsIn(text)))

/** Whether the language's file has it, with whatever stands in the gaps. */
function isSaid(language: Language): (words: string) => boolean {
  const texts = textsIn(LANGUAGES[language].screens)
  const plain = new Set(texts)
  const gapped = texts
    .filter((text) => /\p{L}.*\{|\}.*\p{L}/u.test(text))
    .map((text) => text.split(/\{#?\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .map((parts) => new RegExp(`^${parts.join('.+')}$`, 'u'))
  return (words) => plain.has(words) || gapped.some((pattern) => pattern.test(words))
}

const partOf = (table: HTMLElement): HTMLElement => {
  const part = table.closest<HTMLElement>('details, section, [role="region"], [role="tabpanel"]')
  if (part === null) throw new Error('a table that stands nowhere')
  return part
}

afterEach(() => history.replaceState(null, '', '#'))

/** Opens the place, all that folds there, and every file; what it shows is read by then. */
async function walked(path: string, language: Language, account: Account): Promise<HTMLElement> {
  const { panel, review } = LANGUAGES[language].screens
  history.replaceState(null, '', `#/${path}`)
  const { user } = await renderScreen(<Review />, {
    ...{ location: 'nav_bar', agentId: TINY.admin, account, agent: { locale: language } },
  })
  const shown = screen.getByRole('tabpanel')
  await screen.findByText(review.data.all_read, undefined, LONG)
  await allDrawn()
  const loading = new RegExp(`^${panel.loading.replace('{name}', '.+')}$`)
  await waitFor(() => expect(within(shown).queryAllByLabelText(loading)).toEqual([]), LONG)
  for (const summary of shown.querySelectorAll<HTMLElement>('details:not([open]) > summary'))
    await user.click(summary)
  for (const button of within(shown).queryAllByRole('button', { name: review.data.csv }))
    await user.click(button)
  return shown
}

const faultsOf = (text: string, language: Language, own: readonly string[]): readonly string[] => {
  const [head = [], ...rows] = readCsv(text)
  const said = isSaid(language)
  return [
    ...head.filter((name) => !said(name) && !name.includes(FORMULA) && !own.includes(name)),
    ...head.filter((name, at) => head.indexOf(name) !== at).map((name) => `twice: ${name}`),
    ...rows.filter(({ length }) => length !== head.length).map((row) => `not as long: ${row.join()}`),
    ...[head, ...rows].flat().filter((cell) => RUNS.test(cell) && Number.isNaN(Number(cell))),
  ]
}

const TINY_TEAM = dangerous(withEconomy(tinyAccount()))
const PLACES: readonly (readonly [path: string, language: Language, account: Account])[] = [
  ['overview/last_12_weeks', 'en', withEconomy(withWeeks(), [STAFFING])],
  ['reasons/last_12_weeks', 'de', TINY_TEAM],
  ['first_contact/last_12_weeks', 'fr', TINY_TEAM],
  ['answers/last_12_weeks', 'es', TINY_TEAM],
  ['customers/last_12_weeks', 'pt-BR', TINY_TEAM],
  ['audit/last_12_weeks', 'de', TINY_TEAM],
]

it.each(PLACES)(
  'every table of %s goes to a file, safe and with columns in %s',
  async (path, language, account) => {
    const shown = await walked(path, language, account)
    const { csv_close } = LANGUAGES[language].screens.review.data
    const without = within(shown)
      .queryAllByRole('table')
      .filter((table) => within(partOf(table)).queryAllByRole('button', { name: csv_close }).length === 0)
      .map((table) => table.querySelector('caption')?.textContent ?? table.outerHTML.slice(0, 80))
    expect(without).toEqual([])
    const files = [...shown.querySelectorAll<HTMLTextAreaElement>('textarea[readonly]')]
    expect(files.length).toBeGreaterThan(0)
    const own = [STAFFING.name, 'Customers', 'Visits']
    expect(files.flatMap(({ value }) => faultsOf(value, language, own))).toEqual([])
  },
)
