import '#zendesk/schemas/shared.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { openChannel } from '#store/channel.ts'
import { aContact, aCustomer, NOW, someMetrics } from '#test/samples/records.ts'
import { openRequesterFacts, type ReadRows } from './requester-facts.ts'

const {
  reason: _reason,
  inhibitor: _inhibitor,
  ...row
} = aContact({
  subject: 'My secret order',
  tags: ['late'],
  metrics: someMetrics(),
})

const READ: ReadRows = {
  rows: [{ ...row, fieldValues: { 7: 'late', 8: 'call me under 555-0100' } }],
  customer: aCustomer({ id: 5, name: 'Kim Example' }),
  organization: { id: 3, name: 'Example Widgets', createdAt: NOW, tags: ['gold'], fields: { seats: 4 } },
  metricsKnown: true,
  complete: true,
  skipped: 0,
  at: NOW,
}

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

const frame = (owner: { installationId: number; userId: number }, now: () => Instant = () => NOW) => {
  const { signal } = life
  return openRequesterFacts({ open: (hear) => openChannel(owner, hear, signal), now })
}

const OWNER = { installationId: 31, userId: 1 }

/** Says something on the channel as a frame of who knows which version, and notes what it hears. */
const stranger = (answer: (message: unknown) => unknown) => {
  const heard: unknown[] = []
  const { signal } = life
  const channel = openChannel(
    OWNER,
    (message) => {
      heard.push(message)
      const reply = answer(message)
      if (reply !== undefined) channel.tell(reply)
    },
    signal,
  )
  return heard
}

describe('what one frame tells another of a requester', () => {
  it('is what Zendesk said, without a text', async () => {
    const heard = stranger(() => undefined)
    frame(OWNER).share(5, () => READ)
    const told = await frame(OWNER).ask(5)
    expect(told).toEqual({
      ...READ,
      rows: [{ ...row, subject: '', fieldValues: { 7: 'late' } }],
      customer: aCustomer({ id: 5, name: '', email: null }),
      organization: { ...READ.organization, name: '' },
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual([{ ask: 5 }, { requester: 5, ...told }])
    for (const text of ['secret', 'Kim', 'kim@', 'Widgets', '555'])
      expect(JSON.stringify(heard)).not.toContain(text)
  })

  it.each([
    ['for another requester', OWNER, 6, NOW],
    ['to another user', { ...OWNER, userId: 2 }, 5, NOW],
    ['in another installation', { ...OWNER, installationId: 32 }, 5, NOW],
    ['once it is five minutes old', OWNER, 5, NOW + 5 * MINUTE],
    ['while it is of the future', OWNER, 5, NOW - 1],
  ])('is nothing %s', async (_name, owner, requester, now) => {
    frame(OWNER, () => now).share(5, () => READ)
    expect(await frame(owner, () => now).ask(requester)).toBeNull()
  })

  it('is nothing where it may no longer hold', async () => {
    frame(OWNER).share(5, () => null)
    expect(await frame(OWNER).ask(5)).toBeNull()
  })

  it('is nothing where the browser has no channel', async () => {
    const open = () => null
    const alone = openRequesterFacts({
      open: (hear) => openChannel({ ...OWNER, open }, hear, life.signal),
    })
    expect(await alone.ask(5)).toBeNull()
  })
})

describe('an answer from who knows where', () => {
  const good = { ...READ, requester: 5, rows: [], customer: null, organization: null }

  it.each([
    ['is taken where it is well formed', good, true],
    ['is ignored where it is no object', 'rows', false],
    ['is ignored where it is null', null, false],
    ['is ignored without rows', { ...good, rows: undefined }, false],
    ['is ignored with a malformed row', { ...good, rows: [{ id: 1 }] }, false],
    ['is ignored with text', { ...good, rows: READ.rows }, false],
    ['is ignored with a name', { ...good, customer: READ.customer }, false],
    ['is ignored without a time', { ...good, at: 'now' }, false],
    ['is ignored when five minutes old', { ...good, at: NOW - 5 * MINUTE }, false],
    ['is ignored about somebody else', { ...good, requester: 6 }, false],
  ])('%s', async (_name, message, taken) => {
    stranger(() => message)
    expect((await frame(OWNER).ask(5)) !== null).toBe(taken)
  })
})
