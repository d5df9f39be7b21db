import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { draftOf, openSidebar, teamRecords, teamSettings } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'

const settings = teamSettings({ featuresOff: ['inhibitors'] })

const NOTICE = {
  reason: 'billing__refund_late',
  what: 'Refunds of this week are late.',
  since: '2026-09-18T09:10:00Z',
  next: '2026-09-18T15:00:00Z',
  expires: '2026-09-20T00:00:00Z',
  wording: 'Your refund is on its way & takes <two> days.',
}

const withRecords = (...records: readonly { kind: string; key: string; body: object }[]) => ({
  ...tinyAccount(),
  objectRecords: teamRecords(...records),
})

const cards = () => screen.findByRole('region', { name: 'Notice:' })

describe('a live notice', () => {
  it('stands above a ticket whose suggested reason it is about, and gives its wording', async () => {
    const account = withRecords({ kind: 'notice', key: 'refunds', body: NOTICE })
    const door = await openSidebar({ settings, account })
    const card = await cards()
    expect(card.textContent).toContain('Refunds of this week are late.')
    expect(card.textContent).toMatch(/since .* ago · next update in/)
    await door.user.click(within(card).getByRole('button', { name: 'Insert wording' }))
    await within(card).findByText('Inserted into your reply.')
    expect(draftOf(door)?.comment.html).toContain('on its way &amp; takes &lt;two&gt; days')
  })

  it('marks the tickets that were about it, by what was chosen', async () => {
    const account = withRecords({ kind: 'notice', key: 'refunds', body: NOTICE })
    const door = await openSidebar({ settings, account })
    await cards()
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await door.user.click(within(chips).getByRole('button', { name: /Refund late/ }))
    await screen.findByRole('group', { name: /^Contact reason: / })
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_notice_refunds'))
  })

  it.each([
    ['about another reason', { ...NOTICE, reason: 'account__sign_in' }],
    ['that is over', { ...NOTICE, expires: '2026-09-18T10:00:00Z' }],
  ])('%s is not shown', async (_name, body) => {
    const account = withRecords({ kind: 'notice', key: 'refunds', body })
    const { calls } = await openSidebar({ settings, account })
    await screen.findByRole('group', { name: 'Suggested reasons' })
    await waitFor(() =>
      expect(calls().filter((call) => call.includes('custom_objects')).length).toBeGreaterThan(1),
    )
    expect(screen.queryByRole('region', { name: 'Notice:' })).toBeNull()
  })

  it('that is written while the ticket is open comes when frames are told', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const door = await openSidebar({ settings, account: withRecords() })
    await screen.findByRole('group', { name: 'Suggested reasons' })
    await waitFor(async () => expect(await door.services.facts.read('notices')).toBeDefined())
    await saveTeamRecord(door.services.api, { kind: 'notice', key: 'refunds', body: NOTICE, basedOn: 0 })
    door.world.advance(1000)
    door.desk.notification('bm_notice', 'saved', null)
    expect((await cards()).textContent).toContain('Refunds of this week are late.')
  })
})

describe('a fix', () => {
  it.each([
    [
      'with its result',
      { share: -0.38, low: -0.52, high: -0.21 },
      /Fixed .*: -38% contacts \(-52% to -21%\)\. Your tags/,
    ],
    ['too early for one', null, /too early to say/],
  ])('stands under its reason, %s', async (_name, change, words) => {
    const body = { reason: 'billing__refund_late', shipped: '2026-09-03T00:00:00Z', change }
    await openSidebar({ settings, ticketId: 108, account: withRecords({ kind: 'fix', key: 'f1', body }) })
    expect(await screen.findByText(words)).toBeTruthy()
  })
})
