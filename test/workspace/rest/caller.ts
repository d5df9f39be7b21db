// Who is calling? The session of the agent's browser, an API token, an OAuth token, or nobody.

import type { UserRecord } from '#workspace/records/people.ts'
import type { People } from '#workspace/world/people.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import type { Allowed } from './route.ts'

/** Set by the workspace's page and by in-process hosts: the user whose session it is. */
export const SESSION_HEADER = 'x-workspace-user'
/** Set on calls that an app makes: they count against the app's own limits. */
export const APP_HEADER = 'x-zendesk-app-id'

export interface Caller {
  /** Null for nobody, and where the credentials are wrong. */
  user: UserRecord | null
  /** Which credentials were given and are wrong: OAuth is refused with words of its own. */
  wrong: 'credentials' | 'token' | null
  app: string | null
}

/** Accounts refuse passwords by default (`api_password_access`): only `address/token` with any token passes. */
function byApiToken(secret: string, people: People): UserRecord | undefined {
  const [name, token] = decode(secret).split(':', 2)
  if (!name?.endsWith('/token') || token === undefined || token === '') return undefined
  return people.byEmail(name.slice(0, -'/token'.length))
}

/** The workspace hands out no tokens: a bearer token is the id or the address of who it belongs to. */
const byBearer = (secret: string, people: People): UserRecord | undefined =>
  /^\d+$/.test(secret) ? people.user(Number(secret)) : people.byEmail(secret)

function decode(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)))
  } catch {
    return ''
  }
}

/** How a write came: from the agent interface, or from a program, an app's calls among them. */
export const channelOf = (header: (name: string) => string | null): 'web' | 'api' =>
  header(SESSION_HEADER) !== null && header(APP_HEADER) === null ? 'web' : 'api'

const usable = (user: UserRecord | undefined): UserRecord | undefined =>
  user?.active === true && !user.suspended ? user : undefined

export function callerOf(headers: Headers, people: People): Caller {
  const app = headers.get(APP_HEADER)
  const is = (found: UserRecord | undefined, otherwise: 'credentials' | 'token' = 'credentials'): Caller => {
    const user = usable(found) ?? null
    return { user, wrong: user === null ? otherwise : null, app }
  }
  const session = headers.get(SESSION_HEADER)
  if (session !== null) return is(people.user(Number(session)))
  const authorization = headers.get('authorization')
  if (authorization === null) return { user: null, wrong: null, app }
  const [scheme = '', secret = ''] = authorization.trim().split(/\s+/, 2)
  if (scheme.toLowerCase() === 'bearer') return is(byBearer(secret, people), 'token')
  return is(scheme.toLowerCase() === 'basic' ? byApiToken(secret, people) : undefined)
}

const ORDER: readonly Allowed[] = ['anyone', 'end users', 'agents', 'admins']
const LEVEL: Record<'end_user' | 'agent' | 'admin', Allowed> = {
  end_user: 'end users',
  agent: 'agents',
  admin: 'admins',
}

/** Whether a person (null for nobody) is at least what the endpoint asks for. */
export function isAllowed(user: UserRecord | null, allowed: Allowed, people: People): boolean {
  const level = user === null ? 'anyone' : LEVEL[rightsOf(user, people).level]
  return ORDER.indexOf(level) >= ORDER.indexOf(allowed)
}
