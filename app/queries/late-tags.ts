// How do our tags get onto a ticket that a save left without them, now or when Zendesk takes them again?

import { MINUTE } from '#domain/instant.ts'
import { sleep } from '#store/sleep.ts'
import type { Services } from './services.ts'
import { keepUnwritten, type Unwritten, writeUnwritten } from './unwritten.ts'

const LONGEST_PAUSE = 10 * MINUTE

export interface LateTags {
  /** Keeps them first, then writes them: a frame that closes meanwhile leaves them to the next. */
  write(entry: Unwritten, signal: AbortSignal): Promise<void>
  /** Only keeps them: the ticket may still change. */
  keep(entry: Unwritten): Promise<void>
  /** Writes what waits in this browser, again and again until nothing does or the signal aborts. */
  catchUp(signal: AbortSignal): Promise<void>
}

/** A pause that ends early when the network is back. */
const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  const over = new AbortController()
  const end = (): void => over.abort()
  globalThis.addEventListener?.('online', end, { once: true })
  try {
    await sleep(milliseconds, AbortSignal.any([signal, over.signal]))
  } catch {
    // Told to go on, or to stop: the loop looks which.
  } finally {
    globalThis.removeEventListener?.('online', end)
  }
}

/** `waits` hears each time that what waits may have changed. */
export const createLateTags = (services: () => Services, waits: () => void): LateTags => {
  let running: Promise<void> | null = null
  const loop = async (signal: AbortSignal): Promise<void> => {
    for (let wait = MINUTE / 2; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const left = await writeUnwritten(services(), signal)
      waits()
      if (left === 0) return
      await pause(wait, signal)
    }
  }
  const catchUp = (signal: AbortSignal): Promise<void> => {
    running ??= loop(signal).finally(() => {
      running = null
    })
    return running
  }
  return {
    catchUp,
    async keep(entry) {
      await keepUnwritten(services(), entry)
    },
    async write(entry, signal) {
      await keepUnwritten(services(), entry)
      const left = await writeUnwritten(services(), signal)
      waits()
      // Not waited for: the save is over.
      if (left > 0) catchUp(signal).catch(() => undefined)
    },
  }
}
