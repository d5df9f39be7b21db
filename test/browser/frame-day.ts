// How does a working day pass in a frame within minutes, and how many timers and listeners does the frame hold?

import type { Frame } from 'playwright-core'

interface FrameDay {
  /** Lets so many milliseconds pass: clocks move on, and what was due by then runs, each timer once. */
  pass(milliseconds: number): void
  /** Timers that wait. */
  timers(): number
}

/**
 * Runs in the app's frames before anything else, so it can use nothing from outside. Time goes on by itself as well:
 * `pass` only adds to it, as a laptop that was asleep does.
 */
function passDays(): void {
  if (!new URLSearchParams(location.search).has('app_guid')) return
  const real = {
    now: Date.now,
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
  }
  interface Timer {
    native: number
    due: number
    run: () => void
  }
  const timers = new Map<number, Timer>()
  let ahead = 0
  let last = 0
  const now = (): number => real.now() + ahead
  const arm = (id: number, timer: Omit<Timer, 'native'>): void => {
    const native = real.setTimeout(timer.run, Math.max(0, timer.due - now()))
    timers.set(id, { ...timer, native })
  }
  const start = (work: unknown, delay: unknown, given: readonly unknown[], every: boolean): number => {
    last += 1
    const id = last
    const wait = Math.max(0, Number(delay) || 0)
    const run = (): void => {
      timers.delete(id)
      if (every) arm(id, { due: now() + wait, run })
      if (typeof work === 'function') work(...given)
    }
    arm(id, { due: now() + wait, run })
    return id
  }
  const stop = (id: number | undefined): void => {
    const timer = timers.get(id ?? 0)
    if (timer) real.clearTimeout(timer.native)
    timers.delete(id ?? 0)
  }
  const day: FrameDay = {
    pass(milliseconds) {
      ahead += milliseconds
      for (const [id, { native, due, run }] of [...timers]) {
        real.clearTimeout(native)
        arm(id, { due, run })
      }
    },
    timers: () => timers.size,
  }
  Object.assign(window, {
    setTimeout: (work: unknown, delay?: unknown, ...given: unknown[]) => start(work, delay, given, false),
    setInterval: (work: unknown, delay?: unknown, ...given: unknown[]) => start(work, delay, given, true),
    clearTimeout: stop,
    clearInterval: stop,
    barometerDay: day,
  })
  window.Date = new Proxy(Date, {
    construct: (date, given, target) => Reflect.construct(date, given.length > 0 ? given : [now()], target),
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  })
}

/** For `addInitScript`. The runner names inner functions by a helper of its own, which the page does not have. */
export const FRAME_DAY = `globalThis.__name ??= (value) => value; (${passDays})()`

interface WithDay {
  barometerDay: FrameDay
}

export const passTime = (frame: Frame, milliseconds: number): Promise<void> =>
  frame.evaluate((some) => (window as unknown as WithDay).barometerDay.pass(some), milliseconds)

export const waitingTimers = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (window as unknown as WithDay).barometerDay.timers())
