// What is in our app's frame beside a ticket, and where is the agent's focus in it?

import type { Locator, Page } from 'playwright-core'
import { press } from './press.ts'
import { appFrame, shownPane } from './window.ts'

/** Health goes by another name where only contacts are known. */
type PanelName = 'Health' | 'Service history' | 'Answers' | 'Reason'

/** One panel of the ticket in front, by its heading. */
export function panel(page: Page, name: PanelName): Locator {
  return appFrame(page).getByRole('region', { name, exact: true })
}

/** The customer, above the panels. */
export function customer(page: Page): Locator {
  return appFrame(page).getByRole('banner')
}

/** Waits until nothing in the frame is loading any more, whichever panels this location has. */
export async function settled(page: Page): Promise<void> {
  const frame = appFrame(page)
  await frame.getByRole('heading').first().waitFor()
  await frame
    .locator('body:not(:has([role="status"][aria-label^="Loading"], [aria-label^="Lade"]))')
    .waitFor({ state: 'attached' })
}

/** Inserts the link of the answer with that title into the draft, and waits until the app says that it did. */
export async function insertAnswer(page: Page, title: string): Promise<void> {
  const answers = panel(page, 'Answers')
  await answers.getByRole('button', { name: `Insert link: ${title}` }).click()
  await answers.getByText('Link inserted').waitFor()
}

/** Chooses by a click on a suggestion, named as `Billing › Card declined`. */
export async function takeSuggestedReason(page: Page, reason: string): Promise<void> {
  const suggested = panel(page, 'Reason').getByRole('group', { name: 'Suggested reasons' })
  await press(suggested.getByRole('button', { name: reason }), chosenReason(page, reason))
}

/** Chooses in the tree, by its search. */
export async function findReason(page: Page, words: string, reason: string): Promise<void> {
  const search = panel(page, 'Reason').getByRole('combobox', { name: 'Search contact reasons' })
  const open = panel(page, 'Reason').getByRole('button', { name: /^(Other…|Search all reasons…|Change)$/ })
  await press(open, search)
  await search.fill(words)
  await panel(page, 'Reason').getByRole('treeitem', { name: reason }).first().click()
}

/** What stands in the panel once that reason is chosen. */
export function chosenReason(page: Page, reason: string): Locator {
  return panel(page, 'Reason').getByRole('group', { name: `Contact reason: ${reason}` })
}

/** One of the causes offered where first contact did not resolve it. */
function inhibitor(page: Page, name: string): Locator {
  return panel(page, 'Reason')
    .getByRole('group', { name: 'Why not at first contact?' })
    .getByRole('button', { name })
}

/**
 * Says what kept first contact from resolving it: asks to be asked where it is not solved yet, and for all causes where
 * it is not among the likely ones.
 */
export async function sayInhibitor(page: Page, name: string): Promise<void> {
  const cause = inhibitor(page, name)
  const more = panel(page, 'Reason').getByRole('button', { name: 'Other causes' })
  const now = panel(page, 'Reason').getByRole('button', { name: 'Say it now' })
  await cause.or(more).or(now).first().waitFor()
  if (await now.isVisible()) await press(now, cause.or(more))
  await cause.or(more).first().waitFor()
  if (!(await cause.isVisible())) await press(more, cause)
  await press(cause, panel(page, 'Reason').getByRole('button', { name, pressed: true }))
}

/** Name of the panel that holds the keyboard focus, where Zendesk's page has given the focus to our frame. */
export async function focusedPanel(page: Page): Promise<string | null> {
  return appFrame(page)
    .locator('body')
    .evaluate(() => {
      if (!document.hasFocus()) return null
      const region = document.activeElement?.closest('section[aria-labelledby]:has(> h2)')
      const heading = region?.getAttribute('aria-labelledby')
      return (heading && document.getElementById(heading)?.textContent) ?? null
    })
}

/** What stopped the save, in the words that the agent reads above the conversation. */
export function problem(page: Page): Locator {
  return shownPane(page).getByRole('alert')
}
