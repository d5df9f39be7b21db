// How does a test let minutes of a screen pass in a moment?

import { vi } from 'vitest'
import { loadLateParts } from '#test/late-parts.ts'

await loadLateParts()

const FAKED = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const

/** Turns of the real event loop after each step: React draws and answers arrive in them. */
const TURNS = 4

const inTruth = globalThis.setTimeout

/** A part that comes in a file of its own is compiled in the world's time, not in the screen's. */
export const compile = (): Promise<void> => new Promise((resolve) => inTruth(resolve, 100))

/** Every screen begins at the same moment, and time stands still until `pass` moves it. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: [...FAKED], now: Date.parse('2026-11-02T09:00:00Z') })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const life = new AbortController()
    setTimeout(() => life.abort(new DOMException('too late', 'TimeoutError')), milliseconds)
    return life.signal
  })
}

export function startClock(): void {
  vi.clearAllTimers()
  vi.useRealTimers()
}

/** React draws by itself here, as in a browser, instead of waiting to be told. */
export const drawsByItself = (itself: boolean): void => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: !itself })
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets so many milliseconds pass: in small steps at first, as what follows an answer comes soon after it. */
export async function pass(milliseconds: number): Promise<void> {
  await turns()
  for (
    let gone = 0, step = 50;
    gone < milliseconds;
    step = Math.min(step * 1.5, milliseconds > 600_000 ? 60_000 : 2_500)
  ) {
    const now = Math.min(step, milliseconds - gone)
    await vi.advanceTimersByTimeAsync(now)
    await turns()
    gone += now
  }
}
