// Who hears of a change made elsewhere, and what are they told?

import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Change } from '#workspace/world/changes.ts'
import type { World } from '#workspace/world/world.ts'

/** One message to all open pages: the account's change and the window that made it, or that the app was built anew. */
export type PageChange = (Change & { window: string | null }) | { kind: 'app' }

export interface ChangeFeed {
  /** Keeps the connection open as a server-sent event stream. */
  connect(message: IncomingMessage, to: ServerResponse): void
  send(change: PageChange): void
  /** Runs the work of one request: what it changes is told as made by the window that sent it. */
  during<T>(window: string | null, work: () => Promise<T>): Promise<T>
}

/** Follows the world for its life. */
export function createChangeFeed(world: Pick<World, 'onChange'>): ChangeFeed {
  const pages = new Set<ServerResponse>()
  const windows = new AsyncLocalStorage<string | null>()
  const send = (change: PageChange): void => {
    for (const to of pages) to.write(`data: ${JSON.stringify(change)}\n\n`)
  }
  world.onChange((change) => send({ ...change, window: windows.getStore() ?? null }))
  return {
    connect(message, to) {
      to.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      to.write(': connected\n\n')
      pages.add(to)
      message.on('close', () => pages.delete(to))
    },
    send,
    during: (window, work) => windows.run(window, work),
  }
}
