// How does a journey put answers into the reply of the ticket in front?

import type { Locator, Page } from 'playwright-core'
import { panel } from './sidebar.ts'
import { openTicket } from './window.ts'

export const answers = (page: Page): Locator => panel(page, 'Answers')

/** Opens the ticket; gives the title of the first suggestion. */
export async function firstAnswer(page: Page, ticketId: number): Promise<{ title: string }> {
  await openTicket(page, ticketId)
  const row = answers(page).getByRole('list', { name: 'Suggested answers' }).getByRole('listitem').first()
  return { title: await row.getByRole('heading').innerText() }
}

/** Opens the menu beside an answer's button. */
export async function menuOf(page: Page, title: string): Promise<Locator> {
  await answers(page)
    .getByRole('button', { name: `More ways to insert: ${title}` })
    .click()
  return answers(page).getByRole('menu', { name: `More ways to insert: ${title}` })
}

/** Quotes the passages that hold these words. */
export async function quote(page: Page, title: string, words: readonly RegExp[]): Promise<void> {
  await (await menuOf(page, title)).getByRole('menuitem', { name: 'Link with a passage…' }).click()
  const passages = answers(page).getByRole('group', { name: 'Passages to quote' })
  for (const part of words) await passages.getByRole('checkbox', { name: part }).first().check()
  await answers(page)
    .getByRole('button', { name: /^Insert link with \d passages?$/ })
    .click()
  await answers(page).getByText('Link and passage inserted').waitFor()
}

/** Inserts all that the answer says. */
export async function insertText(page: Page, title: string): Promise<void> {
  await (await menuOf(page, title))
    .getByRole('menuitem', { name: /^The (whole text|answer as text)/ })
    .click()
  await answers(page).getByText('Text and link inserted').waitFor()
}
