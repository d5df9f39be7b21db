import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { REFUND, rowOf } from '#test/answers-panel.ts'
import { openSidebar } from '#test/sidebar.tsx'
import type { Json } from '#workspace/records/json.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const REASON = 'billing__refund_late'

const statsRecord = (day: string, items: Json) => {
  const body = {
    ...{ v: 1, day, window: [7, 3, 0, 0], sampled: 1, found: 0, usual: [120, 96] },
    ...{ left: {}, levels: {}, ratings: [0, 0], first: {}, items },
    reasons: { [REASON]: [60, 45, 30, 20] },
  }
  return {
    id: '01JSTATS',
    name: `stats:${day}:1`,
    custom_object_key: 'barometer',
    custom_object_fields: { kind: 'stats', key: day, version: 1, body: JSON.stringify(body) },
    external_id: `stats:${day}:1`,
    created_by_user_id: '800001',
    updated_by_user_id: '800001',
    created_at: '2026-09-17T08:00:00Z',
    updated_at: '2026-09-17T08:00:00Z',
  }
}

/** The ticket carries the reason where `tagged`. */
const openWith = (day: string, items: Json, tagged = true) => {
  const account = tinyAccount({ objectRecords: [statsRecord(day, items)] })
  const field = { id: TINY.reasonField, value: REASON }
  const tickets = account.tickets.map((one) =>
    one.id === 110 && tagged ? { ...one, tags: [REASON], custom_fields: [field] } : one,
  )
  return openSidebar({ account: { ...account, tickets } })
}

describe('what became of an answer before', () => {
  it('stands beside it with what is usual for the reason, as of which day, and how sure it is', async () => {
    const { user } = await openWith('2026-09-17', [['a33001', REASON, 18, 14, 18]])
    const row = await rowOf(REFUND)
    expect(await row.findByText(/worked in 14 of 18, usually 75%/)).toBeTruthy()
    expect(screen.getByText(/^Worked \(as of Sep 17\): solved, .* within 7 days\.$/)).toBeTruthy()
    await user.click(row.getByRole('button', { name: `Preview: ${REFUND}` }))
    // Wilson's interval of 14 of 18.
    expect(
      await row.findByText(/^Sent in 18 solved contacts with this reason: 78% worked .*55% to 91%/),
    ).toBeTruthy()
  })

  it('speaks of all reasons while none is chosen', async () => {
    await openWith(
      '2026-09-17',
      [
        ['a33001', REASON, 4, 2, 4],
        ['a33001', 'login', 4, 4, 5],
      ],
      false,
    )
    expect(await (await rowOf(REFUND)).findByText(/worked in 6 of 8, usually 78%/)).toBeTruthy()
  })

  it.each<[string, string, Json]>([
    ['too few contacts know', '2026-09-17', [['a33001', REASON, 4, 4, 4]]],
    ['the stats are older than a fortnight', '2026-08-31', [['a33001', REASON, 18, 14, 18]]],
  ])('is not said where %s', async (_, day, items) => {
    const { services } = await openWith(day, items)
    const row = await rowOf(REFUND)
    await waitFor(async () => expect(await services.facts.read('0.1.0:stats')).toBeDefined())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(row.queryByText(/worked/)).toBeNull()
    expect(screen.queryByText(/^Worked/)).toBeNull()
  })

  it('says where agents called it not relevant to the reason', async () => {
    await openWith('2026-09-17', [['a33001', REASON, 0, 0, 0, 3]])
    expect(
      await (await rowOf(REFUND)).findByText(/Called not relevant to this reason in 3 contacts/),
    ).toBeTruthy()
  })
})
