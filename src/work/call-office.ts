// How does a frame get its work done elsewhere, and what if nobody there answers?

import type { Instant } from '#domain/instant.ts'
import { errorOf, type MakeCall } from './calls.ts'
import { createFrameCalls } from './frame-calls.ts'
import { createListeners } from './listeners.ts'
import { type Ask, type FromFrame, isFromOffice, type PleaseCall } from './protocol.ts'
import { countSilence } from './silence.ts'
import type { Place } from './summon.ts'
import type { Done, Given, LibraryState, Office, TaskName } from './tasks.ts'
import { createHere } from './work-here.ts'

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
  /** How this frame reads from Zendesk, for whoever works for it. */
  call: MakeCall
  /** Milliseconds of silence after which nobody is believed to be there; null where that cannot be. */
  patience?: number | null
}

const PATIENCE = 5_000
const PATIENT: readonly TaskName[] = ['sync', 'learn', 'spikes']

interface Waiting {
  ask: Ask
  /** Ends with the answer, or when nobody waits for it any more. */
  life: AbortController
  resolve: (done: Done<TaskName>) => void
  reject: (reason: unknown) => void
  signal: AbortSignal | undefined
}

/** An office for one frame, in the first place that answers. Where one falls silent, its work is done here. */
export function callOffice({ hello, places, here, call, patience = PATIENCE }: CallOptions): FrameOffice {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let next = 0
  let place: Place | null = null
  let resting = false
  const news = createListeners<LibraryState | null>()
  const calls = createFrameCalls(call)
  const learned = createListeners<Instant | null>()
  const doHere = createHere({ here, call, tell: news.tell, tellLearned: learned.tell })
  const silence = countSilence({
    patience,
    // Renewing the index and learning may take their time; nobody waits for that.
    counts: () => !calls.underWay() && [...waiting.values()].some(({ ask }) => !PATIENT.includes(ask.task)),
    fallen: () => giveUp(),
  })

  const leave = (): void => {
    silence.end()
    if (place === null) return
    place.line.onmessage = null
    place.leave()
    place = null
  }

  const workHere = ({ ask, resolve, reject, signal }: Waiting): void => {
    settle(ask.id)
    doHere(ask, signal).then(resolve, reject)
  }

  const settle = (id: number): void => {
    waiting.get(id)?.life.abort()
    waiting.delete(id)
    if (waiting.size === 0) silence.end()
  }

  async function makeCall(asked: PleaseCall): Promise<void> {
    const [one, by] = [waiting.get(asked.id), place]
    if (one === undefined) return
    const called = await calls.make(asked, one.life.signal)
    silence.broken()
    // The office may have moved meanwhile: there it asks anew.
    if (place === by && waiting.has(asked.id)) by?.line.postMessage(called)
  }

  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (!isFromOffice(data)) return
    silence.broken()
    if ('welcome' in data) {
      if (!data.welcome) moveOn()
    } else if ('library' in data) news.tell(data.library)
    else if ('learned' in data) learned.tell(data.learned)
    else if ('call' in data) makeCall(data)
    else {
      const one = waiting.get(data.id)
      settle(data.id)
      if ('failed' in data) one?.reject(errorOf(data.failed))
      else one?.resolve(data.done)
    }
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
    found.onBroken(() => {
      if (place === found) moveOn()
    })
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

  const hand = (one: Waiting): void => {
    // A frame that nobody looks at starts no worker.
    const at = resting && place === null ? null : placeNow()
    if (at === null) {
      workHere(one)
      return
    }
    try {
      at.line.postMessage(one.ask)
      silence.listen()
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
        const life = new AbortController()
        const one: Waiting = { ask, life, resolve: resolve as Waiting['resolve'], reject, signal }
        waiting.set(ask.id, one)
        const drop = (): void => {
          if (!waiting.has(ask.id)) return
          settle(ask.id)
          place?.line.postMessage({ cancel: ask.id })
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', drop, { once: true })
        hand(one)
      })
    },
    hear: news.hear,
    hearLearned: learned.hear,
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
