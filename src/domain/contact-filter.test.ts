import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { HOUR } from '#domain/instant.ts'
import { aContact, NOW, someMetrics } from '#test/samples/records.ts'
import { contactsAmong, ticketKind } from './contact-filter.ts'

const byAgent: Partial<Contact> = {
  submitterId: 800002,
  channel: 'web',
  createdAt: NOW,
  metrics: someMetrics({ requesterUpdatedAt: NOW }),
}
const answered = { metrics: someMetrics({ requesterUpdatedAt: NOW + HOUR }) }
const reopened = { metrics: someMetrics({ requesterUpdatedAt: NOW, reopens: 1 }) }
const strict = { agentsLogContacts: false }
const logging = { agentsLogContacts: true }

describe('ticketKind', () => {
  it.each([
    ['submitted by the requester', { channel: 'web' }, strict, 'contact'],
    ['begun by us and never answered', byAgent, strict, 'outbound'],
    ['the same through the API', { ...byAgent, channel: 'api' }, strict, 'outbound'],
    ['the same in a team that logs calls', byAgent, logging, 'contact'],
    ['answered later', { ...byAgent, ...answered }, strict, 'contact'],
    ['reopened', { ...byAgent, ...reopened }, strict, 'contact'],
    ['an inbound call', { ...byAgent, channel: 'voice' }, strict, 'contact'],
    ['an e-mail that an agent forwarded', { ...byAgent, channel: 'email' }, strict, 'contact'],
    ['metrics not known', { ...byAgent, metrics: null }, strict, 'contact'],
    ['last words not known', { ...byAgent, metrics: someMetrics() }, strict, 'contact'],
    ['of a colleague', {}, { ...logging, requesterIsStaff: true }, 'staff'],
    ['of a customer', {}, { ...logging, requesterIsStaff: false }, 'contact'],
  ] as const)('%s: %o by %o', (_name, row, rules, kind) => {
    expect(ticketKind(aContact(row), rules)).toBe(kind)
  })

  it('parts tickets into contacts and those left out', () => {
    const tickets = [aContact({ id: 1 }), aContact({ ...byAgent, id: 2 }), aContact({ id: 3 })]
    expect(contactsAmong(tickets, strict).map(({ id }) => id)).toEqual([1, 3])
    expect(contactsAmong(tickets, logging)).toHaveLength(3)
  })
})
