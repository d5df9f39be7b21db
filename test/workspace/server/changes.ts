// Who hears of a change made elsewhere, and what are they told?

import type { IncomingMessage, ServerResponse } from 'node:http'

/** One message to all open pages. */
export type Change =
  /** Something was written; the ids of the tickets concerned, and which window wrote it. */
  | { kind: 'written'; tickets: number[]; path: string; window: string | null }
  /** The controls were changed. */
  | { kind: 'controls'; window: string | null }
  /** The app was built anew: frames load again. */
  | { kind: 'app' }

export interface ChangeFeed {
  /** Keeps the connection open as a server-sent event stream. */
  connect(message: IncomingMessage, to: ServerResponse): void
  send(change: Change): void
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<ServerResponse>()
  return {
    connect(message, to) {
      to.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      to.write(': connected\n\n')
      listeners.add(to)
      message.on('close', () => listeners.delete(to))
    },
    send(change) {
      for (const to of listeners) to.write(`data: ${JSON.stringify(change)}\n\n`)
    },
  }
}

const CONTROL_PATH = '/__workspace/controls'
const TICKET_PATH = /\/tickets\/(\d+)/

/**
 * What the pages are told after a request was answered; null for reads and refusals.
 * Ticket ids come from the path, the `ids` of a bulk write, the request's `ticket_id`, and the answer's ticket.
 */
export async function changeOf(request: Request, sent: string, response: Response): Promise<Change | null> {
  if (request.method === 'GET' || request.method === 'HEAD' || !response.ok) return null
  const url = new URL(request.url)
  const window = request.headers.get('x-workspace-window')
  if (url.pathname === CONTROL_PATH) return { kind: 'controls', window }
  const answered = await response.clone().text()
  const ids = [
    TICKET_PATH.exec(url.pathname)?.[1],
    ...(url.searchParams.get('ids')?.split(',') ?? []),
    ...ticketIds(sent),
    ...ticketIds(answered),
  ]
  const tickets = [...new Set(ids.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0))]
  return { kind: 'written', tickets, path: url.pathname, window }
}

function ticketIds(json: string): unknown[] {
  const body = parse(json)
  const ticket = record(record(body).ticket)
  return [record(body).ticket_id, record(body).ticketId, ticket.id].filter((id) => id !== undefined)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
