// What comes back from client.request?

import { expect, it } from 'vitest'
import { type ContractDoor, type Outcome, savedTicket } from './door.ts'
import type { DoorUser } from './use.ts'

const request = (door: ContractDoor, options: object | string): Promise<Outcome> =>
  door.inFrame(({ client, outcome }, given) => outcome(() => client.request(given)), options)

const setFaults = (door: ContractDoor, faults: object[]): Promise<Outcome> =>
  request(door, {
    url: '/__workspace/controls',
    type: 'PUT',
    contentType: 'application/json',
    data: JSON.stringify({ faults }),
  })

export function requestsContract({ use }: DoorUser): void {
  it('resolves with the parsed body of a bare address', async () => {
    const door = await use()
    const outcome = await request(door, '/api/v2/users/me.json')
    expect(outcome).toMatchObject({ kind: 'resolved', value: { user: { id: 800002 } } })
  })

  it('resolves with the complete response where that is asked for', async () => {
    const door = await use()
    const outcome = await request(door, { url: '/api/v2/tickets/110', httpCompleteResponse: true })
    expect(outcome).toMatchObject({
      kind: 'resolved',
      value: {
        status: 200,
        responseJSON: { ticket: { id: 110 } },
        headers: { 'content-type': expect.stringContaining('application/json') },
      },
    })
  })

  it('rejects with a plain object in the manner of jqXHR', async () => {
    const door = await use()
    const outcome = await request(door, '/api/v2/tickets/999999')
    expect(outcome).toMatchObject({
      kind: 'rejected',
      isError: false,
      value: { status: 404, readyState: 4, responseJSON: { error: 'RecordNotFound' } },
    })
  })

  it('writes JSON as the agent', async () => {
    const door = await use()
    await request(door, {
      url: '/api/v2/tickets/110/tags.json',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify({ tags: ['late'] }),
    })
    expect((await savedTicket(door)).tags).toContain('late')
  })

  it('puts data of a GET into the query', async () => {
    const door = await use()
    const outcome = await request(door, { url: '/api/v2/tickets/show_many.json', data: { ids: '110,109' } })
    const { value } = outcome as { value: { tickets: { id: number }[] } }
    expect(value.tickets.map(({ id }) => id).toSorted()).toEqual([109, 110])
  })

  it.each([
    ['hands a 429 over where autoRetry is off', false, 'rejected'],
    ['retries a 429 by itself', true, 'resolved'],
  ])('%s', async (_name, autoRetry, kind) => {
    const door = await use()
    await setFaults(door, [
      { path: '/api/v2/tickets/110', kind: 'status', status: 429, times: 1, retryAfter: 0 },
    ])
    const outcome = await request(door, { url: '/api/v2/tickets/110', autoRetry, httpCompleteResponse: true })
    expect(outcome.kind).toBe(kind)
    if (!autoRetry) expect(outcome).toMatchObject({ value: { status: 429 } })
  })

  it.each([
    // Browsers try a broken GET again by themselves: it has to break more than once.
    ['a broken connection', { kind: 'drop', times: 9 }, 0],
    ['a body that is no JSON', { kind: 'malformed', times: 1 }, 200],
  ])('rejects %s', async (_name, fault, status) => {
    const door = await use()
    await setFaults(door, [{ path: '/api/v2/tickets/110', ...fault }])
    const outcome = await request(door, { url: '/api/v2/tickets/110', autoRetry: false, dataType: 'json' })
    expect(outcome).toMatchObject({ kind: 'rejected', isError: false, value: { status } })
  })

  it('gives up after the time given', async () => {
    const door = await use()
    await setFaults(door, [{ path: '/api/v2/tickets/110', kind: 'timeout', times: 1 }])
    const outcome = await request(door, { url: '/api/v2/tickets/110', timeout: 30, autoRetry: false })
    expect(outcome).toMatchObject({ kind: 'rejected', value: { status: 0, statusText: 'timeout' } })
  })

  it('refuses Zendesk itself through the proxy, and unknown hosts', async () => {
    const door = await use()
    const zendesk = await request(door, 'https://other.zendesk.com/api/v2/users/me.json')
    const foreign = await request(door, 'https://api.example.org/things')
    expect(zendesk).toMatchObject({
      kind: 'rejected',
      value: { status: 403, responseText: expect.stringContaining('is not a proxyable URI') },
    })
    expect(foreign).toMatchObject({ kind: 'rejected', value: { status: 403 } })
  })
}
