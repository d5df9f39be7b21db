// Which limits does a call count against, and what is answered beyond them?

import {
  type Count,
  EVENT_LIMITS,
  HIGH_VOLUME_LIMIT,
  type Limit,
  PLAN_LIMITS,
} from '#workspace/world/rate-limits.ts'
import type { World } from '#workspace/world/world.ts'
import type { Answer, OwnLimit } from './route.ts'

/** Help centre and Support have separate buckets of the same size; events have their own. */
export type Bucket = 'support' | 'help_center' | 'events'

export function bucketOf(path: string): Bucket {
  if (/^\/api\/v2\/users\/\d+\/(events|profiles)$/.test(path) || path.startsWith('/api/v2/user_profiles'))
    return 'events'
  return /^\/api\/v2\/(help_center|guide|community)\//.test(path) ? 'help_center' : 'support'
}

function planLimit(world: World, bucket: Bucket): Limit {
  const { plan, highVolume } = world.controls
  const general = highVolume ? HIGH_VOLUME_LIMIT : PLAN_LIMITS[plan]
  return { name: '', scope: bucket, total: bucket === 'events' ? EVENT_LIMITS[plan] : general, window: 60 }
}

/** Per user and app: 100 a minute (client level) and 700 in five minutes (API level). */
const appLimits = (app: string, user: number): Limit[] => [
  { name: 'app', scope: `${app}:${user}`, total: 100, window: 60 },
  { name: 'app', scope: `${app}:${user}`, total: 700, window: 300 },
]

function ownLimit(world: World, limit: OwnLimit, user: number, record: string): Limit {
  const { highVolume, sandbox } = world.controls
  const total =
    highVolume && limit.highVolume !== undefined
      ? limit.highVolume
      : sandbox && limit.sandbox !== undefined
        ? limit.sandbox
        : limit.total
  const scopes = { account: 'account', record, 'user and ticket': `${user}:${record}` }
  const scope = scopes[limit.scope]
  return { name: limit.name, scope, total, window: limit.window ?? 60 }
}

export interface Throttled {
  plan: Count
  own: Count[]
  /** The 429, where a limit was passed. */
  refusal: Answer | null
}

export interface Throttling {
  path: string
  user: number | null
  app: string | null
  limits: readonly OwnLimit[]
  /** Id of the record in the path; empty where there is none. */
  record: string
}

const tooMany = (text: string, count: Count): Answer => ({
  status: 429,
  body: text,
  headers: { 'retry-after': String(count.resets) },
})

function appRefusal(world: World, count: Count): Answer {
  const text = 'Number of allowed API requests per minute for this app exceeded'
  const answer = tooMany(text, count)
  return world.controls.switches.appCap429Body === 'text'
    ? answer
    : { ...answer, body: { error: 'APIRateLimitExceeded', description: text } }
}

/** The plan's limit stands in the headers of every answer; a call with a bucket of its own is not counted against it. */
function planCount(world: World, call: Throttling, now: number): Count {
  const limit = planLimit(world, bucketOf(call.path))
  if (call.limits.some(({ apart }) => apart === true)) return world.limits.peek(limit, now)
  const [count] = world.limits.take([limit], now)
  if (count === undefined) throw new Error('One limit has one count')
  return count
}

/** Counts the call and says whether it may go on. Plan first, then the endpoint's own limits, then the app's. */
export function throttle(world: World, call: Throttling): Throttled {
  const now = world.clock.now()
  const plan = planCount(world, call, now)
  const own = world.limits.take(
    call.limits.map((limit) => ownLimit(world, limit, call.user ?? 0, call.record)),
    now,
  )
  const capped = call.app !== null && call.user !== null && world.controls.switches.appCap === 'on'
  const app = capped ? world.limits.take(appLimits(call.app ?? '', call.user ?? 0), now) : []
  const general = [plan, ...own].find(({ exceeded }) => exceeded)
  const ofApp = app.filter(({ exceeded }) => exceeded).sort((a, b) => b.resets - a.resets)[0]
  const refusal =
    general !== undefined
      ? tooMany('Number of allowed API requests per minute exceeded', general)
      : ofApp !== undefined
        ? appRefusal(world, ofApp)
        : null
  return { plan, own, refusal }
}
