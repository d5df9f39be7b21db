import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { HostError } from '#zendesk/errors.ts'
import type { HostAnswer } from '#zendesk/host.ts'
import { connectZaf, zafHost } from '#zendesk/zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const NEVER = new Promise<never>(() => undefined)
const frame = (client: ReturnType<typeof fakeZaf>): Window =>
  ({
    ZAFClient: { init: () => client },
    location: { search: '?colorScheme=dark', hash: '' },
  }) as unknown as Window

describe('a handshake', () => {
  it.each([16_000, 120_000])(
    'that comes after %i ms is waited for, and the wait is told once',
    async (late) => {
      const client = fakeZaf()
      const waiting = vi.fn()
      const host = connectZaf(frame(client), waiting)
      await vi.advanceTimersByTimeAsync(late)
      expect(waiting).toHaveBeenCalledTimes(1)
      client.emit('app.registered', REGISTERED)
      expect((await host).context.ticketId).toBe(4711)
    },
  )

  it('that comes twice counts once', async () => {
    const client = fakeZaf()
    const connecting = connectZaf(frame(client))
    client.emit('app.registered', REGISTERED)
    const other = { ...REGISTERED, context: { ...REGISTERED.context, ticketId: 1 } }
    client.emit('app.registered', other)
    const host = await connecting
    client.emit('app.registered', other)
    expect(host.context.ticketId).toBe(4711)
  })
})

describe('a read', () => {
  it('of unknown paths fails for these alone', async () => {
    vi.useRealTimers()
    const { host } = await inProcessHost(createWorld(tinyAccount()), {
      location: 'ticket_sidebar',
      ticketId: 110,
    })
    const paths = [
      'ticket.id',
      'ticket.nonsense',
      'nothing',
      '__proto__',
      'ticket.customField:custom_field_1',
    ] as const
    const read = await host.read(paths)
    expect(read['ticket.id']).toMatchObject({ ok: true, value: 110 })
    expect(paths.slice(1).map((path) => read[path]?.ok)).toEqual([false, false, false, false])
  })

  const timedOut = { name: 'TimeoutError', message: 'Timeout when invoking "get"' }
  it.each<[string, () => unknown]>([
    ['waits five minutes', () => NEVER],
    ['resolves with what is no Error', () => timedOut],
    ['rejects with an Error', () => Promise.reject(Object.assign(new Error('x'), timedOut))],
    ['rejects with an object', () => Promise.reject(timedOut)],
  ])('of an SDK that %s ends as a time-out within four seconds', async (_name, get) => {
    const host = zafHost(fakeZaf({ get }), REGISTERED)
    const reading = host.read(['ticket.id'])
    await vi.advanceTimersByTimeAsync(4_000)
    const { 'ticket.id': id } = await reading
    expect(id).toMatchObject({ ok: false, error: { kind: 'timeout' } })
  })
})

describe('client.request', () => {
  const outcomeOf = (request: () => unknown): Promise<HostAnswer | unknown> =>
    zafHost(fakeZaf({ request }), REGISTERED)
      .request({ path: '/api/v2/x' })
      .catch((error: unknown) => error)

  it('that rejects with anything ends as an error of ours, or as an empty success', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
        async (thrown) => {
          const outcome = await outcomeOf(() => Promise.reject(thrown))
          if (!(outcome instanceof HostError)) expect(outcome).toMatchObject({ body: undefined })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('that throws anything at once does the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (thrown) => {
        const client = fakeZaf()
        client.request = () => {
          throw thrown
        }
        const outcome = await zafHost(client, REGISTERED)
          .request({ path: '/api/v2/x' })
          .catch((error: unknown) => error)
        if (!(outcome instanceof HostError)) expect(outcome).toMatchObject({ body: undefined })
      }),
      { numRuns: 300 },
    )
  })

  it('that resolves with anything is an answer or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const outcome = await outcomeOf(() => value)
        if (!(outcome instanceof HostError)) expect(outcome).toMatchObject({ header: expect.any(Function) })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a save hook', () => {
  it.each([1_999, 2_001, 60_000])(
    'that we answer after %i ms never keeps the agent longer than two seconds',
    async (late) => {
      const client = fakeZaf()
      const vote = () => new Promise<string>((resolve) => setTimeout(() => resolve('no reason'), late))
      zafHost(client, REGISTERED).onSave(vote, new AbortController().signal)
      const ended = vi.fn()
      const hook = client.hook('ticket.save').then((stopped) => {
        ended()
        return stopped
      })
      await vi.advanceTimersByTimeAsync(2_000)
      expect(ended).toHaveBeenCalledTimes(1)
      expect(await hook).toEqual(late < 2_000 ? { stopped: new Error('no reason') } : null)
    },
  )
})
