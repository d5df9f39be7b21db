// Can everybody use each screen: with colours forced, without motion, at twice the size, without seeing charts?

import type { Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { SECTION_NAMES } from '#app/review/settings/sections.ts'
import { FULL } from '#test/full.ts'
import english from '#translations/en.json'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { chartsWithoutText, marksNotSeen, toldByColourAlone } from './charts.ts'
import { unseenWhenForced } from './forced-colours.ts'
import { setUpJourney } from './harness.ts'
import { cutOff } from './layout.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { movements } from './motion.ts'
import { breakApi } from './outage.ts'
import { allRead, insideReview, LEAD, openReview } from './review-page.ts'
import { chosenReason, panel, settled as settledPanels, takeSuggestedReason } from './sidebar.ts'
import { openAll, settled } from './walking.ts'
import { appElement, appFrame, insideApp, openTicket, widenApp } from './window.ts'

const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 }) })

const { review } = english.screens

/** Pixels of the style sheet: Review in a window of 1,280 at twice the size. */
const TWICE = 640

/** Frames of Zendesk may not load files down: tables open as text then. */
const DOWNLOAD = /Download is disallowed/

/** What nobody sees while colours are forced; a picture of it. */
async function forced(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const frame = await insideApp(page)
  // Where a key was pressed last, focus is drawn.
  await page.keyboard.press('Shift')
  await journey.screenshot(appElement(page), `forced/${name}`)
  const faults = [...(await unseenWhenForced(frame)), ...(await marksNotSeen(frame))]
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  return faults
}

/** Sections are made of the same parts. */
const SECTIONS = SECTION_NAMES.filter((_, at) => FULL || at % 3 === 0)
const TAB_NAMES = ['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'] as const

it.each(STARTS)(
  'Review: every tab and section, all that can be opened open, %s',
  async (scheme) => {
    journey.expectComplaint(DOWNLOAD)
    const page = await journey.signIn({ user: LEAD, scheme, width: 1_340, height: 3_000 })
    const shown = await openReview(page)
    await vi.waitFor(() => insideReview(page), 15_000)
    await allRead(shown)
    const frame = await widenApp(page, TWICE)
    const check = async (name: string): Promise<void> => {
      await settled(frame, null)
      await openAll(frame, null)
      await journey.screenshot(appElement(page), `twice/${name}`)
      expect.soft(await cutOff(frame), `${name} at twice the size`).toEqual([])
      expect.soft(await movements(frame), `${name} moves`).toEqual([])
      expect.soft(await chartsWithoutText(frame), `${name}: charts`).toEqual([])
      expect.soft(await toldByColourAlone(frame), `${name}: colours`).toEqual([])
      await page.emulateMedia({ media: 'print' })
      expect.soft(await marksNotSeen(frame), `${name} on paper`).toEqual([])
      await page.emulateMedia({ media: 'screen' })
      expect.soft(await faultsInBoth(page), `${name}: axe`).toEqual([])
      expect.soft(await forced(page, name), `${name} with colours forced`).toEqual([])
    }
    for (const tab of TAB_NAMES) {
      await shown.getByRole('tab', { name: review.tabs[tab], exact: true }).click()
      await check(tab)
    }
    await shown.getByRole('tab', { name: review.tabs.overview, exact: true }).click()
    await settled(frame, null)
    await frame.locator('svg[role="img"] circle').first().waitFor()
    // The checks see what everybody else sees: a mark of its own colour, and one that is painted like the page.
    await frame.evaluate(() => {
      const paperOf = (element: Element): string => {
        const { backgroundColor } = getComputedStyle(element)
        const isClear = backgroundColor.endsWith(', 0)')
        return isClear && element.parentElement ? paperOf(element.parentElement) : backgroundColor
      }
      const [one, other] = document.querySelectorAll<SVGElement>('svg[role="img"] circle')
      one?.style.setProperty('fill', 'red')
      other?.style.setProperty('fill', other.parentElement && paperOf(other.parentElement))
    })
    expect((await toldByColourAlone(frame)).join()).toMatch(/told apart by colour alone: circle/)
    expect(await marksNotSeen(frame)).toHaveLength(1)
    await shown.getByRole('tab').last().click()
    const sections = shown.getByRole('navigation').getByRole('button')
    for (const section of SECTIONS) {
      await sections
        .and(shown.getByRole('button', { name: review.settings.sections[section], exact: true }))
        .click()
      await check(`settings-${section}`)
    }
  },
  240_000,
)

it('panels: loading, suggested, chosen, all that can be opened open', async () => {
  const page = await journey.signIn({ width: 1_100, height: 3_000, panel: 320 })
  await breakApi(page, 'never answers', /\/users\/\d+\/|help_center|community/)
  await openTicket(page, STORIES.angry.ticketId)
  await panel(page, 'Reason').getByRole('group', { name: 'Suggested reasons' }).waitFor()
  const loading = await widenApp(page, 320)
  expect(
    await appFrame(page)
      .getByRole('status', { name: /^Loading/ })
      .count(),
  ).toBeGreaterThan(0)
  expect.soft(await movements(loading), 'loading moves').toEqual([])
  // The check sees what moves for everybody else.
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await movements(loading)).not.toEqual([])
  expect.soft(await forced(page, 'sidebar-loading')).toEqual([])

  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await openTicket(page, STORIES.slipping.ticketId)
  await settledPanels(page)
  const frame = await widenApp(page, 320)
  await openAll(frame, null)
  const check = async (name: string): Promise<void> => {
    expect.soft(await cutOff(frame), name).toEqual([])
    expect.soft(await movements(frame), `${name} moves`).toEqual([])
    expect.soft(await chartsWithoutText(frame), `${name}: charts`).toEqual([])
    expect.soft(await toldByColourAlone(frame), `${name}: colours`).toEqual([])
    expect.soft(await forced(page, name), `${name} with colours forced`).toEqual([])
  }
  await check('sidebar-opened')

  await openTicket(page, STORIES.repeat.ticketId)
  await settledPanels(page)
  await takeSuggestedReason(page, 'Billing › Card declined')
  await chosenReason(page, 'Billing › Card declined').waitFor()
  const chosen = await widenApp(page, 320)
  await openAll(chosen, null)
  expect.soft(await movements(chosen)).toEqual([])
  expect.soft(await forced(page, 'sidebar-chosen')).toEqual([])
}, 120_000)
