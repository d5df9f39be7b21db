import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { DAY } from '#domain/instant.ts'
import { renderScreen } from '#test/render.tsx'
import { teamSettings } from '#test/sidebar.tsx'
import { demoAccount } from '#workspace/demo/demo.ts'

const WAIT = { timeout: 60_000 }
const MOST = 1_000
/** More than are read: the newest thousand reach back some weeks. */
const ACCOUNT = demoAccount({ tickets: 4_000, now: '2026-09-14T09:00:00Z' })

const open = async (hash: string): Promise<void> => {
  history.replaceState(null, '', hash)
  // The team has no record of its own settings: those of the app hold.
  const account = { ...ACCOUNT, objectRecords: [] }
  const settings = teamSettings({ reviewMostRows: MOST })
  await renderScreen(<Review />, { location: 'nav_bar', agentId: 800_001, account, settings })
  await screen.findByText('All tickets read', {}, WAIT)
}

/** Whole days of the account's zone (Berlin) from its Monday twelve weeks ago until yesterday. */
const inTwelveWeeks = (): number =>
  ACCOUNT.tickets.filter(({ created_at: at }) => at >= '2026-06-21T22:00:00Z' && at < '2026-09-13T22:00:00Z')
    .length

beforeEach(() => history.replaceState(null, '', '#'))

it('counts tickets by reason where there are more than are read, and says so', async () => {
  await open('#/reasons/last_12_weeks')
  expect(screen.getByText(/more tickets than this page reads \(1,000/).textContent).toMatch(
    /In all there are/,
  )
  const counted = await screen.findByRole('region', { name: 'Tickets by contact reason' })
  expect(within(counted).getByText(/Weeks and days would take a call for each reason and week/)).toBeTruthy()
  expect(
    await screen.findByText(/^Looked for in the contacts that were read, back to /, {}, WAIT),
  ).toBeTruthy()
  const all = (await within(counted).findByText('All tickets', {}, WAIT)).closest('tr') ?? counted
  const [total] = await within(all).findAllByRole('button', { name: /^\d[\d,]*/ }, WAIT)
  expect(Number((total?.textContent ?? '').replaceAll(/\D/g, ''))).toBe(inTwelveWeeks())
  fireEvent.click(within(counted).getByRole('button', { name: 'Export as CSV' }))
  const file = within(counted).getByRole<HTMLTextAreaElement>('textbox').value
  expect(file.split(/\r?\n/)[1]).toMatch(new RegExp(`^All tickets,${inTwelveWeeks()},`))
}, 120_000)

it('counts nothing where all of the period is read', async () => {
  await open('#/reasons/last_7_days?compare=none')
  expect(screen.queryByRole('region', { name: 'Tickets by contact reason' })).toBeNull()
}, 120_000)

it('tells figures of the days that are read, not of those asked for', async () => {
  await open('#/overview/last_12_weeks?popover=contacts.about')
  const about = await screen.findByRole('region', { name: 'Definition: Contacts' }, WAIT)
  const [, from = ''] = /From when to when(.*?) to /.exec(about.textContent ?? '') ?? []
  const begin = Date.parse(from.replace(' at ', ' ').replaceAll(/[^\w,: ]/g, ' '))
  const since =
    ACCOUNT.tickets
      .map(({ created_at: at }) => at)
      .toSorted()
      .at(-MOST) ?? ''
  // Whole days, of the newest thousand at the most a week more: a window of the search.
  expect(begin).toBeGreaterThan(Date.parse(since) - 8 * DAY)
  expect(begin).toBeLessThan(Date.parse(since) + 2 * DAY)
}, 120_000)

it('does not say that there are no contacts where none was read', async () => {
  await open('#/overview/custom/2026-01-05/2026-01-11')
  expect(await screen.findByText(/What lies before is missing/, {}, WAIT)).toBeTruthy()
  expect(screen.queryByText(/There are no contacts in this period/)).toBeNull()
}, 120_000)
