import { describe, expect, it } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { createClient } from '#workspace/rest/client.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const ticket = (id: number, more: Partial<TicketRecord> = {}): TicketRecord =>
  makeTicket({
    id,
    requester_id: 900001,
    created_at: `2026-09-${String(id).padStart(2, '0')}T10:00:00Z`,
    ...more,
  })

/** Each ticket differs from the others in what its line says; all were made on the day of their number. */
const TICKETS: TicketRecord[] = [
  ticket(1, { priority: 'urgent', type: 'incident', problem_id: 2 }),
  ticket(2, { priority: 'low', type: 'problem', description: 'The printer smokes' }),
  ticket(3, { priority: null, submitter_id: TINY.agent, via: via('web') }),
  ticket(4, { email_cc_ids: [900002], collaborator_ids: [900002], due_at: '2026-09-20T10:00:00Z' }),
  ticket(5, { recipient: 'billing@example.com', external_id: 'crm-5', brand_id: null }),
  ticket(6, {
    custom_status_id: 500002,
    status: 'pending',
    subject: 'Printer, again',
    description: 'As before',
  }),
  ticket(7, { tags: ['vip', 'vip_gold'], updated_at: '2026-09-17T10:00:00Z' }),
  ticket(8, { tags: ['vip_silver'], satisfaction_rating: { score: 'offered' } }),
]

function via(channel: string): TicketRecord['via'] {
  return { channel, source: { from: {}, to: {}, rel: null } }
}

const agent = createClient(createWorld(tinyAccount({ tickets: TICKETS }), { time: () => 0 }), {
  user: TINY.agent,
})

async function idsOf(query: string): Promise<number[]> {
  const { status, body } = await agent.get(`/api/v2/search?query=${encodeURIComponent(query)}`)
  expect(status).toBe(200)
  return body.results.map(({ id }: { id: number }) => id).sort((a: number, b: number) => a - b)
}

const QUERIES: [string, number[]][] = [
  ['priority:urgent', [1]],
  ['priority>low', [1, 4, 5, 6, 7, 8]],
  ['priority<normal', [2]],
  ['ticket_type:incident', [1]],
  ['ticket_type:incident ticket_type:problem', [1, 2]],
  ['-ticket_type:incident priority:urgent', []],
  ['description:printer', [2]],
  ['description:"printer smokes"', [2]],
  ['subject:printer', [6]],
  ['printer', [2, 6]],
  ['printer -subject:printer', [2]],
  ['-printer created<2026-09-04', [1, 3]],
  [`submitter:${TINY.agent}`, [3]],
  ['submitter:me', [3]],
  ['submitter:ben@example.com', [3]],
  ['via:web', [3]],
  ['via:web via:email created<2026-09-04', [1, 2, 3]],
  ['cc:lou@example.net', [4]],
  ['cc:900002', [4]],
  ['due_date:2026-09-20', [4]],
  ['due_date>2026-09-19 due_date<2026-09-21', [4]],
  ['recipient:billing@example.com', [5]],
  ['external_id:crm-5', [5]],
  ['custom_status_id:500002', [6]],
  ['status:pending', [6]],
  ['status<solved -status:open', [6]],
  ['tags:vip', [7]],
  ['tags:vip*', [7, 8]],
  ['tags:"vip vip_gold"', [7]],
  ['tags:vip_gold tags:vip_silver', [7, 8]],
  ['-tags:vip -tags:vip_silver created>2026-09-05', [6]],
  ['updated>=2026-09-17', [7]],
  ['satisfaction:offered', [8]],
  ['created>=2026-09-02 created<=2026-09-03', [2, 3]],
  ['created>2026-09-07T09:00:00Z', [7, 8]],
  ['has_attachment:true', []],
  ['organization:none created<2026-09-02', [1]],
  ['group:none assignee:none created:2026-09-02', [2]],
]

describe('a keyword', () => {
  it.each(QUERIES)('type:ticket %s', async (query, ids) => {
    expect(await idsOf(`type:ticket ${query}`)).toEqual(ids)
  })
})
