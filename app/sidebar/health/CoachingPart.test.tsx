import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accountWith, dayField, openHealth, SLIPPING, THREE_PARTS } from '#test/health.ts'
import type { Screen, ScreenOptions } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'

const NOA = 900004
const NOAS = 109
const STEP = 'Help them with the key action'

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  const door = await openSidebar({
    ticketId: NOAS,
    account: accountWith({ userId: NOA, ...SLIPPING }),
    settings: teamSettings({ healthDefinition: THREE_PARTS }),
    ...options,
  })
  await openHealth(door, /^Health \d+ of/)
  return door
}

/** What the customer wrote, in all forms that Zendesk keeps. */
const saying = (words: string) => ({ body: words, plain_body: words, html_body: `<p>${words}</p>` })

/** The agent begins to answer. */
const begin = (door: Screen) => {
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('no draft')
  door.desk.edit(door.tab.id, { comment: { ...comment, html: '<p>Hello Noa,</p>' } })
}

const tagsOf = (door: Screen): readonly string[] => door.world.tickets.get(NOAS)?.tags ?? []

describe('coaching', () => {
  it('waits until the agent has begun to answer, then proposes where most can be gained', async () => {
    const door = await open()
    // The action lacks 30 of 40 points, the articles 20 of 30, use 10 of 30.
    const ahead = within(screen.getByRole('region', { name: 'After your answer' }))
    expect(ahead.getByText(STEP)).toBeTruthy()
    expect(ahead.getByText(/Their question comes first/)).toBeTruthy()
    expect(ahead.queryByRole('button')).toBeNull()
    begin(door)
    const step = within(await screen.findByRole('region', { name: 'Do now' }))
    expect(step.getByText(STEP)).toBeTruthy()
    expect(step.getByText('No key action for 41 days · +30 points within 14 days')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
  })

  it('knows an answer that was begun before the panel was opened', async () => {
    const door = await openSidebar({
      ticketId: NOAS,
      account: accountWith({ userId: NOA, ...SLIPPING }),
      settings: teamSettings({ healthDefinition: THREE_PARTS }),
    })
    await screen.findByRole('button', { name: /^Health \d+ of/ })
    begin(door)
    await openHealth(door, /^Health \d+ of/)
    expect(await screen.findByRole('region', { name: 'Do now' })).toBeTruthy()
  })

  it('goes into the reply in the words of the customer’s language', async () => {
    const account = accountWith({ userId: NOA, ...SLIPPING })
    const users = account.users.map((user) => (user.id === NOA ? { ...user, locale: 'de' } : user))
    const comments = (id: number) =>
      account.comments(id)?.map((comment) => ({
        ...comment,
        ...saying('Guten Tag, ich habe die Mail mit dem Kennwort noch nicht bekommen.'),
      }))
    const tickets = account.tickets.map((row) =>
      row.id === NOAS ? { ...row, subject: 'Die Mail mit dem Kennwort kommt nicht' } : row,
    )
    const door = await open({ account: { ...account, users, comments, tickets } })
    begin(door)
    expect(await screen.findByText('What it says (German)')).toBeTruthy()
    await door.user.click(screen.getByRole('button', { name: 'Insert into the reply' }))
    await waitFor(() =>
      expect(draftOf(door)?.comment.html).toContain('Übrigens: Wenn Sie mir sagen, was Sie als Nächstes'),
    )
    expect(draftOf(door)?.comment.html).toContain('Hello Noa,')
    expect(await screen.findByText('Done: Help them with the key action.', { exact: false })).toBeTruthy()
  })

  it('Done is kept on the ticket, for the next agent too', async () => {
    const door = await open()
    begin(door)
    await door.user.click(await screen.findByRole('button', { name: 'Done' }))
    expect(screen.getByText(`Done: ${STEP}.`)).toBeTruthy()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_do_key_action'))
    expect(tagsOf(door)).toContain(`bm_on_${NOAS}`)
  })

  it('Not now is kept as well, and can be taken back', async () => {
    const door = await open()
    begin(door)
    await door.user.click(await screen.findByRole('button', { name: 'Not now' }))
    await door.user.click(screen.getByRole('button', { name: 'Undo' }))
    await door.user.click(await screen.findByRole('button', { name: 'Not now' }))
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_later_key_action'))
  })

  it('is silent for a customer who had to come back', async () => {
    // Noa's earlier contact, solved an hour after the first of September, moved into the week before.
    const account = accountWith({
      userId: NOA,
      ...SLIPPING,
      ticket: { id: 105, created_at: '2026-09-13T08:00:00Z', updated_at: '2026-09-13T09:00:00Z' },
    })
    const door = await open({ account })
    begin(door)
    expect(await screen.findByText('No step now: the customer had to come back.')).toBeTruthy()
  })

  it('is silent after two Not now within 60 days', async () => {
    const later = (id: number) => ['bm_later_guide', 'bm_later_key_action', `bm_on_${id}`]
    const account = accountWith({ userId: NOA, ...SLIPPING, ticket: { id: 105, tags: later(105) } })
    const door = await open({ account })
    begin(door)
    expect(await screen.findByText('No step now: put off twice in 60 days.')).toBeTruthy()
  })

  it('says what an earlier agent did on this ticket, and proposes nothing more', async () => {
    const tags = ['bm_do_guide', 'bm_on_109']
    const account = accountWith({ userId: NOA, ...SLIPPING, ticket: { id: NOAS, tags } })
    const door = await open({ account })
    begin(door)
    expect(await screen.findByText(/^Done on this ticket.*: Send one guide that goes further$/)).toBeTruthy()
    expect(screen.queryByText(STEP)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_do_guide'))
  })

  it('says what was done on an earlier ticket, when, and leads there', async () => {
    const tags = ['bm_do_guide', 'bm_on_105']
    const door = await open({
      account: accountWith({ userId: NOA, ...SLIPPING, ticket: { id: 105, tags } }),
    })
    const line = screen.getByText(/^Done Sep 1 on/)
    expect(line.textContent).toBe('Done Sep 1 on #105: Send one guide that goes further')
    await door.user.click(within(line).getByRole('button', { name: '#105' }))
    await waitFor(() =>
      expect(door.desk.getState().tabs.some(({ subjectId }) => subjectId === 105)).toBe(true),
    )
  })

  it('announces nothing where nothing is weak', async () => {
    const fields = { last_active: dayField(1), key_action_at: dayField(2) }
    const reads = [1, 2, 3, 4, 5, 6, 7, 8]
    const account = accountWith({ userId: NOA, fields, reads })
    const door = await openSidebar({
      ticketId: NOAS,
      account,
      settings: teamSettings({ healthDefinition: THREE_PARTS }),
    })
    await openHealth(door, /^Health 100 of 100/)
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
  })

  it('is off where the team switched it off', async () => {
    const door = await open({
      settings: teamSettings({ healthDefinition: THREE_PARTS, featuresOff: ['coaching'] }),
    })
    begin(door)
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Do now' })).toBeNull()
  })
})

describe('mood', () => {
  it('is proposed with its words, confirmed by the agent, kept on the ticket, and keeps coaching quiet', async () => {
    const account = accountWith({ userId: NOA, ...SLIPPING })
    const comments = (id: number) =>
      account
        .comments(id)
        ?.map((comment) => ({ ...comment, ...saying('This is unacceptable. I am furious.') }))
    const door = await open({ account: { ...account, comments } })
    begin(door)
    const mood = within(await screen.findByRole('region', { name: 'Mood' }))
    expect(mood.getByText('seems very strained')).toBeTruthy()
    expect(mood.getByText(/“unacceptable”/)).toBeTruthy()
    expect(screen.getByText('No step now: the customer is strained.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Health .* strained\?$/ })).toBeTruthy()
    await door.user.click(mood.getByRole('button', { name: 'Confirm' }))
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_mood_angry'))
    expect(screen.getByRole('button', { name: /^Health .* strained$/ })).toBeTruthy()
  })

  it('is the agent’s to change, and then counts in satisfaction', async () => {
    const door = await open()
    const mood = within(await screen.findByRole('region', { name: 'Mood' }))
    await door.user.click(mood.getByRole('button', { name: 'Set' }))
    await door.user.click(mood.getByRole('button', { name: 'Content' }))
    // (½ + 2 × 0.85) ÷ (½ + 2) = 0.88: satisfied, and not engaged.
    expect(await screen.findByText('Content but quiet')).toBeTruthy()
    expect(screen.getByText('No ratings in a year · with the mood that was noted')).toBeTruthy()
  })
})

describe('hints', () => {
  const renewing = (days: number, fields = {}) =>
    accountWith({
      userId: NOA,
      ...SLIPPING,
      fields: { ...SLIPPING.fields, renewal_at: dayField(-days), ...fields },
    })

  it('says that a contract at stake ends soon, before any answer', async () => {
    await open({ account: renewing(20) })
    expect(screen.getByText('Renewal in 20 days')).toBeTruthy()
    expect(screen.getByText(/^The contract renews in 20 days: tell whoever/)).toBeTruthy()
  })

  it.each([
    ['far away', renewing(90)],
    ['of a customer who does well', renewing(20, { last_active: dayField(1), key_action_at: dayField(1) })],
  ])('says nothing of a renewal %s', async (_name, account) => {
    await open({ account })
    expect(screen.queryByText(/^The contract renews/)).toBeNull()
  })
})
