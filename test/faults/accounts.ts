// What must an account be like for a screen to make calls that it seldom makes?

import { drawBody } from '#domain/review/audit/draw.ts'
import { teamRecords } from '#test/sidebar.tsx'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const REASON = 'billing__refund_late'
const NOTICE = {
  ...{ reason: REASON, what: 'Refunds are late.', since: '2026-09-01T09:10:00Z', wording: '' },
  ...{ expires: '2026-09-20T00:00:00Z', next: '2026-09-19T10:00:00Z' },
}

/** Ticket 110 went through two groups, and leads have a board of one article for its reason. */
export const moved = (): Account => {
  const tiny = tinyAccount({
    objectRecords: teamRecords(
      { kind: 'settings', key: 'team', body: { groupTiers: { [TINY.support]: 1, [TINY.billing]: 2 } } },
      {
        kind: 'reasons',
        key: 'Billing',
        body: { [REASON]: { definition: 'Not there yet.', pinned: ['article:33001'] } },
      },
    ),
  })
  return {
    ...tiny,
    metrics: (id) => {
      const metrics = tiny.metrics(id)
      return id === 110 && metrics ? { ...metrics, group_stations: 2 } : metrics
    },
    tickets: tiny.tickets.map((one) =>
      one.id === 110
        ? { ...one, tags: [REASON], custom_fields: [{ id: TINY.reasonField, value: REASON }] }
        : one,
    ),
  }
}

/** Leads named a federated source. */
export const elsewhere = (): Account =>
  tinyAccount({
    objectRecords: teamRecords({ kind: 'settings', key: 'team', body: { externalSources: ['1'] } }),
  })

/** A sample of four tickets was drawn, and nobody has rated it. */
export const drawn = (): Account => {
  const at = Date.parse('2026-09-17T10:00:00Z')
  const body = drawBody({
    ...{ key: '', seed: 'one', at, by: TINY.admin, among: 4 },
    ...{ from: Date.parse('2026-08-01T00:00:00Z'), to: Date.parse('2026-09-15T00:00:00Z') },
    tickets: [103, 104, 105, 106].map((id) => ({ id, reason: REASON, inhibitor: null, assigneeId: null })),
  })
  return tinyAccount({
    objectRecords: teamRecords({ kind: 'audit', key: `2026-09-17-${TINY.admin}-1`, body: body as object }),
  })
}

/** Customers were sent a post that nobody has answered officially. */
export const withPost = (): Account => {
  const tiny = tinyAccount()
  return {
    ...tiny,
    tickets: tiny.tickets.map((one) =>
      one.id >= 103 && one.id <= 106
        ? { ...one, tags: [...one.tags, 'bm_ans_ins', 'bm_sent_p250001', `bm_on_${one.id}`] }
        : one,
    ),
  }
}

/** Tickets were saved while a notice was live. */
export const noticed = (): Account => {
  const tiny = tinyAccount({
    objectRecords: teamRecords({ kind: 'notice', key: 'refunds', body: NOTICE }),
  })
  return {
    ...tiny,
    tickets: tiny.tickets.map((one) =>
      one.id === 103 ? { ...one, tags: [...one.tags, 'bm_notice_refunds'] } : one,
    ),
  }
}
