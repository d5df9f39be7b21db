// Do the apps let the agent's save through?

import type { HookReply } from './frame-port.ts'
import { listenersOfTab, type Room } from './room.ts'

const GENERIC = 'An app has stopped this save.'

/**
 * Asks every frame that listens for the hook on a frame of this tab; all are asked and all are waited for.
 * Resolves with what to show the agent, or null to go on. Who does not answer in time is taken to agree.
 */
export async function askHooks(room: Room, tabId: string, event: string): Promise<string | null> {
  const deadline = AbortSignal.timeout(room.switches.hookTimeout)
  const asked = listenersOfTab(room, tabId).flatMap(({ guid }) =>
    room.events.listeners(guid, event).map((listener) => ask(room, listener, guid, event, deadline)),
  )
  const replies = await Promise.all(asked)
  const vetoes = replies.filter((reply) => 'error' in reply).map((reply) => reply.error?.msg)
  if (vetoes.length === 0) return null
  const told = vetoes.filter((msg): msg is string => typeof msg === 'string' && msg !== '')
  return told.length > 0 ? [...new Set(told)].join('\n') : GENERIC
}

async function ask(
  room: Room,
  listener: string,
  target: string,
  event: string,
  deadline: AbortSignal,
): Promise<HookReply> {
  const port = room.frames.get(listener)
  const gone = room.gone.get(listener)?.signal
  if (!port || !gone) return {}
  const signal = AbortSignal.any([deadline, gone])
  const unanswered = new Promise<HookReply>((resolve) => {
    signal.addEventListener('abort', () => resolve({}), { once: true })
  })
  return Promise.race([port.hook(event, listener === target ? undefined : target, signal), unanswered])
}
