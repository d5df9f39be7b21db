// What time is it, and who is asleep? A clock that jumps to the next waking, for tests that wait for minutes.

export interface FakeClock {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Lets time pass until then, waking sleepers in order. */
  passTo(instant: number): Promise<void>
}

interface Sleeper {
  at: number
  wake(): void
}

/** Real macrotasks between two wakings, so that storage can answer. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

export function fakeClock(start: number): FakeClock {
  let time = start
  let sleepers: Sleeper[] = []
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: time + milliseconds, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
    async passTo(instant) {
      await settle()
      for (;;) {
        const next = sleepers.filter(({ at }) => at <= instant).sort((one, other) => one.at - other.at)[0]
        if (!next) break
        time = Math.max(time, next.at)
        const waking = sleepers.filter(({ at }) => at <= time)
        sleepers = sleepers.filter(({ at }) => at > time)
        for (const { wake } of waking) wake()
        await settle()
      }
      time = instant
    },
  }
}
