import type { Frame, Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { SECTION_NAMES, type SectionName } from '#app/review/settings/sections.ts'
import { pseudo, type Script } from '#test/languages/pseudo.ts'
import english from '#translations/en.json'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { cutOff } from './layout.ts'
import { insideReview, openReview } from './review-page.ts'
import { speaking } from './speaking.ts'
import { cutChoices, openAll, settled } from './walking.ts'
import { appElement, insideApp, widenApp } from './window.ts'

/** Small, so that Review has soon read all of it. */
const account = demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 })
const journey = setUpJourney({ account: () => account })
const { literalIn, signIn } = speaking(journey, account)

const { screens } = english

/** Frames of Zendesk may not load files down: tables open as text then. */
const DOWNLOAD = /Download is disallowed/

async function faults(frame: Frame, place: string): Promise<readonly string[]> {
  const said = (await literalIn(frame)).map((words) => `${place}: not translated: ${words}`)
  const cut = [...(await cutOff(frame)), ...(await cutChoices(frame))]
  return [...said, ...cut.map((fault) => `${place}: ${fault}`)]
}

const PLACES = {
  ticket: `tickets/${STORIES.slipping.ticketId}`,
  'long-names': `tickets/${STORIES.longNames.ticketId}`,
  'new-ticket': 'new-ticket',
  person: `users/${STORIES.slipping.requesterId}`,
  organization: `organizations/${account.users.find(({ id }) => id === STORIES.slipping.requesterId)?.organization_id}`,
}

async function frameOf(page: Page, place: string, count: number): Promise<Frame> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${place}`)
  await expect.poll(() => page.locator('main iframe').count(), { timeout: 15_000 }).toBe(count)
  return insideApp(page)
}

async function walkSidebar(
  page: Page,
  script: Script,
  places: readonly (keyof typeof PLACES)[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [at, name] of places.entries()) {
    const place = PLACES[name]
    const frame = await frameOf(page, place, at + 1)
    await settled(frame, script)
    await openAll(frame, script)
    for (const width of [400, 320]) {
      await widenApp(page, width)
      await journey.screenshot(appElement(page), `pseudo/${script}-${name}-${width}`)
      found.push(...(await faults(frame, `${name} ${width}`)))
    }
  }
  return found
}

async function walkReview(
  page: Page,
  script: Script,
  sections: readonly SectionName[],
): Promise<readonly string[]> {
  await openReview(page)
  await vi.waitFor(() => insideReview(page), 15_000)
  const frame = insideReview(page)
  await frame
    .getByText(pseudo(screens.review.data.all_read, script))
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 })
  const found: string[] = []
  const look = async (name: string): Promise<void> => {
    await settled(frame, script)
    await openAll(frame, script)
    await journey.screenshot(page, `pseudo/${script}-review-${name}`)
    found.push(...(await faults(frame, name)))
  }
  for (const tab of ['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'] as const) {
    await frame.getByRole('tab', { name: pseudo(screens.review.tabs[tab], script), exact: true }).click()
    await look(tab)
  }
  await frame.getByRole('tab').last().click()
  for (const section of sections) {
    const name = pseudo(screens.review.settings.sections[section], script)
    await frame.getByRole('navigation').getByRole('button', { name, exact: true }).click()
    await look(`settings-${section}`)
  }
  return found
}

it('all that panels say is translated, and finds room where words are long', async () => {
  const page = await signIn('accented', 1_100)
  expect(
    await walkSidebar(page, 'accented', ['ticket', 'long-names', 'new-ticket', 'person', 'organization']),
  ).toEqual([])
}, 120_000)

it('all that Review says is translated, and finds room', async () => {
  journey.expectComplaint(DOWNLOAD)
  const page = await signIn('accented', 1_340)
  expect(await walkReview(page, 'accented', SECTION_NAMES)).toEqual([])
}, 180_000)

it('panels are read from right to left without a fault, and Review is one page of it', async () => {
  journey.expectComplaint(DOWNLOAD)
  const page = await signIn('right_to_left', 1_340)
  expect(await walkSidebar(page, 'right_to_left', ['ticket', 'organization'])).toEqual([])
  await openReview(page)
  const isRead = () => insideReview(page).locator('html').getAttribute('dir')
  await expect.poll(isRead, { timeout: 15_000 }).toBe('rtl')
}, 120_000)
