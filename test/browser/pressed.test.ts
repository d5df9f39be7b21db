// Whatever is pressed on any screen, also where it is read from right to left: is what it opens translated, in its place, and free of faults that axe knows of?

import type { Frame, Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { SECTION_NAMES, type SectionName } from '#app/review/settings/sections.ts'
import { FULL } from '#test/full.ts'
import { pseudo, type Script } from '#test/languages/pseudo.ts'
import english from '#translations/en.json'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { cutOff } from './layout.ts'
import { pressEach } from './pressing.ts'
import { insideReview, openReview } from './review-page.ts'
import { speaking } from './speaking.ts'
import { settled } from './walking.ts'
import { insideApp, openTicket } from './window.ts'

/** Small, so that Review has soon read all of it. */
const account = demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 })
const journey = setUpJourney({ account: () => account })
const { literalIn, signIn } = speaking(journey, account)
const { review } = english.screens

const TABS = ['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'] as const
type TabName = (typeof TABS)[number]

const WALKS: readonly [Script, 'light' | 'dark'][] = FULL
  ? [
      ['accented', 'light'],
      ['right_to_left', 'dark'],
    ]
  : [['right_to_left', 'dark']]

/** Kinds of controls that are pressed of one screen. */
const MOST = FULL ? 80 : 6

/** A made-up word is longer where it is part of a name than where it stands alone. */
const MADE_UP = /^label-content-name-mismatch/

/** What Zendesk's frames may not do, and what the account refuses. */
const COMPLAINTS = /Download is disallowed|Clipboard API has been blocked|status of 4/

/** What is wrong with the frame as it is now. */
async function faultsOf(frame: Frame): Promise<readonly string[]> {
  const said = (await literalIn(frame)).map((words) => `not translated: ${words}`)
  const axe = (await accessibilityFaults(frame)).filter((fault) => !MADE_UP.test(fault))
  return [...said, ...(await cutOff(frame)), ...axe]
}

interface Place {
  name: string
  go: () => Promise<void>
}

/** Presses what each place has, and fails with each fault once, beside the control after which it was seen first. */
async function pressAll(frame: Frame, script: Script, places: readonly Place[]): Promise<void> {
  const known = new Set<string>()
  let pressed = 0
  for (const { name, go } of places) {
    const found: string[] = []
    const look = async (control: string): Promise<void> => {
      for (const fault of await faultsOf(frame)) {
        if (!known.has(fault)) found.push(`after ${control}: ${fault}`)
        known.add(fault)
      }
    }
    pressed += await pressEach(frame, { script, go, look, most: MOST })
    // As one text: a first try’s message names no more than a list’s length.
    expect.soft(found.join('\n'), name).toBe('')
  }
  expect(pressed).toBeGreaterThan(places.length)
}

async function openInReview(page: Page, script: Script) {
  await openReview(page)
  await vi.waitFor(() => insideReview(page), 15_000)
  const say = (words: string): string => pseudo(words, script)
  const frame = insideReview(page)
  await frame.getByText(say(review.data.all_read)).first().waitFor({ state: 'attached', timeout: 60_000 })
  const show = async (tab: TabName | 'settings'): Promise<void> => {
    // Where something is not saved, the last one says so in its name.
    const tabs = frame.getByRole('tab')
    const wanted = tab === 'settings' ? tabs.last() : tabs.nth(TABS.indexOf(tab))
    const back = async (): Promise<void> => {
      // A press may have led to a ticket, or be about to.
      if (!(await frame.locator('h1').isVisible())) await openReview(page)
      // Also where what a press opened lies over it.
      await wanted.dispatchEvent('click', {}, { timeout: 2_000 })
    }
    await vi.waitFor(back, 15_000)
    await settled(frame, script)
  }
  const showSection = async (section: SectionName): Promise<void> => {
    await show('settings')
    const name = say(review.settings.sections[section])
    await frame.getByRole('navigation').getByRole('button', { name, exact: true }).dispatchEvent('click')
    await settled(frame, script)
  }
  return { frame, show, showSection }
}

it.each(WALKS)(
  'Review, %s, %s',
  async (script, scheme) => {
    journey.expectComplaint(COMPLAINTS)
    const page = await signIn(script, 1_340, scheme)
    const { frame, show, showSection } = await openInReview(page, script)
    const tabs = TABS.map((name) => ({ name, go: () => show(name) }))
    const sections = SECTION_NAMES.map((name) => ({ name, go: () => showSection(name) }))
    const places = FULL ? [...tabs, ...sections] : [...tabs.slice(1, 2), ...sections.slice(0, 1)]
    await pressAll(frame, script, places)
  },
  1_800_000,
)

it.each(WALKS)(
  'beside a ticket, %s, %s',
  async (script, scheme) => {
    journey.expectComplaint(COMPLAINTS)
    const page = await signIn(script, 1_100, scheme)
    await openTicket(page, STORIES.slipping.ticketId)
    const frame = await insideApp(page)
    const back = async (): Promise<void> => {
      // A press may have led to another ticket, or be about to.
      await openTicket(page, STORIES.slipping.ticketId)
      await frame.getByRole('heading').first().waitFor({ timeout: 2_000 })
    }
    const go = async (): Promise<void> => {
      await vi.waitFor(back, 15_000)
      await settled(frame, script)
    }
    await pressAll(frame, script, [{ name: 'ticket', go }])
  },
  600_000,
)
