import { expect, it } from 'vitest'
import { always } from '#test/samples/review-both.ts'
import { oracleLevels } from '#test/samples/review-oracle.ts'
import { ticketCsv } from './ticket-csv.ts'

const words = {
  ...{ column: (column: string) => column, status: (status: string) => status },
  ...{ channel: (channel: string) => channel, reason: (value: string) => `Reason ${value}` },
  level: (level: string) => level,
}

it('has a line for each ticket, as the account has it, with its effective reason and best evidence', () => {
  always(({ judged, some, rows, reason }) => {
    const [head, ...lines] = ticketCsv(judged, rows, words)
    expect(head).toEqual(['ticket', 'created', 'status', 'channel', 'reason', 'evidence'])
    const told = new Map(lines.map(([id, ...line]) => [id, line]))
    expect(told.size).toBe(some.length)
    for (const contact of some) {
      const value = reason(contact)
      const [level] = Object.entries(oracleLevels([contact])).find(([, count]) => count === 1) ?? []
      expect(told.get(contact.id)).toEqual([
        ...[new Date(contact.createdAt).toISOString(), contact.status, contact.channel],
        ...[value === null ? null : `Reason ${value}`, level],
      ])
    }
  }, 30)
})
