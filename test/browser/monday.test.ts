import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { rateTen, storedReason, twoTickets } from './auditing.ts'
import { setUpJourney } from './harness.ts'
import { HURRIED, passUntil } from './hurry.ts'
import { printed } from './paper.ts'
import { press } from './press.ts'
import { allRead, insideReview, LEAD, openReview } from './review-page.ts'
import { shownPane } from './window.ts'

const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 2000 }) })

const SPIKE = 'Billing › Card declined'

const openTab = (frame: FrameLocator, name: string | RegExp): Promise<void> =>
  frame.getByRole('tab', { name }).click()

/** The page opens with what changed; the spike leads to the tickets that tell why. */
async function findsTheSpike(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page)
  await frame.getByRole('group', { name: 'Contacts' }).waitFor({ timeout: 60_000 })
  await allRead(frame)
  await openTab(frame, 'Reasons')
  const spikes = frame.getByRole('list', { name: 'Is anything unusual?' })
  await spikes.waitFor({ timeout: 60_000 })
  expect(await spikes.getByRole('heading').allInnerTexts()).toEqual([`▲ ${SPIKE}`])
  const tickets = frame.getByRole('complementary').getByRole('button', { name: /^Open ticket/ })
  await press(spikes.getByRole('button', { name: 'Show contacts' }), tickets)
  await tickets.first().click()
  const messages = shownPane(page).getByRole('list', { name: 'Messages' })
  await messages
    .getByText(/PAY-402|declined|card/i)
    .first()
    .waitFor()
  return openReview(page)
}

async function auditsTen(page: Page, frame: FrameLocator): Promise<void> {
  await openTab(frame, 'Audit')
  await frame.getByLabel('Period').selectOption('last_4_weeks')
  await frame.getByLabel('Tickets to draw').fill('10')
  await press(
    frame.getByRole('button', { name: 'Draw sample' }),
    frame.getByRole('button', { name: 'Rate', exact: true }),
  )
  await press(frame.getByRole('button', { name: 'Rate', exact: true }), frame.getByText('0 of 10 rated'))
  await rateTen(page, frame)
  const accuracy = frame.getByRole('group', { name: 'Right reasons' })
  await press(frame.getByRole('button', { name: 'Save and leave' }), accuracy)
  await accuracy.getByText(/^from \d+ of 10$/).waitFor()
}

async function correctsTwo(frame: FrameLocator): Promise<void> {
  const [closed, solved] = await twoTickets(journey)
  const before = await storedReason(journey, closed)
  await frame.getByLabel('Ticket numbers').fill(`${closed} ${solved}`)
  await frame.getByLabel('Ticket numbers').press('Enter')
  await frame.getByLabel('Reason for all of them').fill('Card declined')
  await frame.getByLabel('Reason for all of them').press('Enter')
  await frame.getByRole('button', { name: 'Correct 2 tickets' }).click()
  await frame.getByText(`Corrected: #${solved}.`).waitFor({ timeout: 60_000 })
  const [tagged, written] = [await storedReason(journey, closed), await storedReason(journey, solved)]
  expect(written.field).toBe('billing__card_declined')
  expect([tagged.status, tagged.field]).toEqual(['closed', before.field])
  expect(tagged.tags).toContain('billing__card_declined')
}

interface Versions {
  custom_object_records: { custom_object_fields: { kind: string; version: number; body: string } }[]
}

/** What the settings' newest version says of the window. */
async function storedWindow(): Promise<unknown> {
  const { custom_object_records: records } = await journey.read<Versions>(
    '/api/v2/custom_objects/barometer/records?page[size]=100',
  )
  const [newest] = records
    .map(({ custom_object_fields: fields }) => fields)
    .filter(({ kind }) => kind === 'settings')
    .sort((one, other) => other.version - one.version)
  return newest && (JSON.parse(newest.body) as { fcrWindowDays?: unknown }).fcrWindowDays
}

