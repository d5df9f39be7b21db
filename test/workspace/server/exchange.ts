// How does a request that arrives at a Node server become a Fetch Request, and a Fetch Response an answer?

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

const BODILESS = new Set(['GET', 'HEAD'])

/** The incoming message as a Fetch request to the same URL. Its body is read to the end. */
export async function toRequest(message: IncomingMessage): Promise<Request> {
  const method = message.method ?? 'GET'
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`)
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  const body = BODILESS.has(method) ? null : await readBody(message)
  return new Request(url, { method, headers, body: body?.length ? body : null })
}

async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Answers with the Fetch response: status, headers (several cookies kept apart) and the streamed body. */
export function sendResponse(response: Response, to: ServerResponse): void {
  if (response.type === 'error') return void to.destroy()
  to.statusCode = response.status
  to.statusMessage = response.statusText
  for (const [name, value] of response.headers) to.appendHeader(name, value)
  if (!response.body) return void to.end()
  Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
    .on('error', () => to.destroy())
    .pipe(to)
}

/** Answers with JSON that no cache keeps. */
export function sendJson(value: unknown, to: ServerResponse, status = 200): void {
  to.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  to.end(JSON.stringify(value))
}

/** Answers with a line of text that no cache keeps. */
export function sendText(text: string, to: ServerResponse, status: number): void {
  to.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  to.end(`${text}\n`)
}

/** Whether the request names this machine: another name means a page elsewhere that was pointed at us by DNS. */
export function namesThisMachine(message: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(message.headers.host ?? '')
}
