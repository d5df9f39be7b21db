import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { REFUND, rowOf } from '#test/answers-panel.ts'
import { draftOf, openSidebar } from '#test/sidebar.tsx'
import type { Json } from '#workspace/records/json.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { World } from '#workspace/world/world.ts'

const REASON = 'billing__refund_late'
const OF_REASON = { definition: 'The money was promised and is not there yet.', synonyms: ['refund missing'] }

const record = (kind: string, key: string, body: Json) => ({
  id: `01J${kind}${key}`,
  name: `${kind}:${key}:1`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
  external_id: `${kind}:${key}:1`,
  created_by_user_id: '800001',
  updated_by_user_id: '800001',
  created_at: '2026-09-01T08:00:00Z',
  updated_at: '2026-09-01T08:00:00Z',
})

interface Wanted {
  agentId?: number
  details?: { pinned?: string[]; next?: string[]; after?: Record<string, string> }
  settings?: Json
  tagged?: boolean
}

const open = ({ agentId = TINY.admin, details = {}, settings = {}, tagged = true }: Wanted = {}) => {
  const field = { id: TINY.reasonField, value: REASON }
  const account = tinyAccount({
    objectRecords: [
      record('settings', 'team', settings),
      record('reasons', 'Billing', { [REASON]: { ...OF_REASON, ...details } }),
    ],
  })
  const tickets = account.tickets.map((one) =>
    one.id === 110 && tagged ? { ...one, tags: [REASON], custom_fields: [field] } : one,
  )
  return openSidebar({ agentId, settings: {}, account: { ...account, tickets } })
}

/** What the newest record says of the reason, and its version. */
const savedIn = (world: World): Json => {
  const all = world.customObjects
    .records('barometer')
    .map(({ custom_object_fields: fields }) => fields)
    .filter(({ kind }) => kind === 'reasons')
    .sort((a, b) => Number(b.version) - Number(a.version))
  return { version: all[0]?.version ?? 0, ...JSON.parse(String(all[0]?.body))[REASON] }
}

const row = () => rowOf(REFUND)
const PIN = `Pin for “Refund late”: ${REFUND}`
const UNPIN = `Unpin from “Refund late”: ${REFUND}`

describe('a lead', () => {
  it('pins an answer for the reason, which keeps what else is known of it, and takes it off again', async () => {
    const { user, world } = await open({ details: { pinned: ['article:33002'], next: ['post:250001'] } })
    await user.click(await (await row()).findByRole('button', { name: PIN }))
    await (await row()).findByText(/^Pinned: it now counts for everyone/)
    const kept = { ...OF_REASON, next: ['post:250001'] }
    expect(savedIn(world)).toEqual({ ...kept, version: 2, pinned: ['article:33002', 'article:33001'] })
    expect(await (await row()).findByText(/pinned for this reason/)).toBeTruthy()

    await user.click(await (await row()).findByRole('button', { name: UNPIN }))
    await (await row()).findByText('No longer pinned for “Refund late”.')
    expect(savedIn(world)).toEqual({ ...kept, version: 3, pinned: ['article:33002'] })
    expect((await row()).queryByText(/pinned for this reason/)).toBeNull()
  })

  it('hears where a colleague was faster, and may pin it all the same', async () => {
    const { user, world } = await open()
    const pin = await (await row()).findByRole('button', { name: PIN })
    // The search does not know of it yet.
    const colleague = world.people.user(TINY.otherAgent)
    if (!colleague) throw new Error('no colleague')
    const custom_object_records = JSON.parse(JSON.stringify(world.customObjects.records('barometer')))
    world.setControls({
      faults: [{ path: '/records/search$', kind: 'status', status: 200, body: { custom_object_records } }],
    })
    const theirs = { [REASON]: { ...OF_REASON, pinned: ['article:33002', 'post:250001'] } }
    world.customObjects.create('barometer', colleague, {
      name: 'reasons:Billing:2',
      external_id: 'reasons:Billing:2',
      custom_object_fields: { kind: 'reasons', key: 'Billing', version: 2, body: JSON.stringify(theirs) },
    })
    await user.click(pin)
    const first = await row()
    await first.findByText(/a colleague has just changed “Refund late”\. 2 answers are pinned there now/)
    expect(savedIn(world)).toMatchObject({ version: 2 })
    await user.click(first.getByRole('button', { name: 'Pin it all the same' }))
    await first.findByText(/^Pinned/)
    expect(savedIn(world)).toMatchObject({
      version: 3,
      pinned: ['article:33002', 'post:250001', 'article:33001'],
    })
  })

  it.each([
    ['may not write records', 403, /does not let you change/],
    ['gets no answer', 500, /Zendesk did not take it/],
  ])('hears where it is not saved: who %s', async (_, status, words) => {
    const { user, world } = await open()
    const pin = await (await row()).findByRole('button', { name: PIN })
    world.setControls({
      faults: [{ method: 'POST', path: '/custom_objects/barometer/records$', kind: 'status', status }],
    })
    await user.click(pin)
    expect(await (await row()).findByText(words, {}, { timeout: 5_000 })).toBeTruthy()
    expect(savedIn(world)).toMatchObject({ version: 1 })
  })
})

describe('who may not edit what the team wrote', () => {
  it.each<[string, Wanted, boolean]>([
    ['an agent', { agentId: TINY.agent }, false],
    [
      'an agent of a named group',
      { agentId: TINY.agent, settings: { whoMayEdit: { users: [], groups: [TINY.support] } } },
      true,
    ],
    ['a lead while no reason is chosen', { tagged: false }, false],
  ])('%s is offered to pin: %#', async (_, wanted, offered) => {
    await open(wanted)
    await (await row()).findByRole('button', { name: `Insert link: ${REFUND}` })
    await waitFor(async () =>
      expect((await row()).queryByRole('button', { name: PIN }) !== null).toBe(offered),
    )
  })
})

describe('the list of a reason', () => {
  it('is offered after an answer was inserted, whatever the words are', async () => {
    const door = await open({ agentId: TINY.agent, details: { next: ['article:33002'] } })
    const first = await row()
    await door.user.click(first.getByRole('button', { name: `Insert link: ${REFUND}` }))
    expect(await first.findByText(/^Next: “Reset your password”/)).toBeTruthy()
    await door.user.click(first.getByRole('button', { name: 'Insert link next: Reset your password' }))
    await first.findByText(/^Link inserted/)
    expect(draftOf(door)?.comment.html).toContain('articles/33002')
  })

  it('comes after what a lead has put after that very answer', async () => {
    const after = { 'article:33001': 'post:250001', 'article:33002': 'article:33001' }
    const door = await open({ agentId: TINY.agent, details: { next: ['article:33002'], after } })
    const first = await row()
    await door.user.click(first.getByRole('button', { name: `Insert link: ${REFUND}` }))
    expect(await first.findByText(/^Next: “Refund took three weeks”/)).toBeTruthy()
  })
})