async function widensTheWindow(page: Page, frame: FrameLocator): Promise<void> {
  const before = await storedWindow()
  await openTab(frame, /^Settings/)
  await frame.getByRole('button', { name: 'General', exact: true }).click()
  await frame.getByLabel(/^Window for first contact/).selectOption('14')
  const preview = frame.getByRole('region', { name: 'Preview on past contacts' })
  await press(frame.getByRole('button', { name: 'Preview on past contacts' }), preview)
  const rate = preview.getByRole('row', { name: /^Resolved at first contact/ })
  await rate.waitFor({ timeout: 30_000 })
  const [now, then] = await rate.getByRole('cell').allInnerTexts()
  const [issuesNow, issuesThen] = [now, then].map((text) => Number(/from (\d+) of/.exec(text ?? '')?.[1]))
  // Twice the window leaves a week less of issues that are old enough.
  expect(issuesThen).toBeLessThan(issuesNow ?? 0)
  await preview.getByText(/^Contacts created .*: \d+ of \d+ tickets\.$/).waitFor()
  expect(await storedWindow()).toBe(before)
  await frame.getByRole('button', { name: 'Save', exact: true }).click()
  // Who has read, audited and corrected within a minute waits for the rest of it: the frame's calls are used up.
  await passUntil(journey.world, insideReview(page), frame.getByText(/^Saved as version/))
  expect(await storedWindow()).toBe(14)
}

async function exportsReasons(page: Page, frame: FrameLocator): Promise<void> {
  await openTab(frame, 'Reasons')
  const all = frame.getByRole('button', { name: 'Open all' })
  await all.waitFor({ timeout: 60_000 })
  await press(all, frame.getByRole('button', { name: 'Close all' }))
  const button = frame.getByRole('button', { name: 'Export as CSV' }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const rows = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(rows.some((row) => row.includes('Card declined'))).toBe(true)
}

async function printsTheSummary(page: Page, frame: FrameLocator): Promise<void> {
  await openTab(frame, 'Overview')
  const sheet = frame.getByRole('article', { name: 'Weekly summary of customer contacts' })
  await press(frame.getByRole('button', { name: 'Weekly summary to print' }), sheet)
  await sheet.getByText(`▲ ${SPIKE}`).waitFor({ timeout: 60_000 })
  await insideReview(page).evaluate(() => {
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', ''))
  })
  await frame.getByRole('button', { name: 'Print or save as PDF' }).click()
  await frame.locator('body[data-printed]').waitFor({ state: 'attached' })
  expect(await frame.getByText(/does not let this page print/).count()).toBe(0)
  const { pages, text } = await printed(page, 'monday-summary')
  expect(pages).toBeLessThanOrEqual(2)
  for (const part of ['The figures', 'What to fix first', 'Right reasons', SPIKE])
    expect(text).toContain(part)
  for (const control of ['Print or save', 'Compared with', 'Read what is new'])
    expect(text).not.toContain(control)
}

it("a lead's Monday: from the spike to the tickets, an audit, two corrections, a wider window, a file and a sheet of paper", async () => {
  const page = await journey.signIn({ ...HURRIED, user: LEAD, sandbox: 'open', width: 1400, height: 1400 })
  const frame = await findsTheSpike(page)
  await auditsTen(page, frame)
  await correctsTwo(frame)
  await widensTheWindow(page, frame)
  await exportsReasons(page, frame)
  await printsTheSummary(page, frame)
}, 300_000)

it('where the frame may not print, the summary is a text to copy', async () => {
  journey.expectComplaint(/allow-modals/)
  const page = await journey.signIn({ user: LEAD })
  const frame = await openReview(page)
  await frame.getByRole('button', { name: 'Weekly summary to print' }).click({ timeout: 60_000 })
  const text = frame.getByLabel('The summary as text, for a mail or a chat')
  await press(frame.getByRole('button', { name: 'Print or save as PDF' }), text)
  await frame.getByText(/does not let this page print/).waitFor()
  expect(await text.inputValue()).toMatch(
    /^Weekly summary of customer contacts\n[\s\S]*- Contacts \| Value: \d/,
  )
}, 120_000)
