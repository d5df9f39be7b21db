import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { unwritten, writeUnwritten } from '#app/queries/unwritten.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { REFUND, rowOf } from '#test/answers-panel.ts'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { RAW } from './look.ts'

const TICKET = 110
const BLOCKING = teamSettings({ guardPolicy: 'block', featuresOff: ['inhibitors'] })

/** Roles that an admin may give somebody who has a ticket open; the first two are the tiny account's own. */
const ROLES = {
  'a light agent': { role_type: 1, custom_role_id: 950001 },
  'a role without tag editing': { role_type: 0, custom_role_id: 950002 },
  'a role that only comments': { role_type: 0, custom_role_id: 950003 },
  'a role that writes internal notes': { role_type: 0, custom_role_id: 950004 },
} as const
type Role = keyof typeof ROLES

const role = (id: number, configuration: Record<string, string | boolean>) => ({
  ...{ id, name: `Role ${id}` },
  configuration: { ticket_access: 'all', ...configuration },
})

const open = () => {
  const tiny = tinyAccount()
  const customRoles = [
    ...tiny.customRoles,
    role(950003, { ticket_editing: false, ticket_tag_editing: false }),
    role(950004, { ticket_comment_access: 'none' }),
  ]
  return openSidebar({ settings: BLOCKING, hurried: false, account: { ...tiny, customRoles } })
}

/** From now on the account goes by it; the page around the frame hears of it when the ticket is opened anew. */
const becomes = ({ world, services }: Screen, change: Partial<(typeof ROLES)[Role]> | 'as before') => {
  const user = world.people.user(services.agent.id)
  if (!user) throw new Error('nobody is signed in')
  world.people.putUser({
    ...user,
    ...(change === 'as before' ? { role_type: null, custom_role_id: null } : change),
  })
}

/** As a page that heard of it greys its fields out. */
const greyOut = async ({ host }: Screen, done: 'disable' | 'enable'): Promise<void> => {
  for (const id of [TINY.reasonField, TINY.inhibitorField])
    await host.invoke(`ticketFields:custom_field_${id}.${done}`)
}

const region = (name: string) => within(screen.getByRole('region', { name }))
const ticket = ({ world }: Screen) => world.tickets.get(TICKET)
const ourTags = (door: Screen) => (ticket(door)?.tags ?? []).filter(isOurTag)
const reasonOf = (door: Screen) =>
  ticket(door)?.custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null
const tagCalls = (door: Screen) => door.calls().filter((call) => call.endsWith('/tags')).length

/** An answer in the reply and a reason, as an agent who is about to solve. */
const work = async (door: Screen): Promise<void> => {
  const row = await rowOf(REFUND)
  await door.user.click(row.getByRole('button', { name: `Insert link: ${REFUND}` }))
  await screen.findByText(/^Link inserted/)
  const reasons = await screen.findByRole('group', { name: 'Suggested reasons' })
  await door.user.click(within(reasons).getByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: .*Refund late$/ })
}

const expectNothingLost = (door: Screen): void => {
  expect(draftOf(door)?.comment.html).toContain('articles/33001')
  expect(draftOf(door)?.customFields[TINY.reasonField]).toBe('billing__refund_late')
  screen.getByRole('group', { name: /^Contact reason: .*Refund late$/ })
  for (const name of ['Health', 'Reason', 'Answers']) {
    const text = screen.getByRole('region', { name }).textContent ?? ''
    expect(text).not.toBe('')
    expect(RAW.test(text)).toBe(false)
  }
}

const DUE = ['bm_on_110', 'bm_reason_top1', 'bm_ans_ins', 'bm_sent_a33001']

