import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { accountWith, SLIPPING, THREE_PARTS } from '#test/health.ts'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const NOA = 900004
const RECORDS = '/api/v2/custom_objects/barometer/records'

const record = (kind: string, key: string, body: Json): ObjectRecordRecord => ({
  id: `01JRECORD${kind}${key}`,
  name: `${kind}:${key}:1`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
  external_id: `${kind}:${key}:1`,
  created_by_user_id: '800001',
  updated_by_user_id: '800001',
  created_at: '2026-09-01T08:00:00Z',
  updated_at: '2026-09-01T08:00:00Z',
})

describe('what the team stored as records', () => {
  it('tells what its reasons mean, and which facts to state', async () => {
    const objectRecords = [
      record('reasons', 'Billing', {
        billing__refund_late: { definition: 'Promised, not arrived.', facts: ['on which day it was sent'] },
      }),
    ]
    await openSidebar({ ticketId: 108, settings: {}, account: tinyAccount({ objectRecords }) })
    expect(await screen.findByText('Promised, not arrived.')).toBeTruthy()
    expect(await screen.findByRole('checkbox', { name: 'on which day it was sent' })).toBeTruthy()
  })

  it('defines health, where the app’s own settings say nothing', async () => {
    const account = {
      ...accountWith({ userId: NOA, ...SLIPPING }),
      objectRecords: [record('settings', 'team', { healthDefinition: THREE_PARTS })],
    }
    const { calls } = await openSidebar({ ticketId: 109, settings: {}, account })
    expect(await screen.findByRole('button', { name: /^Health 40 of 100/ })).toBeTruthy()
    const asked = () => calls().filter((call) => call.includes('custom_objects'))
    // One for all that the team wrote; the stats of the day come afterwards.
    await vi.waitFor(() => expect(asked()).toEqual(Array(2).fill(`POST ${RECORDS}/search`)))
  })

  it('tells how customers rate the account, which few ratings are drawn towards', async () => {
    const rated = accountWith({ userId: NOA, ...SLIPPING })
    const good = { id: 1, score: 'good', comment: null }
    const stats = {
      ...{ v: 1, day: '2026-09-17', window: [7, 3, 0, 0], sampled: 1, found: 0, usual: [0, 0] },
      ...{ left: {}, levels: {}, ratings: [30, 100], first: {}, reasons: {}, items: [] },
    }
    const openWith = (objectRecords: ObjectRecordRecord[]) =>
      openSidebar({
        ticketId: 109,
        settings: {},
        account: {
          ...rated,
          tickets: rated.tickets.map((ticket) =>
            ticket.requester_id === NOA
              ? { ...ticket, satisfaction_rating: ticket.id === 109 ? good : { ...good, score: 'bad' } }
              : ticket,
          ),
          objectRecords,
        },
      })
    await openWith([])
    expect(await screen.findByRole('button', { name: /^Health .* · mixed/ })).toBeTruthy()
    cleanup()
    // 30 % of all ratings are good, which counts as 70 %: (1 + 1.4) / 4 is less than 0.65.
    await openWith([record('stats', '2026-09-17', stats)])
    expect(await screen.findByRole('button', { name: /^Health .* · unhappy/ })).toBeTruthy()
  })

  it('counts before the app’s own settings', async () => {
    const objectRecords = [record('settings', 'team', { featuresOff: ['health'] })]
    await openSidebar({
      settings: teamSettings({ featuresOff: ['answers'] }),
      account: tinyAccount({ objectRecords }),
    })
    expect(await screen.findByRole('region', { name: 'Answers' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^(Health|Service history) / })).toBeNull()
  })

  it.each([
    ['cannot be read', { faults: [{ path: RECORDS, kind: 'status' as const, status: 500 }] }],
    ['are forbidden', { faults: [{ path: RECORDS, kind: 'status' as const, status: 403 }] }],
    ['are garbled', { faults: [{ path: RECORDS, kind: 'malformed' as const }] }],
    ['do not exist on this plan', { features: { customObjects: false } }],
  ])('that %s: the app’s own settings hold, and the panels stand', async (_name, controls) => {
    await openSidebar({ ticketId: 108, settings: teamSettings({ featuresOff: ['health'] }), controls })
    expect(await screen.findByText('The money was promised and is not there yet.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^(Health|Service history) / })).toBeNull()
  })
})
