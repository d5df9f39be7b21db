import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamRecords, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const SENT = /^when the refund was sent/
const BANK = /^how long the bank takes/

const withReason = () => {
  const account = tinyAccount()
  const tickets = account.tickets.map((one) =>
    one.id === 110
      ? {
          ...one,
          tags: ['billing__refund_late'],
          custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
        }
      : one,
  )
  return { ...account, tickets }
}

const write = (door: Screen, html: string, more: { public?: boolean } = {}) => {
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('no draft')
  door.desk.edit(door.tab.id, { comment: { ...comment, ...more, html } })
}

const list = () => screen.findByRole('region', { name: /^Tell them/ })
const fact = async (name: RegExp) =>
  (await within(await list()).findByRole('checkbox', { name })) as HTMLInputElement

it('knows what the reply already states, and follows it', async () => {
  const door = await openSidebar({ account: withReason() })
  expect((await fact(SENT)).checked).toBe(false)
  expect((await list()).textContent).toContain('0 of 2')
  write(door, '<p>Hello Kim, your refund was sent on 3 May.</p>')
  await waitFor(async () => expect((await fact(SENT)).checked).toBe(true))
  expect((await fact(BANK)).checked).toBe(false)
  expect((await list()).textContent).toContain('in your reply')
  write(door, '<p>Hello Kim, your refund was sent on 3 May. Your bank needs up to five days.</p>')
  await waitFor(async () => expect((await list()).textContent).toContain('2 of 2'))
  write(door, '<p>Hello Kim,</p>')
  await waitFor(async () => expect((await list()).textContent).toContain('0 of 2'))
})

it('takes the agent’s own tick for more than the words', async () => {
  const door = await openSidebar({ account: withReason() })
  await door.user.click(await fact(BANK))
  expect((await fact(BANK)).checked).toBe(true)
  write(door, '<p>Your refund was sent yesterday.</p>')
  await waitFor(async () => expect((await fact(SENT)).checked).toBe(true))
  await door.user.click(await fact(SENT))
  expect((await fact(SENT)).checked).toBe(false)
  expect((await fact(BANK)).checked).toBe(true)
})

it('counts nothing of an internal note', async () => {
  const door = await openSidebar({ account: withReason() })
  await fact(SENT)
  write(door, '<p>The refund was sent on 3 May.</p>', { public: false })
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect((await fact(SENT)).checked).toBe(false)
  write(door, '<p>The refund was sent on 3 May.</p>', { public: true })
  await waitFor(async () => expect((await fact(SENT)).checked).toBe(true))
})

it('never stands in the way of a save', async () => {
  const settings = teamSettings({ guardPolicy: 'off' })
  const door = await openSidebar({ account: withReason(), settings })
  await fact(SENT)
  write(door, '<p>We look into it.</p>')
  await door.desk.submit(door.tab.id, 'solved')
  await waitFor(() => expect(door.world.tickets.get(110)?.status).toBe('solved'))
})

it('is filled by a lead’s notice about the reason, whose wording counts as told', async () => {
  const body = {
    reason: 'billing__refund_late',
    what: 'Refunds of this week are late.',
    since: '2026-09-18T09:10:00Z',
    next: '2026-09-18T15:00:00Z',
    expires: '2026-09-20T00:00:00Z',
    wording: 'Your money is on its way & the bank takes <two> days longer.',
  }
  const objectRecords = teamRecords({ kind: 'notice', key: 'refunds', body })
  const door = await openSidebar({ account: { ...withReason(), objectRecords } })
  const told = await fact(/^Refunds of this week are late\./)
  expect(told.closest('label')?.textContent).toContain('from the notice')
  expect((await list()).textContent).toContain('0 of 3')
  expect((await fact(BANK)).closest('label')?.textContent).toContain('Notice: Your money is on its way')
  expect((await fact(SENT)).closest('label')?.textContent).not.toContain('Notice')
  await door.user.click(await screen.findByRole('button', { name: 'Insert wording' }))
  await waitFor(async () => expect((await list()).textContent).toContain('2 of 3'))
  expect((await fact(/^Refunds of this week/)).checked).toBe(true)
})
