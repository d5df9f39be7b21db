import { afterEach, expect, it, vi } from 'vitest'
import { inTime } from './calls.ts'

afterEach(() => void vi.useRealTimers())

const never = new Promise<never>(() => {})

it('gives up after five seconds by resolving with what is no Error', async () => {
  vi.useFakeTimers()
  const call = inTime('get', ['a', 'b'], never)
  await vi.advanceTimersByTimeAsync(5001)
  expect(await call).toEqual({
    name: 'TimeoutError',
    message: 'Timeout when invoking "get"',
    invocationName: 'get',
    paramsArray: ['a', 'b'],
  })
})

it('never gives up on instances.create', async () => {
  vi.useFakeTimers()
  const settled = vi.fn()
  void inTime('invoke', ['instances.create'], never).then(settled)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(settled).not.toHaveBeenCalled()
})

it('lets undefined and functions vanish, as JSON does', async () => {
  const result = { errors: {}, a: undefined, b: () => 1, c: [undefined] }
  expect(await inTime('get', ['a'], Promise.resolve(result))).toEqual({ errors: {}, c: [null] })
})
