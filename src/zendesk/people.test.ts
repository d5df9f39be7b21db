import { expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import { INHIBITOR, metricSet, organizationRow, REASON, ticketRow, userRow } from '#test/doubles/rows.ts'
import { historyOf, readCustomer, requesterRows } from './people.ts'

const fields = { reason: REASON, inhibitor: INHIBITOR }
const history = (body: unknown) => {
  const account = accountThat(() => ({ body }))
  return { ...account, history: requesterRows(account.api, 900001).then((rows) => historyOf(rows, fields)) }
}

it('reads contacts, metrics, customer and organisation in one call', async () => {
  const { history: read, calls } = history({
    tickets: [{ ...ticketRow, metric_set: metricSet }],
    users: [{ ...userRow, id: 5 }, userRow],
    organizations: [organizationRow],
    meta: { has_more: false, after_cursor: 'x' },
  })
  expect(await read).toEqual({
    contacts: [
      {
        id: 4711,
        subject: 'Refund missing',
        status: 'solved',
        channel: 'email',
        createdAt: Date.UTC(2026, 8, 14, 8, 12, 40),
        updatedAt: Date.UTC(2026, 8, 14, 10, 12, 40),
        requesterId: 900001,
        submitterId: 900001,
        assigneeId: null,
        organizationId: 700001,
        groupId: 600001,
        brandId: 300001,
        problemId: null,
        followUpOf: null,
        tags: ['billing__refund__late', 'vip'],
        reason: 'billing__refund__late',
        inhibitor: null,
        rating: 'good',
        metrics: {
          replies: 2,
          reopens: 1,
          groupStations: 1,
          assigneeStations: 2,
          firstReplyMinutes: 50,
          firstResolutionMinutes: 120,
          solvedAt: Date.UTC(2026, 8, 14, 10, 12, 40),
          requesterUpdatedAt: Date.UTC(2026, 8, 14, 9, 12, 40),
        },
      },
    ],
    customer: {
      id: 900001,
      name: 'Kim',
      email: 'kim@example.net',
      locale: 'en-US',
      staff: false,
      createdAt: Date.UTC(2025, 1, 1),
      organizationId: 700001,
      tags: [],
      fields: { tier: 'gold', seats: 3, beta: true, tools: 'x,y', gone: null },
    },
    organization: {
      id: 700001,
      name: 'Acme',
      createdAt: Date.UTC(2025, 0, 1),
      tags: ['vip'],
      fields: { plan: 'pro' },
    },
    metricsKnown: true,
    complete: true,
    skipped: 0,
  })
  expect(calls).toHaveLength(1)
  expect(calls[0]?.path).toBe('/api/v2/users/900001/tickets/requested')
  expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
    include: 'users,organizations,metric_sets',
    'page[size]': '100',
    sort: '-updated_at',
  })
})

it('says what Zendesk did not send, and leaves malformed rows out', async () => {
  const { history: read } = history({
    tickets: [ticketRow, { ...ticketRow, id: 'x' }, null, { ...ticketRow, status: 'deleted' }],
    meta: { has_more: true, after_cursor: 'more' },
  })
  expect(await read).toMatchObject({
    contacts: [{ id: 4711, metrics: null }],
    customer: null,
    organization: null,
    metricsKnown: false,
    complete: false,
    skipped: 2,
  })
})

const follows = { channel: 'web', source: { from: { ticket_id: 4000 }, to: {}, rel: 'follow_up' } }

it.each([
  ['a follow-up', { via: follows }, { followUpOf: 4000 }],
  ['no via', { via: null }, { channel: '', followUpOf: null }],
  ['no submitter', { submitter_id: null }, { submitterId: 900001 }],
  ['an offered rating', { satisfaction_rating: { score: 'offered' } }, { rating: null }],
  ['no rating', { satisfaction_rating: null }, { rating: null }],
  ['an empty reason', { custom_fields: [{ id: REASON, value: '' }] }, { reason: null }],
  ['no fields at all', { custom_fields: undefined }, { reason: null, inhibitor: null }],
  ['metrics as null', { metric_set: null }, { metrics: null }],
  ['metrics without counts', { metric_set: {} }, { metrics: null }],
  [
    'times that are null as a whole',
    { metric_set: { ...metricSet, reply_time_in_minutes: null, solved_at: null } },
    { metrics: { firstReplyMinutes: null, firstResolutionMinutes: 120, solvedAt: null } },
  ],
])('reads a ticket with %s', async (_name, change, expected) => {
  const { history: read } = history({ tickets: [{ ...ticketRow, ...change }], meta: { has_more: false } })
  expect((await read).contacts).toMatchObject([expected])
})

it('knows metrics of a customer who never wrote', async () => {
  const { history: read } = history({ tickets: [], users: [], meta: { has_more: false } })
  expect(await read).toMatchObject({ contacts: [], metricsKnown: true, complete: true })
})

it('is malformed without the list', async () => {
  await expect(history({ error: 'odd' }).history).rejects.toMatchObject({ kind: 'malformed' })
})

it('reads one user, wrapped as Zendesk does', async () => {
  const { api } = accountThat(() => ({ body: { user: { ...userRow, email: null, locale: null } } }))
  expect(await readCustomer(api, 900001)).toMatchObject({ id: 900001, email: null, locale: null })
})
