import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

/** Milliseconds of the processor. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

function* counted(pieces: number): Generator<void, number> {
  for (let piece = 0; piece < pieces; piece += 1) {
    busy(5)
    yield
  }
  return pieces
}

it('lets others go between, and gives what the work came to', async () => {
  let others = 0
  const timer = setInterval(() => {
    others += 1
  })
  expect(await inTurns(counted(40))).toBe(40)
  clearInterval(timer)
  expect(others).toBeGreaterThan(3)
})

it('stops where nobody waits any more', async () => {
  const life = new AbortController()
  const work = inTurns(counted(1_000), life.signal)
  life.abort(new Error('gone'))
  await expect(work).rejects.toThrow('gone')
})
