// How do a frame and the office that works for it talk, each on its own thread?

import type { Instant } from '#domain/instant.ts'
import type { Failure, WantedCall } from './calls.ts'
import type { Done, Given, LibraryState, TaskName } from './tasks.ts'

/** Grows with every change of a message or a task: frame and office of different versions do not work together. */
export const PROTOCOL = 4

/** The first word of a frame: for whom the office works, and what time it is there. */
export interface Hello {
  hello: typeof PROTOCOL
  /** Of the app. */
  version: string
  installationId: number
  userId: number
  now: Instant
}

/** Numbered by the frame, from one on. */
export interface Ask<T extends TaskName = TaskName> {
  id: number
  task: T
  given: Given<T>
}

/** Nobody waits for that answer any more. */
export interface Cancel {
  cancel: number
}

/** What a call brought that the office had asked for. */
export interface Called {
  called: number
  /** The ask that it was made for. */
  of: number
  body?: unknown
  failed?: Failure
}

export type FromFrame = Hello | Ask | Cancel | Called

/** The frame is to make a call, for the ask of that number. */
export interface PleaseCall {
  id: number
  call: number
  wanted: WantedCall
}

export type FromOffice =
  /** The office stands; or it is of another version, and will answer nothing. */
  | { welcome: boolean }
  | PleaseCall
  | { id: number; done: Done<TaskName> }
  | { id: number; failed: Failure }
  /** The index has changed, whoever brought that about. */
  | { library: LibraryState | null }
  /** Something was learned, as of when; null: it was forgotten. */
  | { learned: Instant | null }

/** One end of what the two talk over: a MessagePort, or a worker. */
export interface Line {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

const isRecord = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null

export const isHello = (message: unknown): message is Hello => isRecord(message) && 'hello' in message

export const isCancel = (message: unknown): message is Cancel => isRecord(message) && 'cancel' in message

export const isCalled = (message: unknown): message is Called => isRecord(message) && 'called' in message

export const isAsk = (message: unknown): message is Ask =>
  isRecord(message) && typeof message.id === 'number' && typeof message.task === 'string'

export const isFromOffice = (message: unknown): message is FromOffice =>
  isRecord(message) &&
  ['welcome', 'call', 'done', 'failed', 'library', 'learned'].some((word) => word in message)
