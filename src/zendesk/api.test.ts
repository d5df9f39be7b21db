import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { createApi, ignored } from './api.ts'

const inTurn = (...answers: RestAnswer[]) => {
  const left = [...answers]
  return accountThat(() => left.shift() ?? { status: 200, body: { ok: true } })
}

const asIs = (body: unknown) => body
const BUSY: RestAnswer = { status: 503, body: 'try later' }

describe('repeats', () => {
  it.each([
    ['a GET', (api: ReturnType<typeof inTurn>['api']) => api.get('/a', { schema: asIs }), 2],
    [
      'an idempotent PUT',
      (api: ReturnType<typeof inTurn>['api']) => api.put('/a', { schema: asIs, idempotent: true }),
      2,
    ],
    [
      'an idempotent DELETE',
      (api: ReturnType<typeof inTurn>['api']) => api.delete('/a', { schema: ignored, idempotent: true }),
      2,
    ],
    [
      'a search by POST',
      (api: ReturnType<typeof inTurn>['api']) => api.post('/a', { schema: asIs, idempotent: true }),
      2,
    ],
  ])('%s', async (_name, call, calls) => {
    const account = inTurn(BUSY)
    await call(account.api)
    expect(account.calls).toHaveLength(calls)
    expect(account.api.diagnostics).toMatchObject({ calls: 2, retries: 1, failures: 0 })
  })

  it.each([
    ['a POST', (api: ReturnType<typeof inTurn>['api']) => api.post('/a', { schema: asIs, body: {} })],
    ['a PATCH', (api: ReturnType<typeof inTurn>['api']) => api.patch('/a', { schema: asIs })],
    ['a PUT that may not be', (api: ReturnType<typeof inTurn>['api']) => api.put('/a', { schema: asIs })],
  ])('never %s', async (_name, call) => {
    const account = inTurn(BUSY)
    await expect(call(account.api)).rejects.toMatchObject({ kind: 'unavailable' })
    expect(account.calls).toHaveLength(1)
  })

  it('at most twice, waiting longer each time', async () => {
    const account = inTurn(BUSY, BUSY, BUSY, BUSY)
    await expect(account.api.get('/a', { schema: asIs })).rejects.toMatchObject({ kind: 'unavailable' })
    expect(account.calls).toHaveLength(3)
    expect(account.pauses[1]).toBeGreaterThan(account.pauses[0] ?? Number.POSITIVE_INFINITY)
  })

  it('after what Zendesk asked for', async () => {
    const account = inTurn({ status: 429, body: 'slow', headers: { 'Retry-After': '4' } })
    await account.api.get('/a', { schema: asIs })
    expect(account.pauses[0]).toBeGreaterThanOrEqual(4_000)
  })

  it.each([400, 401, 403, 404, 409, 422])('never after %i', async (status) => {
    const account = inTurn({ status, body: {} })
    await expect(account.api.get('/a', { schema: asIs })).rejects.toMatchObject({ status })
    expect(account.calls).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('that cannot be read is malformed, names the place and is not asked for again', async () => {
    const account = inTurn()
    const schema = () => {
      throw new TypeError('no list')
    }
    await expect(account.api.get('/api/v2/x', { schema })).rejects.toMatchObject({
      kind: 'malformed',
      where: '/api/v2/x',
    })
    expect(account.calls).toHaveLength(1)
  })

  it('that says a key was dropped is counted', async () => {
    const account = inTurn({ body: {}, headers: { 'X-Zendesk-Api-Warn': '{:allowed_parameters=>{}}' } })
    await account.api.put('/a', { schema: asIs, body: { tikcet: 1 } })
    expect(account.api.diagnostics.droppedKeys).toBe(1)
  })
})

it.each([
  ['', ['review', 1_000, 'review']],
  ['3', ['review', 3_000, 'review']],
  ['50', ['review', 10_000, 'review']],
  ['90', ['review', 10_000]],
])(
  'asks the budget before every attempt, and quietens all frames after a 429 that says %j',
  async (after, told) => {
    const { host } = inTurn({ status: 429, body: 'x', headers: { 'Retry-After': after } })
    const asked: unknown[] = []
    const api = createApi(host, {
      budget: {
        take: async (priority) => {
          asked.push(priority)
        },
        hold: async (milliseconds) => {
          asked.push(milliseconds)
        },
      },
      sleep: async () => {},
      random: () => 0,
    })
    await api.get('/a', { schema: asIs, priority: 'review' }).catch(() => undefined)
    expect(asked).toEqual(told)
  },
)

it('stops where its signal aborts: while it waits for its turn, and while it pauses', async () => {
  const { host, calls } = inTurn(BUSY)
  const leaving = new AbortController()
  const api = createApi(host, {
    budget: { take: async () => {}, hold: async () => {} },
    sleep: async () => {
      leaving.abort('left')
      throw 'left'
    },
  })
  await expect(api.get('/a', { schema: asIs, signal: leaving.signal })).rejects.toBe('left')
  await expect(api.get('/a', { schema: asIs, signal: leaving.signal })).rejects.toBe('left')
  expect(calls).toHaveLength(1)
})
