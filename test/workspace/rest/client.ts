// How do tests call a world, in the words of a client?

import type { World } from '#workspace/world/world.ts'
import { answer } from './answer.ts'
import { APP_HEADER, SESSION_HEADER } from './caller.ts'

export interface Answered {
  status: number
  /** Parsed JSON, or the text where it was none. Typed loosely: tests look into it. */
  body: Body
  header(name: string): string | null
}

/** Anything that JSON can hold, navigable without narrowing: for assertions only. */
type Body = ReturnType<typeof JSON.parse>

export interface Client {
  get(path: string): Promise<Answered>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>
  put(path: string, body?: unknown): Promise<Answered>
  patch(path: string, body?: unknown): Promise<Answered>
  delete(path: string, body?: unknown): Promise<Answered>
  /** One file as a multipart form's field. */
  upload(path: string, field: string, file: Uint8Array): Promise<Answered>
}

interface Options {
  /** User id of the session; nobody is signed in where absent. */
  user?: number
  /** Marks the calls as an app's. */
  app?: number
}

const ORIGIN = 'https://example.zendesk.com'

async function read(response: Response): Promise<Answered> {
  const text = response.type === 'error' ? '' : await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== ''
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    header: (name) => response.headers.get(name),
  }
}

/** Paths are those of the API, `/api/v2/…` or `/__workspace/…`, with their query. */
export function createClient(world: World, { user, app }: Options = {}): Client {
  const signed = {
    ...(user === undefined ? {} : { [SESSION_HEADER]: String(user) }),
    ...(app === undefined ? {} : { [APP_HEADER]: String(app) }),
  }
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers: {
        ...signed,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return read(await answer(world, request))
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path, body) => send('DELETE', path, body),
    async upload(path, field, file) {
      const body = new FormData()
      body.append(field, new Blob([new Uint8Array(file)]), 'file.zip')
      return read(
        await answer(world, new Request(`${ORIGIN}${path}`, { method: 'POST', headers: signed, body })),
      )
    },
  }
}
