// Who is calling? The session of the agent's browser, an API token, or nobody.

import type { UserRecord } from '#workspace/records/people.ts'
import type { People } from '#workspace/world/people.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import type { Allowed } from './route.ts'

/** Set by the workspace's page and by in-process hosts: the user whose session it is. */
export const SESSION_HEADER = 'x-workspace-user'
/** Set on calls that an app makes: they count against the app's own limits. */
export const APP_HEADER = 'x-zendesk-app-id'

/** `user: undefined` means that credentials were given and are wrong. */
export interface Caller {
  user: UserRecord | null | undefined
  app: string | null
}

function fromAuthorization(value: string, people: People): UserRecord | undefined {
  const [scheme, secret] = value.split(' ', 2)
  if (scheme?.toLowerCase() === 'basic') {
    const [name, token] = decode(secret ?? '').split(':', 2)
    if (!name?.endsWith('/token') || token === undefined || token === '') return undefined
    return people.byEmail(name.slice(0, -'/token'.length))
  }
  // The workspace hands out no tokens: a bearer token is the id or the address of who it belongs to.
  if (scheme?.toLowerCase() === 'bearer')
    return /^\d+$/.test(secret ?? '') ? people.user(Number(secret)) : people.byEmail(secret ?? '')
  return undefined
}

function decode(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}

const usable = (user: UserRecord | undefined): UserRecord | undefined =>
  user?.active === true && !user.suspended ? user : undefined

export function callerOf(headers: Headers, people: People): Caller {
  const app = headers.get(APP_HEADER)
  const session = headers.get(SESSION_HEADER)
  if (session !== null) return { user: usable(people.user(Number(session))), app }
  const authorization = headers.get('authorization')
  if (authorization === null) return { user: null, app }
  return { user: usable(fromAuthorization(authorization, people)), app }
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
