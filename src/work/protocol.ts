// How do a frame and the office that works for it talk, each on its own thread?

import type { Instant } from '#domain/instant.ts'
import type { Done, Given, TaskName } from './tasks.ts'

/** Grows with every change of a message or a task: frame and office of different versions do not work together. */
export const PROTOCOL = 1

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

export type FromFrame = Hello | Ask | Cancel

export type FromOffice =
  /** The office stands; or it is of another version, and will answer nothing. */
  | { welcome: boolean }
  | { id: number; done: Done<TaskName> }
  /** What the task threw, in words for us. */
  | { id: number; failed: string }

/** One end of what the two talk over: a MessagePort, or a worker. */
export interface Line {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

const isRecord = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null

export const isHello = (message: unknown): message is Hello => isRecord(message) && 'hello' in message

export const isCancel = (message: unknown): message is Cancel => isRecord(message) && 'cancel' in message

export const isAsk = (message: unknown): message is Ask =>
  isRecord(message) && typeof message.id === 'number' && typeof message.task === 'string'

export const isFromOffice = (message: unknown): message is FromOffice =>
  isRecord(message) && ('welcome' in message || 'done' in message || 'failed' in message)
