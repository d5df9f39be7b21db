import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openSidebar, teamRecords, teamSettings } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const settings = teamSettings({ featuresOff: ['inhibitors'] })
const REASON = 'billing__refund_late'
/** Ticket 108 has that reason; it is 18 September. */
const ALERT = {
  ...{ reason: REASON, from: '2026-09-09', to: '2026-09-16', ended: Date.parse('2026-09-17T00:00:00Z') },
  peak: { from: '2026-09-14', to: '2026-09-16', count: 41, low: 3, high: 11 },
  ...{ state: 'new', note: '', by: null, at: null },
}
const NOTICE = {
  ...{ reason: REASON, what: 'Refunds are late.', wording: '' },
  ...{ since: '2026-09-18T09:10:00Z', expires: '2026-09-20T00:00:00Z' },
}

const open = (...records: readonly { kind: string; key: string; body: object }[]) =>
  openSidebar({
    ...{ settings, ticketId: 108 },
    account: { ...tinyAccount(), objectRecords: teamRecords(...records) },
  })
const alert = (change: object = {}) => ({ kind: 'alert', key: 'a:2026-09-07', body: { ...ALERT, ...change } })

describe('a reason that stands out', () => {
  it.each<[string, object, RegExp]>([
    [
      'with what came and what is usual',
      {},
      /^More contacts with this reason than usual: 41 customers, .*14.* to .*16.*; 3 to 11 are usual\. Leads have not looked at it yet\.$/,
    ],
    ['that leads have seen', { state: 'seen' }, /Leads know of it\.$/],
    [
      'that they explain',
      { state: 'explained', note: 'The bank is late.' },
      /From your leads: The bank is late\.$/,
    ],
    ['with its group', { reason: 'Billing' }, /^More contacts about Billing than usual/],
  ])('%s', async (_, change, words) => {
    await open(alert(change))
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it.each<[string, readonly { kind: string; key: string; body: object }[]]>([
    ['is over', [alert({ ended: Date.parse('2026-09-10T00:00:00Z') })]],
    ['is another one', [alert({ reason: 'account__sign_in' })]],
    ['has a notice that tells more', [alert(), { kind: 'notice', key: 'n', body: NOTICE }]],
  ])('is not named where it %s', async (_, records) => {
    const { calls } = await open(...records)
    await waitFor(() => expect(calls().some((call) => call.includes('custom_objects'))).toBe(true))
    await screen.findByRole('group', { name: /^Contact reason: / })
    expect(screen.queryByText(/than usual/)).toBeNull()
  })

  it('costs no call beyond that of notices and settings', async () => {
    const without = await open()
    const with1 = await open(alert())
    await screen.findByText(/than usual/)
    expect(with1.calls().filter((call) => call.includes('custom_objects')).length).toBeLessThanOrEqual(
      without.calls().filter((call) => call.includes('custom_objects')).length,
    )
  })
})
