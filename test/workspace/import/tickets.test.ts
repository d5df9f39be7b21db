import { describe, expect, test } from 'vitest'
import { comment, folderWith, METRICS, ticket } from './export-folder.ts'
import { readAccount } from './import.ts'

describe('tickets', () => {
  test('with comments and metrics inside', async () => {
    const { account, problems, counts } = await readAccount(
      await folderWith({
        'tickets.json': [
          ticket(1, {
            comments: [
              comment(12, 601, 'Try again.', { created_at: '2026-03-01T08:30:00Z' }),
              comment(11, 501, 'Broken <b>.', { plain_body: 'Broken <b>.' }),
            ],
            metric_set: METRICS,
          }),
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(counts.tickets).toEqual({ read: 1, leftOut: 0 })
    expect(account.comments(1)?.map(({ id }) => id)).toEqual([11, 12])
    expect(account.comments(1)?.[0]?.html_body).toContain('Broken &lt;b&gt;.')
    expect(account.metrics(1)).toMatchObject({
      ticket_id: 1,
      replies: 1,
      reply_time_in_minutes: { calendar: 30 },
    })
    expect(account.metrics(1)?.first_resolution_time_in_minutes).toEqual({ calendar: null, business: null })
    expect(JSON.stringify(account.tickets)).not.toContain('"comments"')
  })

  test('without: conversation and metrics are unknown, not empty', async () => {
    const { account } = await readAccount(await folderWith({ 'tickets.json': [ticket(1)] }))
    expect(account.comments(1)).toBeUndefined()
    expect(account.metrics(1)).toBeUndefined()
    expect(account.audits(1)).toBeUndefined()
    expect(account.comments(2)).toBeUndefined()
  })

  test('with comments and metrics in files of their own, one by one or by ticket', async () => {
    const { account, problems } = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1), ticket(2)],
        'ticket_comments.jsonl': [
          { ...comment(21, 501, 'One'), ticket_id: 1 },
          { ticket_id: 2, comments: [comment(22, 501, 'Two'), comment(23, 601, 'Three')] },
        ],
        'ticket_metrics.json': [
          {
            ticket_metrics: [
              { ...METRICS, ticket_id: 1 },
              { ...METRICS, id: 78, ticket_id: 2 },
            ],
          },
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(account.comments(1)).toHaveLength(1)
    expect(account.comments(2)?.map(({ plain_body }) => plain_body)).toEqual(['Two', 'Three'])
    expect(account.metrics(2)).toMatchObject({ id: 78, ticket_id: 2 })
  })

  test('people, organisation and group as embedded objects, as the export writes them', async () => {
    const { requester_id: _1, assignee_id: _2, group_id: _3, ...bare } = ticket(1)
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [
          {
            ...bare,
            requester: { id: 501, name: 'Kim Lee', email: 'kim@acme.example' },
            submitter: { id: 501, name: 'Kim Lee', email: 'kim@acme.example' },
            assignee: { id: 601, name: 'Ann Agent', email: 'ann@help.example' },
            organization: { id: 801, name: 'Acme' },
            group: { id: 701, name: 'First line' },
          },
        ],
      }),
    )
    expect(account.tickets[0]).toMatchObject({
      requester_id: 501,
      assignee_id: 601,
      organization_id: 801,
      group_id: 701,
    })
    expect(account.tickets[0]).not.toHaveProperty('requester')
    expect(account.users).toContainEqual(
      expect.objectContaining({ id: 501, name: 'Kim Lee', role: 'end-user', organization_id: 801 }),
    )
    expect(account.users).toContainEqual(
      expect.objectContaining({ id: 601, name: 'Ann Agent', role: 'agent' }),
    )
    expect(account.organizations).toEqual([expect.objectContaining({ id: 801, name: 'Acme' })])
    expect(account.groups).toEqual([expect.objectContaining({ id: 701, name: 'First line', default: true })])
  })

  test('keys that we do not know are kept; values under `fields` count too', async () => {
    const { custom_fields: _, ...bare } = ticket(1)
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [{ ...bare, fields: [{ id: 9001, value: 'y' }], raw_subject: 'Ticket 1' }],
      }),
    )
    expect(account.tickets[0]).toMatchObject({ raw_subject: 'Ticket 1' })
    expect(account.tickets[0]?.custom_fields).toContainEqual({ id: 9001, value: 'y' })
  })
})
