import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { guardSave, type SaveSteps } from './saveGuard.ts'

const never = () => new Promise<never>(() => undefined)
const ticket = { id: 110 } as OpenTicket
const stop = { allow: false, because: 'reason_missing', again: true } as const

const steps = (changes: Partial<SaveSteps> = {}) => ({
  read: vi.fn(async () => ticket),
  decide: vi.fn((): ReturnType<SaveSteps['decide']> => ({ allow: true })),
  wanted: vi.fn(async (): Promise<readonly string[] | null> => ['bm_on_110']),
  write: vi.fn(async () => undefined),
  stopped: vi.fn(),
  going: vi.fn(),
  unguarded: vi.fn(),
  ...changes,
})

const broken = () => {
  throw new Error('ours')
}

afterEach(() => vi.useRealTimers())

describe('guardSave', () => {
  it('puts our tags on a save that goes through', async () => {
    const save = steps()
    expect(await guardSave(save)).toBeUndefined()
    expect(save.write).toHaveBeenCalledWith(['bm_on_110'])
    expect(save.going).toHaveBeenCalledWith(['bm_on_110'])
  })

  it('writes nothing on a save that is stopped', async () => {
    const save = steps({ decide: () => stop })
    expect(await guardSave(save)).toEqual(stop)
    expect(save.stopped).toHaveBeenCalledWith(stop)
    expect(save.write).not.toHaveBeenCalled()
    expect(save.going).not.toHaveBeenCalled()
  })

  it('leaves the tags alone where nothing is wanted', async () => {
    const save = steps({ wanted: async () => null })
    await guardSave(save)
    expect(save.write).not.toHaveBeenCalled()
    expect(save.going).toHaveBeenCalledWith(null)
  })

  it.each<[string, Partial<SaveSteps>]>([
    ['the ticket cannot be read', { read: async () => broken() }],
    ['the decision fails', { decide: broken }],
    ['the tags cannot be worked out', { wanted: async () => broken() }],
    ['the tags cannot be written', { write: async () => broken() }],
    ['the message fails', { decide: () => stop, stopped: broken }],
  ])('lets the save through when %s', async (_name, changes) => {
    expect(await guardSave(steps(changes))).toBeUndefined()
  })

  it.each<[string, Partial<SaveSteps>, number]>([
    ['no ticket', { read: async () => broken() }, 1],
    ['no decision', { decide: broken }, 1],
    ['tags only', { wanted: async () => broken() }, 0],
    ['nothing', {}, 0],
  ])('counts as unguarded what was never decided: %s', async (_name, changes, count) => {
    const save = steps(changes)
    await guardSave(save)
    expect(save.unguarded).toHaveBeenCalledTimes(count)
  })

  it.each<[string, Partial<SaveSteps>]>([
    ['reading', { read: never }],
    ['working out', { wanted: never }],
    ['writing', { write: never }],
  ])('lets the save through after two seconds of %s', async (_name, changes) => {
    vi.useFakeTimers()
    const outcome = guardSave(steps(changes))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await outcome).toBeUndefined()
  })
})
