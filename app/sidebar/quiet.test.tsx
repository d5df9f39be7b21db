import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const tagged = (tags: readonly string[]) => {
  const account = tinyAccount()
  const tickets = account.tickets.map((one) => (one.id === 110 ? { ...one, tags: [...tags] } : one))
  return { ...account, tickets }
}
/** Drawn by an earlier save, so that the test does not rest on a hash. */
const QUIET = tagged(['bm_on_110', 'bm_quiet'])

const panel = (name: string) => screen.findByRole('region', { name })
const show = async (name: string) =>
  within(await panel(name)).findByRole('button', { name: 'Show suggestions' })

it('answers and reasons wait until they are asked for, and the ticket says that it was drawn', async () => {
  const { user, desk, tab, world } = await openSidebar({ account: QUIET })
  await show('Answers')
  expect(screen.queryByRole('list', { name: 'Suggested answers' })).toBeNull()
  expect((await panel('Answers')).querySelector('h2')?.textContent).toBe('Answers')
  await show('Reason')
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  expect(within(chips).getAllByRole('button')).toHaveLength(2)
  // The keys choose nothing that is not seen.
  ;(await panel('Reason')).focus()
  await user.keyboard('1')
  expect(screen.queryByRole('group', { name: /^Contact reason/ })).toBeNull()
  await desk.submit(tab.id, 'open')
  await waitFor(() => expect(world.tickets.get(110)?.tags).toEqual(['bm_on_110', 'bm_quiet']))
})

it('each panel shows what it has once it is asked, and the ticket stays in the sample', async () => {
  const { user, desk, tab, world } = await openSidebar({ account: QUIET })
  await user.click(await show('Reason'))
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await within(chips).findByRole('button', { name: /Refund late/ })
  await waitFor(() => expect(document.activeElement).toBe(chips))
  expect(screen.queryByRole('list', { name: 'Suggested answers' })).toBeNull()
  await user.click(await show('Answers'))
  await screen.findByRole('list', { name: 'Suggested answers' })
  await desk.submit(tab.id, 'open')
  await waitFor(() =>
    expect(world.tickets.get(110)?.tags).toEqual(expect.arrayContaining(['bm_quiet', 'bm_ans_shown'])),
  )
})

it('nothing waits on a ticket that was not drawn, whatever the share is now', async () => {
  await openSidebar({ account: tagged(['bm_on_110']), settings: teamSettings({ quietSamplePercent: 50 }) })
  await screen.findByRole('list', { name: 'Suggested answers' })
  expect(screen.queryByRole('button', { name: 'Show suggestions' })).toBeNull()
})
