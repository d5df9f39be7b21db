// How does a frame get its work done elsewhere, and what if nobody there answers?

import type { Ask, FromFrame, FromOffice } from './protocol.ts'
import { isFromOffice } from './protocol.ts'
import type { Place } from './summon.ts'
import type { Done, Given, Office, TaskName } from './tasks.ts'

export interface FrameOffice extends Office {
  /** The frame is not looked at: a worker of its own is let go. */
  rest(): void
  /** It is looked at again. */
  wake(): void
}

export interface CallOptions {
  /** The first word to each place. */
  hello: () => FromFrame
  /** Best first; null where there is no such place. */
  places: readonly (() => Place | null)[]
  /** The same work on this thread, once no place is left. */
  here: () => Promise<Office>
  /** Milliseconds of silence after which nobody is believed to be there. */
  patience?: number
}

const PATIENCE = 5_000
/** Silence is counted in pieces, so that a computer that slept does not count as a worker that hangs. */
const PIECES = 5

interface Waiting {
  ask: Ask
  resolve: (done: Done<TaskName>) => void
  reject: (reason: unknown) => void
  signal: AbortSignal | undefined
}

/** An office for one frame, in the first place that answers. Where one falls silent, its work is done here. */
export function callOffice({ hello, places, here, patience = PATIENCE }: CallOptions): FrameOffice {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let next = 0
  let place: Place | null = null
  let resting = false
  let silent = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let local: Promise<Office> | null = null

  const quiet = (): void => {
    clearInterval(timer)
    timer = undefined
    silent = 0
  }

  const leave = (): void => {
    quiet()
    if (place === null) return
    place.line.onmessage = null
    place.leave()
    place = null
  }

  const workHere = ({ ask, resolve, reject, signal }: Waiting): void => {
    waiting.delete(ask.id)
    local ??= here()
    local.then((office) => office.ask(ask.task, ask.given, signal)).then(resolve, reject)
    // A file that did not come may come the next time.
    local.catch(() => {
      local = null
    })
  }

  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (!isFromOffice(data)) return
    silent = 0
    if ('welcome' in data) {
      if (!data.welcome) moveOn()
      return
    }
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (waiting.size === 0) quiet()
    if ('failed' in data) one?.reject(new Error(data.failed))
    else one?.resolve((data as FromOffice & { done: Done<TaskName> }).done)
  }

  const tryNext = (): void => {
    const found = places[next]?.() ?? null
    if (found === null || found.broken()) {
      next += 1
      return
    }
    place = found
    found.line.onmessage = heard
    found.line.postMessage(hello())
    found.onBroken(moveOn)
  }

  /** The next place that there is; null: none is left. */
  const placeNow = (): Place | null => {
    while (place === null && next < places.length) tryNext()
    return place
  }

  const handAll = (): void => {
    for (const one of [...waiting.values()]) hand(one)
  }

  const moveOn = (): void => {
    leave()
    next += 1
    handAll()
  }

  const giveUp = (): void => {
    leave()
    next = places.length
    handAll()
  }

  const watch = (): void => {
    timer ??= setInterval(() => {
      silent += 1
      if (silent >= PIECES) giveUp()
    }, patience / PIECES)
  }

  const hand = (one: Waiting): void => {
    // A frame that nobody looks at starts no worker.
    const at = resting && place === null ? null : placeNow()
    if (at === null) {
      workHere(one)
      return
    }
    try {
      at.line.postMessage(one.ask)
      watch()
    } catch {
      // What cannot be cloned cannot be handed over.
      workHere(one)
    }
  }

  // The first place may make ready while the ticket is on its way.
  tryNext()

  return {
    ask<T extends TaskName>(task: T, given: Given<T>, signal?: AbortSignal): Promise<Done<T>> {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        last += 1
        const ask: Ask = { id: last, task, given }
        const one: Waiting = { ask, resolve: resolve as Waiting['resolve'], reject, signal }
        waiting.set(ask.id, one)
        const drop = (): void => {
          if (!waiting.delete(ask.id)) return
          if (waiting.size === 0) quiet()
          place?.line.postMessage({ cancel: ask.id })
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', drop, { once: true })
        hand(one)
      })
    },
    rest() {
      resting = true
      if (!place?.own) return
      leave()
      handAll()
    },
    wake() {
      resting = false
    },
  }
}
