// What do readers ask for once a screen is there, by a press or by typing?

import { fireEvent, screen, within } from '@testing-library/react'
import type { Account } from '#workspace/records.ts'
import { drawn, elsewhere, noticed } from './accounts.ts'
import { compile, pass } from './clock.ts'
import { type FaultScreen, GROUPS, review } from './screens.tsx'

const SECOND = 1_000
const HALF_A_MINUTE = 30 * SECOND
/** Reading of tickets waits for its turn, and gives a call more time. */
const MINUTES = 4 * 60 * SECOND

/** Parts that come in files of their own are compiled in the world's time. */
const there = async <T>(find: () => T | null | undefined): Promise<T> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const found = find()
    if (found) return found
    await compile()
    await pass(SECOND)
  }
  throw new Error('there is nothing to press')
}

const press = async (name: string | RegExp): Promise<void> => {
  const button = await there(() => screen.queryAllByRole('button', { name })[0])
  button.click()
  await pass(SECOND)
}

const write = async (label: string | RegExp, value: string): Promise<void> => {
  const field = await there(() => screen.queryByLabelText(label))
  fireEvent.change(field, { target: { value } })
  await pass(SECOND)
}

const beside = (name: string, ask: () => Promise<void>, account?: () => Account): readonly FaultScreen[] =>
  (GROUPS.sidebar ?? []).slice(0, 1).map((sidebar) => ({
    ...sidebar,
    ...{ name, ask },
    open: (options) => sidebar.open({ ...(account ? { account: account() } : {}), ...options }),
  }))

const AUDITED = '#/audit/custom/2026-08-01/2026-09-15'

export const QUESTIONS: readonly FaultScreen[] = [
  ...beside('answers are searched', async () => {
    await press('Search answers')
    const field = await there(() =>
      within(screen.getByRole('region', { name: 'Answers' })).queryByRole('searchbox'),
    )
    fireEvent.change(field, { target: { value: 'password' } })
  }),
  ...beside(
    'other sources are searched',
    async () => {
      await press('Search answers')
      const field = await there(() =>
        within(screen.getByRole('region', { name: 'Answers' })).queryByRole('searchbox'),
      )
      fireEvent.change(field, { target: { value: 'password' } })
    },
    elsewhere,
  ),
  ...beside('an answer is previewed', () => press(/^Preview: /)),
  { ...review('the text of Other is looked at', AUDITED, MINUTES), ask: () => press('Open Other') },
  {
    ...review('a conversation is read', AUDITED, MINUTES, { account: drawn }),
    ask: () => press('Rate'),
  },
  {
    ...review('who was told is listed', '#/reasons/last_4_weeks', HALF_A_MINUTE, { account: noticed }),
    ask: () => press(/^Who was told/),
  },
  {
    ...review('corrections are previewed', AUDITED, HALF_A_MINUTE),
    ask: async () => {
      await write('Ticket numbers', '102 103')
      await press(/^Preview \d/)
    },
  },
  {
    ...review('tickets behind a figure are listed', '#/reasons/last_4_weeks', MINUTES),
    ask: async () => {
      location.hash = '#/reasons/last_4_weeks?tickets=Billing'
      await pass(SECOND)
    },
  },
  {
    ...review('an answer is searched for a board', '#/answers/last_12_weeks', HALF_A_MINUTE),
    ask: async () => {
      await press('Billing › Refund late: change the board')
      await write('Find an article or post', 'password')
    },
  },
  {
    ...review('settings are previewed', '#/settings/general', MINUTES),
    ask: async () => {
      await write(/^Window for first contact/, '3')
      await press('Preview on past contacts')
    },
  },
]
