import { describe, expect, it } from 'vitest'
import { drive } from './drive.ts'

function* counting(to: number, pause: number): Generator<number, string> {
  for (let i = 1; i <= to; i += 1) {
    const until = performance.now() + pause
    while (performance.now() < until);
    yield i
  }
  return 'done'
}

describe('drive', () => {
  it('comes to the end, and lets others work in between', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    })
    const seen: number[] = []
    const result = await drive(counting(30, 5), (at) => seen.push(at), new AbortController().signal)
    clearInterval(timer)
    expect(result).toBe('done')
    expect(turns).toBeGreaterThan(2)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const result = await drive(counting(10_000, 5), () => stop.abort(), stop.signal)
    expect(result).toBeNull()
  })

  it('throws what the work throws', async () => {
    function* failing(): Generator<number, string> {
      yield 1
      throw new Error('no')
    }
    await expect(drive(failing(), () => undefined, new AbortController().signal)).rejects.toThrow('no')
  })
})
