// What does an agent do in a ticket's panels, and a lead in Review, of which nothing may take long?

import type { CDPSession, Page } from 'playwright-core'
import { insideReview, openReview } from '#test/browser/review-page.ts'
import { type OpenTab, sessionWith, switchTo } from '#test/browser/soaking.ts'
import { type Interaction, type InteractionFigures, longestTasks } from './longest-tasks.ts'

interface Setting {
  page: Page
  tabs: readonly OpenTab[]
  session: CDPSession
}

const tabAt = ({ tabs }: Setting, at: number): OpenTab => {
  const tab = tabs[at]
  if (!tab) throw new Error('Two tickets must be open.')
  return tab
}

/** What needs the ticket in front to be another one comes first. */
function inTicket(setting: Setting): readonly Interaction[] {
  const { page } = setting
  const [first, second] = [tabAt(setting, 0), tabAt(setting, 1)]
  const { frame } = first
  const answers = frame.getByRole('region', { name: 'Answers', exact: true })
  return [
    { what: 'back to an open ticket', act: () => switchTo(page, second) },
    { what: 'and to the one before', act: () => switchTo(page, first) },
    {
      what: 'what health is made of',
      act: () => frame.getByRole('region', { name: 'Health' }).getByRole('button').first().click(),
    },
    {
      what: 'an answer’s preview',
      act: () =>
        answers
          .getByRole('button', { name: /^Preview:/ })
          .first()
          .click(),
    },
    {
      what: 'an answer inserted as a link',
      act: () =>
        answers
          .getByRole('button', { name: /^Insert link:/ })
          .first()
          .click(),
    },
    {
      what: 'the search for answers',
      act: () => answers.getByRole('button', { name: 'Search answers' }).click(),
    },
    {
      what: 'words in it',
      act: () => answers.getByRole('searchbox').pressSequentially('refund card', { delay: 80 }),
    },
    {
      what: 'a suggested reason',
      act: () => frame.getByRole('group', { name: 'Suggested reasons' }).getByRole('button').first().click(),
    },
    { what: 'all reasons', act: () => frame.locator('[data-opens-picker]').first().click() },
    {
      what: 'words in their search',
      act: () =>
        frame
          .getByRole('combobox', { name: 'Search contact reasons' })
          .pressSequentially('refund', { delay: 80 }),
    },
    {
      what: 'a reason from the list',
      act: () =>
        frame
          .getByRole('treeitem', { name: /refund/i })
          .last()
          .click(),
    },
  ]
}

/** The first two tabs must be of customers who are known; the first one's ticket has suggestions. */
export async function ticketTasks(setting: Setting): Promise<InteractionFigures[]> {
  const { page, session } = setting
  const first = tabAt(setting, 0)
  await switchTo(page, first)
  return longestTasks({ page, session, frame: first.frame }, inTicket(setting))
}

const TABS = ['Overview', 'Reasons', 'First contact', 'Answers', 'Customers', 'Audit', 'Settings']
/** Those with figures of contacts, whose pickers are pressed, too. */
const PICKED = TABS.slice(0, -1)

const READING = 300_000

/** Over the contacts that the account has. */
export async function reviewTasks(page: Page): Promise<InteractionFigures[]> {
  const shown = await openReview(page, 'Reasons')
  // At the rate at which a browser may call.
  await shown.getByText('All tickets read').first().waitFor({ state: 'attached', timeout: READING })
  const frame = insideReview(page)
  const session = await sessionWith(page.context(), frame)
  const pick = (tab: string, label: string, choice: string | { index: number }): Interaction => ({
    what: `${tab}, ${label}: ${typeof choice === 'string' ? choice.replaceAll('_', ' ') : choice.index}`,
    act: () => shown.getByRole('combobox', { name: label }).first().selectOption(choice),
  })
  const picks = (tab: string): Interaction[] => [
    pick(tab, 'Period', 'last_4_weeks'),
    pick(tab, 'Period', 'last_12_weeks'),
    pick(tab, 'Group', { index: 1 }),
    pick(tab, 'Group', { index: 0 }),
  ]
  return longestTasks({ page, session, frame }, [
    ...picks('Reasons'),
    {
      what: 'order of reasons',
      act: () => shown.getByRole('columnheader').getByRole('button').nth(1).click(),
    },
    ...TABS.flatMap((name) => [
      { what: `tab ${name}`, act: () => shown.getByRole('tab', { name }).click() },
      // Those of Reasons were pressed.
      ...(name !== 'Reasons' && PICKED.includes(name) ? picks(name) : []),
    ]),
  ])
}
