import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { openFacts } from '#store/facts.ts'
import { NOW, openTicket } from '#test/open-ticket.ts'
import { handOverPending, takeHandedOver } from './pending.ts'

const NOTHING = {
  ...{ reason: null, inhibitor: null, origin: null, furtherInhibitors: [], firstContact: null },
  ...{ because: null, cannot: false, at: NOW },
}
const SAVED = openTicket({ id: null, isNew: true, subject: 'Refund missing', createdAt: null })

const anonymous = (): OpenTicket => ({
  ...SAVED,
  requester: SAVED.requester && { ...SAVED.requester, id: null },
})
const of = (id: number): Partial<OpenTicket> => ({
  requester: { id, name: 'Somebody else', email: null, locale: null },
})

const took = async (saved: OpenTicket, opened: Partial<OpenTicket>, later: number) => {
  const facts = openFacts({ installationId: 9001, userId: 800002 })
  await handOverPending({ facts }, saved, NOTHING)
  const ticket = openTicket({ subject: 'Refund missing', createdAt: NOW, ...opened })
  const services = { facts, now: () => NOW + later }
  return { first: await takeHandedOver(services, ticket), second: await takeHandedOver(services, ticket) }
}

describe('what was said on a new ticket', () => {
  it.each([
    ['of a requester whom the account knew', SAVED, {}],
    ['of one who was typed in, and has a number since the save', anonymous(), of(900_777)],
    ['that got its reason from a rule of the account', SAVED, { reason: 'billing__refund_late' }],
  ])('is taken once by the ticket that it became, be it nothing: %s', async (_, saved, opened) => {
    expect(await took(saved, opened, 3_000)).toEqual({ first: NOTHING, second: null })
  })

  it.each<[string, Partial<OpenTicket>, number]>([
    ['another subject', { subject: 'Refund' }, 3_000],
    ['another requester', of(900_777), 3_000],
    ['an older ticket of theirs', { createdAt: NOW - HOUR }, 3_000],
    ['a ticket that is still new', { createdAt: null }, 3_000],
    ['a ticket that is opened much later', {}, 5 * MINUTE],
  ])('is not taken by %s', async (_, opened, later) => {
    expect(await took(SAVED, opened, later)).toEqual({ first: null, second: null })
  })

  it('keeps no word of the ticket in the browser', async () => {
    const facts = openFacts({ installationId: 9001, userId: 800002 })
    await handOverPending({ facts }, SAVED, NOTHING)
    const kept = JSON.stringify((await facts.read('pending:handed-over'))?.value)
    for (const word of ['Refund', 'missing', SAVED.requester?.name ?? '?', SAVED.requester?.email ?? '?'])
      expect(kept).not.toContain(word)
  })
})
