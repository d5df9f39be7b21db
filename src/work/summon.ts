// Where can the work of a frame be done, beside the frame itself?

import address from './office.worker.ts?worker&url'
import type { Line } from './protocol.ts'

/** A worker that has been started. */
export interface Place {
  line: Line
  /** It works for this frame alone: a frame that nobody looks at lets go of it. */
  own: boolean
  leave(): void
  /** Nothing will ever come from there. */
  broken(): boolean
  /** Hears when that turns out. */
  onBroken(listener: () => void): void
}

const placeOf = (worker: SharedWorker | Worker, own: boolean): Place => {
  let broken = false
  let tell: () => void = () => undefined
  worker.addEventListener('error', () => {
    broken = true
    tell()
  })
  return {
    line: 'port' in worker ? worker.port : worker,
    own,
    leave: () => ('port' in worker ? worker.port.close() : worker.terminate()),
    broken: () => broken,
    onBroken(listener) {
      tell = listener
    },
  }
}

/** The file's name changes with its content, so that no frame ever meets a worker of another build. */
const NAME = 'barometer'

/** Null where the browser has no shared workers, or forbids them here. */
const shared = (): Place | null => {
  try {
    return placeOf(new SharedWorker(address, { type: 'module', name: NAME }), false)
  } catch {
    return null
  }
}

const own = (): Place | null => {
  try {
    return placeOf(new Worker(address, { type: 'module', name: NAME }), true)
  } catch {
    return null
  }
}

/**
 * This thread, for a frame that finds no other: it loads the worker's own file as a module, so that the app carries that
 * code once, and connects to it as to a shared worker. Rejects where the file cannot be had now.
 */
export async function summonHere(): Promise<Place> {
  await import(/* @vite-ignore */ address)
  const { port1, port2 } = new MessageChannel()
  dispatchEvent(new MessageEvent('connect', { ports: [port2] }))
  return {
    line: port1,
    own: false,
    leave: () => port1.close(),
    broken: () => false,
    onBroken: () => undefined,
  }
}

let early: Place | null | undefined

/** Starts the worker that all frames share, before it is known for whom: its file arrives during the handshake. */
export const summonEarly = (): void => {
  early = shared()
}

/** Best first; each is asked for when the one before could not be had. */
export const PLACES: readonly (() => Place | null)[] = [
  () => {
    const place = early === undefined ? shared() : early
    early = undefined
    return place
  },
  own,
]
