// What stood in the account before a lead wrote, and how is it told that a notice was ended?

import { teamRecords } from '#test/sidebar.tsx'
import { demoAccount } from '#workspace/demo/demo.ts'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { World } from '#workspace/world/world.ts'

const REASON = 'billing__refund_late'

const withBoard = (board: readonly string[]): Account =>
  tinyAccount({
    objectRecords: teamRecords({
      kind: 'reasons',
      key: 'Billing',
      body: { [REASON]: { definition: 'Not there yet.', pinned: board } },
    }),
  })

export const pinned = (): Account => withBoard(['article:33001', 'article:33002'])

export const flagged = (): Account => {
  const tiny = tinyAccount()
  return {
    ...tiny,
    tickets: tiny.tickets.map((one) =>
      one.id === 103 || one.id === 104
        ? { ...one, tags: [...one.tags, 'bm_ans_none', 'bm_gap', `bm_on_${one.id}`] }
        : one,
    ),
  }
}

/** The spike of card payments is planted. */
export const alerted = (): Account => demoAccount({ tickets: 2_500 })

/** The reason is chosen, and leads have written about it. */
export const tagged = (): Account => {
  const account = withBoard(['article:33002'])
  return {
    ...account,
    tickets: account.tickets.map((one) =>
      one.id === 110
        ? { ...one, tags: [REASON], custom_fields: [{ id: TINY.reasonField, value: REASON }] }
        : one,
    ),
  }
}

const NOTICE = {
  ...{ reason: REASON, what: 'Refunds are late.', since: '2026-09-18T09:10:00Z', wording: '' },
  ...{ expires: '2026-09-20T00:00:00Z', next: '2026-09-19T10:00:00Z' },
}

export const noticed = (): Account =>
  tinyAccount({ objectRecords: teamRecords({ kind: 'notice', key: 'refunds', body: NOTICE }) })

export const fixed = (): Account =>
  tinyAccount({
    objectRecords: teamRecords({
      kind: 'fix',
      key: 'one',
      body: { reason: REASON, shipped: '2026-09-03T00:00:00Z', change: null },
    }),
  })

/** Whether the newest version of the notice ends earlier than it would have by itself. */
export const isEnded = (world: World): boolean => {
  const ends = world.customObjects
    .records('barometer')
    .filter(({ custom_object_fields: fields }) => fields.kind === 'notice')
    .toSorted(
      (one, other) => Number(other.custom_object_fields.version) - Number(one.custom_object_fields.version),
    )
    .map(({ custom_object_fields: fields }) => JSON.parse(String(fields.body)).expires)
  return Date.parse(ends[0]) < Date.parse(NOTICE.expires)
}
