import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accountWith, dayField, openHealth, SLIPPING } from '#test/health.ts'
import { beginAnswer, besideNoa, NOA, NOAS, noaSaying, noasAccount, openNoa, savedTags } from '#test/noa.ts'
import { draftOf } from '#test/sidebar.tsx'

const STEP = 'Help them with the key action'

describe('coaching', () => {
  it('waits until the agent has begun to answer, then proposes where most can be gained', async () => {
    const door = await openNoa()
    // The action lacks 30 of 40 points, the articles 20 of 30, use 10 of 30.
    const ahead = within(screen.getByRole('region', { name: 'After your answer' }))
    expect(ahead.getByText(STEP)).toBeTruthy()
    expect(ahead.getByText(/Their question comes first/)).toBeTruthy()
    expect(ahead.queryByRole('button')).toBeNull()
    beginAnswer(door)
    const step = within(await screen.findByRole('region', { name: 'Do now' }))
    expect(step.getByText(STEP)).toBeTruthy()
    expect(step.getByText('No key action for 41 days · +30 points within 14 days')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
  })

  it('knows an answer that was begun before the panel was opened', async () => {
    const door = await besideNoa()
    await screen.findByRole('button', { name: /^Health \d+ of/ })
    beginAnswer(door)
    await openHealth(door, /^Health \d+ of/)
    expect(await screen.findByRole('region', { name: 'Do now' })).toBeTruthy()
  })

  it('goes into the reply in the words of the customer’s language', async () => {
    const account = noaSaying('Guten Tag, ich habe die Mail mit dem Kennwort noch nicht bekommen.')
    const users = account.users.map((user) => (user.id === NOA ? { ...user, locale: 'de' } : user))
    const tickets = account.tickets.map((row) =>
      row.id === NOAS ? { ...row, subject: 'Die Mail mit dem Kennwort kommt nicht' } : row,
    )
    const door = await openNoa({ account: { ...account, users, tickets } })
    beginAnswer(door)
    expect(await screen.findByText('What it says (German)')).toBeTruthy()
    await door.user.click(screen.getByRole('button', { name: 'Insert into the reply' }))
    await waitFor(() =>
      expect(draftOf(door)?.comment.html).toContain('Übrigens: Wenn Sie mir sagen, was Sie als Nächstes'),
    )
    expect(draftOf(door)?.comment.html).toContain('Hello Noa,')
    expect(await screen.findByText('Done: Help them with the key action.', { exact: false })).toBeTruthy()
  })

  it('Done is kept on the ticket, for the next agent too', async () => {
    const door = await openNoa()
    beginAnswer(door)
    await door.user.click(await screen.findByRole('button', { name: 'Done' }))
    expect(screen.getByText(`Done: ${STEP}.`)).toBeTruthy()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_do_key_action'))
    expect(savedTags(door)).toContain(`bm_on_${NOAS}`)
  })

  it('Not now is kept as well, and can be taken back', async () => {
    const door = await openNoa()
    beginAnswer(door)
    await door.user.click(await screen.findByRole('button', { name: 'Not now' }))
    await door.user.click(screen.getByRole('button', { name: 'Undo' }))
    await door.user.click(await screen.findByRole('button', { name: 'Not now' }))
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_later_key_action'))
  })

  it('is silent for a customer who had to come back', async () => {
    // Noa's earlier contact, solved an hour after the first of September, moved into the week before.
    const account = accountWith({
      userId: NOA,
      ...SLIPPING,
      ticket: { id: 105, created_at: '2026-09-13T08:00:00Z', updated_at: '2026-09-13T09:00:00Z' },
    })
    const door = await openNoa({ account })
    beginAnswer(door)
    expect(await screen.findByText('No step now: the customer had to come back.')).toBeTruthy()
  })

  it('is silent after two Not now within 60 days', async () => {
    const later = (id: number) => ['bm_later_guide', 'bm_later_key_action', `bm_on_${id}`]
    const door = await openNoa({ account: noasAccount(105, later(105)) })
    beginAnswer(door)
    expect(await screen.findByText('No step now: put off twice in 60 days.')).toBeTruthy()
  })

  it('says what an earlier agent did on this ticket, and proposes nothing more', async () => {
    const tags = ['bm_do_guide', 'bm_on_109']
    const door = await openNoa({ account: noasAccount(NOAS, tags) })
    beginAnswer(door)
    expect(await screen.findByText(/^Done on this ticket.*: Send one guide that goes further$/)).toBeTruthy()
    expect(screen.queryByText(STEP)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_do_guide'))
  })

  it('says what was done on an earlier ticket, when, and leads there', async () => {
    const tags = ['bm_do_guide', 'bm_on_105']
    const door = await openNoa({ account: noasAccount(105, tags) })
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
    await openNoa({ account })
    expect(screen.getByRole('button', { name: /^Health 100 of 100/ })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
  })

  it('is off where the team switched it off', async () => {
    const door = await openNoa({}, { featuresOff: ['coaching'] })
    beginAnswer(door)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(screen.queryByRole('region', { name: 'After your answer' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Do now' })).toBeNull()
  })
})