describe('a role that changes in mid-ticket', () => {
  it.each<Role>(['a light agent', 'a role that only comments'])(
    'to %s: Zendesk refuses the save, nothing is lost or written, and it is whole once the right is back',
    async (name) => {
      const door = await open()
      const before = ticket(door)
      await work(door)
      becomes(door, ROLES[name])

      const outcome = await door.desk.submit(door.tab.id, 'solved')
      // Zendesk's own words: no save is stopped by us.
      expect(outcome).toMatchObject({ saved: false, reason: expect.not.stringMatching(/Barometer/) })
      expectNothingLost(door)
      expect(ticket(door)).toEqual(before)
      expect(tagCalls(door)).toBe(0)
      expect(await unwritten(door.services)).toEqual([])

      becomes(door, 'as before')
      expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
      expect(reasonOf(door)).toBe('billing__refund_late')
      await waitFor(() => expect(ourTags(door)).toEqual(expect.arrayContaining(DUE)))
      expect(ourTags(door)).toEqual([...new Set(ourTags(door))])
    },
  )

  it('to a role without tag editing: it is solved at once with its reason, and the tags follow when they may', async () => {
    const door = await open()
    await work(door)
    becomes(door, ROLES['a role without tag editing'])

    expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
    expect(ticket(door)?.status).toBe('solved')
    expect(reasonOf(door)).toBe('billing__refund_late')
    await region('Reason').findByText(/^Zendesk did not take Barometer’s tags yet/)
    expect(ourTags(door)).toEqual([])
    // Refused is refused: within the hour it is not asked again.
    const made = tagCalls(door)
    const life = new AbortController().signal
    await writeUnwritten(door.services, life)
    expect(tagCalls(door)).toBe(made)

    becomes(door, 'as before')
    const later = { ...door.services, now: () => door.services.now() + 3_600_001 }
    await writeUnwritten(later, life)
    expect(ourTags(door)).toEqual(expect.arrayContaining(DUE))
    expect(ourTags(door)).toEqual([...new Set(ourTags(door))])
    expect(await writeUnwritten(later, life)).toBe(0)
  })

  it('to a role that writes internal notes: it is solved with reason and tags', async () => {
    const door = await open()
    await work(door)
    becomes(door, ROLES['a role that writes internal notes'])
    expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
    expect(reasonOf(door)).toBe('billing__refund_late')
    await waitFor(() =>
      expect(ourTags(door)).toEqual(expect.arrayContaining(['bm_on_110', 'bm_reason_top1'])),
    )
  })
})

describe('a note of somebody who became a light agent', () => {
  const note = { comment: { html: '<p>Seen.</p>', public: false, channel: 'email' } } as const

  it('is not refused for long because of our tags: after two refusals it goes without them', async () => {
    const door = await open()
    await rowOf(REFUND)
    becomes(door, ROLES['a light agent'])
    door.desk.edit(door.tab.id, note)
    const outcomes: boolean[] = []
    for (let tries = 0; tries < 3; tries += 1)
      outcomes.push((await door.desk.submit(door.tab.id, 'open')).saved)
    expect(outcomes).toEqual([false, false, true])
    const after = ticket(door)
    expect(after?.tags).toEqual(['vip'])
    expect(after && door.world.conversations.of(after).at(-1)).toMatchObject({
      html_body: expect.stringContaining('Seen.'),
      public: false,
    })
  })

  it('has its tags with the save where one refusal had another cause', async () => {
    const door = await open()
    await rowOf(REFUND)
    becomes(door, ROLES['a light agent'])
    door.desk.edit(door.tab.id, note)
    expect(await door.desk.submit(door.tab.id, 'open')).toMatchObject({ saved: false })
    becomes(door, 'as before')
    expect(await door.desk.submit(door.tab.id, 'open')).toEqual({ saved: true })
    expect(ourTags(door)).toContain('bm_on_110')
    expect(door.calls().filter((call) => /^(PUT|POST|DELETE) .*tags$/.test(call))).toEqual([])
  })
})

describe('a page that greys the fields out in mid-ticket', () => {
  it('is followed: the sidebar says that it is reading, keeps what was chosen, and offers again what may be set again', async () => {
    const door = await open()
    await work(door)
    await greyOut(door, 'disable')
    door.desk.edit(door.tab.id, { subject: 'Refund still missing' })

    await region('Reason').findByText('You can read this ticket but not change its fields.')
    await region('Answers').findByText(/^You can read these, but not reply/)
    expectNothingLost(door)
    expect(region('Reason').queryByRole('button', { name: /^(Change|Remove)/ })).toBeNull()
    expect(region('Answers').queryByRole('button', { name: /^Insert/ })).toBeNull()

    await greyOut(door, 'enable')
    door.desk.edit(door.tab.id, { subject: 'Refund missing after all' })
    await waitFor(() => expect(region('Reason').queryByText(/not change its fields/)).toBeNull())
    expectNothingLost(door)
    expect(await region('Answers').findAllByRole('button', { name: /^Insert/ })).not.toEqual([])
    expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
    await waitFor(() => expect(ourTags(door)).toEqual(expect.arrayContaining(DUE)))
  })

  it('stops nobody: a ticket without a reason is solved, though the team asks for one', async () => {
    const door = await open()
    await screen.findByRole('group', { name: 'Suggested reasons' })
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: false })
    await greyOut(door, 'disable')
    expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
    expect(ticket(door)?.status).toBe('solved')
  })
})
