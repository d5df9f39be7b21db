// How does the page call the account? As the signed-in user's browser session does.

import type { PageSetup } from '#workspace/server/setup.ts'

/** Tells this window's own writes from those made elsewhere. */
export const WINDOW_ID = crypto.randomUUID()

export interface AccountClient {
  userId: number
  /** Sends a request of the desk with the signed-in user's session: what it changes is known here already. */
  fetch(request: Request): Promise<Response>
  /** The parsed answer; rejects with a sentence where the account refused. */
  read<T>(path: string): Promise<T>
  /** Sends JSON; rejects like `read`. What it changes is heard of as if it came from elsewhere. */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>
}

/** A session of one user on the account that served this page. */
export function createAccountClient(userId: number): AccountClient {
  const send = async (request: Request, window: string | null): Promise<Response> => {
    const signed = new Request(request)
    signed.headers.set('x-workspace-user', String(userId))
    if (window !== null) signed.headers.set('x-workspace-window', window)
    return await fetch(signed)
  }
  const parsed = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await send(new Request(new URL(path, location.origin), init), null)
    const text = await response.text()
    if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status} ${text.slice(0, 200)}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  return {
    userId,
    fetch: (request) => send(request, WINDOW_ID),
    read: (path) => parsed(path, { method: 'GET' }),
    send: (method, path, body) =>
      parsed(path, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
  }
}

/** What the server says about itself. */
export async function readSetup(): Promise<PageSetup> {
  const response = await fetch('/__workspace/page')
  if (!response.ok) throw new Error(`The workspace's server answered ${response.status}.`)
  return (await response.json()) as PageSetup
}

/** Who is signed in in this window: the address says (`?user=800002`), else the first agent. */
export function signedInUser(setup: PageSetup): number {
  const asked = Number(new URLSearchParams(location.search).get('user'))
  const found = setup.staff.find((member) => member.id === asked)
  const agent = setup.staff.find((member) => member.role === 'Agent')
  return (found ?? agent ?? setup.staff[0])?.id ?? 0
}
