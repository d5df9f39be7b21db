import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { REFUND, rowOf } from '#test/answers-panel.ts'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'

// Loaded when first looked at: not within the time that a test waits for what it shows.
beforeAll(async () => {
  await import('./answers/ManualSearch.tsx')
})

const everyCall = (status: number) => [{ app: true, path: '/api/v2/', kind: 'status' as const, status }]

it('an agent who may read nothing any more mid-ticket is told so, and solves all the same', async () => {
  const door = await openSidebar({ hurried: false })
  const { user, world } = door
  const row = await rowOf(REFUND)
  const reasons = await screen.findByRole('group', { name: 'Suggested reasons' })
  world.setControls({ faults: everyCall(403) })

  const answers = screen.getByRole('region', { name: 'Answers' })
  await user.click(within(answers).getByRole('button', { name: 'Search answers' }))
  await user.type(await within(answers).findByRole('searchbox'), 'password')
  await within(answers).findByText('This account has no help centre that you can read.')
  await user.click(row.getByRole('button', { name: `Insert link: ${REFUND}` }))
  await screen.findByText(/^Link inserted/)
  await user.click(within(reasons).getByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: .*Refund late$/ })
  expect(draftOf(door)?.comment.html).toContain('articles/33001')

  // It was not resolved at first contact: the guard asks once for what inhibited that, and lets pass what is solved again.
  expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: false })
  expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
  expect(world.tickets.get(110)?.status).toBe('solved')
  const field = () => world.tickets.get(110)?.custom_fields.find(({ id }) => id === TINY.reasonField)
  await waitFor(() => expect(field()?.value).toBe('billing__refund_late'))
})

it('an agent who is signed out mid-ticket hears of it where something is asked for, and loses nothing', async () => {
  const door = await openSidebar({
    hurried: false,
    settings: teamSettings({ featuresOff: ['inhibitors'] }),
    switches: { hookWritesSaved: false },
  })
  const { user, world } = door
  await rowOf(REFUND)
  const reasons = await screen.findByRole('group', { name: 'Suggested reasons' })
  world.setControls({ faults: everyCall(401) })

  const answers = screen.getByRole('region', { name: 'Answers' })
  await user.click(within(answers).getByRole('button', { name: 'Search answers' }))
  await user.type(await within(answers).findByRole('searchbox'), 'password')
  await within(answers).findByText(/you are signed out of Zendesk\. Sign in, then retry\./)
  await user.click(within(reasons).getByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: .*Refund late$/ })
  expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
  const tags = () => world.tickets.get(110)?.tags ?? []
  await screen.findByText(/^Zendesk did not take Barometer’s tags yet/, {}, { timeout: 8_000 })

  world.setControls({ faults: [] })
  await user.click(within(answers).getByRole('button', { name: /^Retry/ }))
  await within(answers).findByRole('list', { name: 'Search results' })
  // As the next ticket does that is opened.
  expect(await writeUnwritten(door.services, new AbortController().signal)).toBe(0)
  expect(tags()).toEqual(expect.arrayContaining(['bm_on_110', 'bm_reason_top1']))
  expect(tags()).toEqual([...new Set(tags())])
})
