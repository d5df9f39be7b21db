// Does an agent come to all that the sidebar is for without a mouse, in the order in which it stands there?

import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { Question } from '#domain/settings/question.ts'
import { panel, REFUND, rowOf } from '#test/answers-panel.ts'
import { focusedName, inFront, keepsFocus, pressBy, tabTo } from '#test/by-keyboard.ts'
import { beginAnswer, openNoa, savedTags } from '#test/noa.ts'
import { draftOf, openSidebar, teamRecords } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const REASON = 'billing__refund_late'
const OF_REASON = {
  definition: 'The money was promised and is not there yet.',
  synonyms: ['refund missing', 'refund has not arrived', 'charged twice'],
  facts: ['when the refund was sent', 'how long the bank takes'],
}

beforeEach(inFront)

it('an answer is inserted and pinned, a reason chosen, facts are ticked and the cause is said', async () => {
  const objectRecords = teamRecords(
    { kind: 'settings', key: 'team', body: {} },
    { kind: 'reasons', key: 'Billing', body: { [REASON]: OF_REASON } },
  )
  const door = await openSidebar({
    agentId: TINY.admin,
    settings: {},
    account: { ...tinyAccount(), objectRecords },
  })
  const { user } = door
  await rowOf(REFUND)
  await screen.findByRole('group', { name: 'Suggested reasons' })

  const inserted = async () => within(await panel()).findByText(/^Link inserted/)
  const way = await pressBy(user, new RegExp(`^Insert link: ${REFUND.replace('?', '\\?')}`), inserted)
  expect(draftOf(door)?.comment.html).toContain('articles/33001')
  const chosen = () => screen.findByRole('group', { name: /^Contact reason: .*Refund late$/ })
  way.push(...(await pressBy(user, /Refund late/, chosen)))
  expect(focusedName()).toBe('Change')
  const order = [
    /contact in 30 days/,
    /^Health/,
    /^Answers/,
    /^Insert link/,
    /^Preview/,
    /^Search answers/,
    /^Reason/,
  ]
  const places = order.map((wanted) => way.findIndex((name) => wanted.test(name)))
  expect(places, way.join(' | ')).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThanOrEqual(0)

  await pressBy(user, /^Pin for “Refund late”/, () => screen.findByText(/^Pinned: it now counts/), {
    back: true,
  })
  expect(focusedName()).toMatch(/^Unpin from “Refund late”/)

  const fact = screen.getByRole<HTMLInputElement>('checkbox', { name: /^how long the bank takes/ })
  await pressBy(user, /^how long the bank takes/, () => expect(fact.checked).toBe(true), { keys: ' ' })
  const causes = () => screen.findByRole('group', { name: 'Why not at first contact?' })
  await pressBy(user, /^Say it now$/, causes)
  // Asking for them leads to the first.
  const first = focusedName()
  await user.keyboard('{Enter}')
  await within(await causes()).findByRole('button', { name: first, pressed: true })
  await keepsFocus('the cause')
})

const QUESTION: Question = {
  id: '2026-09',
  text: { en: 'Did you know that you can plan ahead?' },
  options: [
    { id: 'yes', text: { en: 'Yes, I use it' } },
    { id: 'no', text: { en: 'No' } },
  ],
  until: '2026-09-18',
  on: true,
}

it('the question of the month is asked, taken back and answered', async () => {
  const door = await openNoa({}, { question: QUESTION })
  const { user } = door
  beginAnswer(door)
  const card = within(await screen.findByRole('region', { name: 'Question of the month' }))
  document.body.focus()
  await pressBy(user, /^Insert it into the reply$/, () => card.findByText(/^Asked: the answer/))
  await tabTo(user, /^Undo$/)
  await user.keyboard('{Enter}')
  await card.findByRole('button', { name: 'Insert it into the reply' })
  await keepsFocus('taking back')
  await pressBy(user, /^Yes, I use it$/, () =>
    card.findByRole('button', { name: 'Yes, I use it', pressed: true }),
  )
  await door.desk.submit(door.tab.id, 'open')
  await waitFor(() => expect(savedTags(door)).toContain('bm_q_2026-09_yes'))
})
