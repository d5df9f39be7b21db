// What time is it in the account? All its timestamps come from here, so that tests can make time pass.

export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** As Zendesk writes time: ISO, UTC, whole seconds. */
  iso(): string
  advance(milliseconds: number): void
}

/** Zendesk's spelling of an instant. */
export const isoSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

/** Starts at `start` and runs with `source`, the real clock where none is given. */
export function createClock(start: string, source: () => number = Date.now): Clock {
  const origin = source()
  let offset = Date.parse(start)
  const now = (): number => offset + source() - origin
  return {
    now,
    iso: () => isoSeconds(now()),
    advance(milliseconds) {
      offset += milliseconds
    },
  }
}
