// What do an app's save handlers answer together?

import type { HookReply } from '#workspace/desk/frame-port.ts'
import type { Json } from '#workspace/records/json.ts'

type Handler = () => unknown

const vetoes = (value: unknown): boolean =>
  value === false || value instanceof Error || typeof value === 'string'

/**
 * All handlers are started; the first rejection decides. A promise that *resolves* with false or a text lets the save
 * through, as in the SDK. While one answer is pending, further hooks of the event get none; a reason that cannot cross
 * windows is never answered and jams the event for good.
 */
export function createReplies(handlersOf: (event: string) => readonly Handler[]) {
  const pending = new Set<string>()
  return async (event: string): Promise<HookReply> => {
    if (pending.has(event)) return new Promise(() => {})
    pending.add(event)
    const reply = await replyOf(handlersOf(event))
    if (!cloneable(reply)) return new Promise(() => {})
    pending.delete(event)
    return reply
  }
}

async function replyOf(handlers: readonly Handler[]): Promise<HookReply> {
  try {
    await Promise.all(handlers.map(start))
    return {}
  } catch (reason) {
    const msg: unknown = reason instanceof Error ? reason.message : reason
    return { error: msg === undefined ? {} : { msg: msg as Json } }
  }
}

/** Rejects on a veto, whether thrown, returned or rejected. */
async function start(handler: Handler): Promise<void> {
  const value = handler()
  if (isThenable(value)) await value
  else if (vetoes(value)) throw value
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

function cloneable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
