// Who may call which endpoint, by the reference, and what do the roles' own limits take away from that?

import type { Route } from '#workspace/rest/route.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { UNCHECKED } from './unchecked.ts'

/** The people of the tiny account that stand for a role each, in order of what they may; nobody signed in first. */
export const ROLES = {
  nobody: undefined,
  'a customer': TINY.customer,
  'a light agent': TINY.lightAgent,
  'an agent of another group': TINY.groupAgent,
  'an agent who may not edit tags': TINY.noTagsAgent,
  'an agent': TINY.agent,
  'an admin': TINY.admin,
} as const

export type Role = keyof typeof ROLES

const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`

/** The reference's column `allowed` by method and path. */
export const readRoles = (tsv: string): Map<string, string> =>
  new Map(
    tsv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([path = '', method = '', allowed = '?']) => [`${method} ${path}`, allowed]),
  )

/** What the reference says of an endpoint; undefined where it has no row, or one that says nothing. */
export function referenceOf(roles: ReadonlyMap<string, string>, route: Route): string | undefined {
  const short = { ...route, path: route.path.replace('/help_center/community/', '/community/') }
  const allowed = roles.get(keyOf(route)) ?? roles.get(keyOf(short))
  return allowed === '?' ? undefined : allowed
}

/** Where the reference says nothing: what the public documentation says; undefined where our table has nothing either. */
export const uncheckedOf = (route: Route): string | undefined =>
  UNCHECKED.find(({ endpoint }) => endpoint.test(keyOf(route)))?.allowed

/** Which rung of the ladder an entry begins at; what follows a semicolon or stands in brackets narrows it further. */
function leastOf(allowed: string): Role {
  if (allowed === 'the requester') return 'a customer'
  if (/anyone|anonymous/.test(allowed)) return 'nobody'
  if (/end users/.test(allowed) && !/if the object is opened|edit end users/.test(allowed))
    return 'a customer'
  // Rights of a role of the account's own making, which none of the tiny account's roles has.
  if (/^admins(, custom role| \(|$)|allowed to delete|edit end users/.test(allowed)) return 'an admin'
  return 'a light agent'
}

/** What a role may not, although the endpoint is open to agents: by role, with the reason. */
const LIMITS: readonly { role: Role; endpoint: RegExp; status: 403 | 404; because: string }[] = [
  {
    role: 'an agent of another group',
    endpoint: /\{ticket_id\}/,
    status: 403,
    because: 'the sample ticket belongs to a group that this agent does not see',
  },
  {
    role: 'an agent of another group',
    endpoint: /\{ticket_metric_id\}/,
    status: 404,
    because: 'the metrics of such a ticket are none of theirs; 403 or 404 is not settled',
  },
  {
    role: 'an agent who may not edit tags',
    endpoint: /(POST|PUT|DELETE) .*\{ticket_id\}\/tags/,
    status: 403,
    because: 'the role forbids it while it allows to edit tickets',
  },
  {
    role: 'a light agent',
    endpoint: /(POST|PUT|DELETE) .*\{ticket_id\}/,
    status: 403,
    because: 'light agents write internal notes and nothing else',
  },
  ...(
    ['a light agent', 'an agent of another group', 'an agent who may not edit tags', 'an agent'] as const
  ).map((role) => ({
    role,
    endpoint: /(PUT|DELETE) .*\/(posts\/\{post_id\}|votes\/\{vote_id\}|comments\/\{comment_id\})$/,
    status: 403 as const,
    because: 'the sample is the customer’s own: others than managers leave it alone',
  })),
]

/** Whoever is no part of a request is told that there is none: members of staff are customers there [doc]. */
const REQUEST = /\/requests\/\{request_id\}/

/** Agents answer no surveys, and read nobody else's. */
const SURVEYS = /^GET \/api\/v2\/guide\/survey_responses$/

/** The status that somebody of this role gets, where it is a refusal; null where the call is answered. */
export function refusalOf(route: Route, allowed: string, role: Role): 401 | 403 | 404 | null {
  if (allowed === 'the requester' && role !== 'nobody') return role === 'a customer' ? null : 403
  const ladder = Object.keys(ROLES)
  if (ladder.indexOf(role) < ladder.indexOf(leastOf(allowed))) return role === 'nobody' ? 401 : 403
  if (SURVEYS.test(keyOf(route)) && role.includes('agent')) return 403
  if (REQUEST.test(route.path) && role !== 'nobody' && role !== 'a customer') return 404
  const limited = LIMITS.find((limit) => limit.role === role && limit.endpoint.test(keyOf(route)))
  return limited?.status ?? null
}
