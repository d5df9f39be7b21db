import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeZaf, REGISTERED, type ZafAnswers } from '#test/doubles/zaf-client.ts'
import { zafHost } from '#zendesk/zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const hosted = (get: NonNullable<ZafAnswers['get']>) => {
  const client = fakeZaf({ get })
  return { client, host: zafHost(client, REGISTERED) }
}

const values = (paths: string[]) => ({
  errors: {},
  ...Object.fromEntries(paths.map((path) => [path, path.toUpperCase()])),
})

describe('read', () => {
  it('asks for several paths in one message and gives each its own outcome', async () => {
    const { client, host } = hosted(() => ({
      errors: { b: { name: 'Error', message: 'Unknown path', path: 'b' } },
      a: 1,
    }))
    const { a, b } = await host.read(['a', 'b'])
    expect(a).toEqual({ ok: true, value: 1 })
    expect(b).toMatchObject({ ok: false, error: { kind: 'not_found', where: 'b' } })
    expect(client.sent).toEqual([['get', ['a', 'b']]])
  })

  it('shares one message among reads of the same moment, each path once', async () => {
    const { client, host } = hosted(values)
    const [one, other] = await Promise.all([host.read(['a', 'b']), host.read(['b', 'c'])])
    expect(client.sent).toEqual([['get', ['a', 'b', 'c']]])
    expect(Object.keys(one)).toEqual(['a', 'b'])
    expect(other.c).toEqual({ ok: true, value: 'C' })
    await host.read(['d'])
    expect(client.sent).toHaveLength(2)
  })

  it('asks again one by one where the shared message is refused as a whole', async () => {
    const { host } = hosted((paths) => {
      if (paths.includes('bad')) throw new Error('boom')
      return values(paths)
    })
    const [good, bad] = await Promise.all([host.read(['a']), host.read(['bad', 'b'])])
    expect(good.a).toEqual({ ok: true, value: 'A' })
    expect(bad.b.ok).toBe(false)
  })

  it('gives up after four seconds and ignores the late answer', async () => {
    const { host } = hosted(() => new Promise((resolve) => setTimeout(() => resolve({ a: 1 }), 9_000)))
    const reading = host.read(['a'])
    await vi.advanceTimersByTimeAsync(4_000)
    expect((await reading).a).toMatchObject({ ok: false, error: { kind: 'timeout' } })
    await vi.advanceTimersByTimeAsync(9_000)
  })

  it('survives a client that throws at once, and an empty list of paths', async () => {
    const client = fakeZaf()
    client.get = () => {
      throw new TypeError('strings only')
    }
    const host = zafHost(client, REGISTERED)
    expect((await host.read(['a'])).a).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await host.read([])).toEqual({})
  })
})
