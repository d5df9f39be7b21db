// How long has nobody said anything who should have?

/** Silence is counted in pieces, so that a computer that slept does not count as a worker that hangs. */
const PIECES = 5

export interface SilenceOptions {
  /** Milliseconds; null: for ever. */
  patience: number | null
  /** Whether somebody waits for a word at this moment. */
  counts: () => boolean
  /** After that much silence in one go. */
  fallen: () => void
}

export interface Silence {
  /** Begins to count, or goes on. */
  listen(): void
  /** A word was said. */
  broken(): void
  /** Nobody waits any more. */
  end(): void
}

export function countSilence({ patience, counts, fallen }: SilenceOptions): Silence {
  let pieces = 0
  let timer: ReturnType<typeof setInterval> | undefined
  return {
    listen() {
      if (patience === null) return
      timer ??= setInterval(() => {
        if (counts()) pieces += 1
        if (pieces >= PIECES) fallen()
      }, patience / PIECES)
    },
    broken() {
      pieces = 0
    },
    end() {
      clearInterval(timer)
      timer = undefined
      pieces = 0
    },
  }
}
