// How often may something be asked, and how much is left?

import type { Plan } from '#workspace/controls.ts'

export interface Limit {
  /** Name in the header, `tickets-update`; plan and app limits have none. */
  name: string
  /** What is counted together: the account, a user, a user and a ticket … */
  scope: string
  total: number
  /** Seconds. */
  window: number
}

export interface Count {
  limit: Limit
  remaining: number
  /** Seconds until the window ends. */
  resets: number
  exceeded: boolean
}

export interface RateLimits {
  /** Counts one call against each limit; a call that any limit refuses still counts for the others. */
  take(limits: readonly Limit[], now: number): Count[]
  /** How a limit stands, without counting a call. */
  peek(limit: Limit, now: number): Count
}

/** Requests a minute of Support, and of the help centre separately. */
export const PLAN_LIMITS: Record<Plan, number> = {
  team: 200,
  growth: 400,
  professional: 400,
  enterprise: 700,
}
export const HIGH_VOLUME_LIMIT = 2500
export const EVENT_LIMITS: Record<Plan, number> = {
  team: 250,
  growth: 250,
  professional: 500,
  enterprise: 700,
}

/** Windows begin with the first call in them. */
export function createRateLimits(): RateLimits {
  const windows = new Map<string, { start: number; used: number }>()
  const keyOf = ({ name, scope, window }: Limit): string => `${name}|${scope}|${window}`
  const windowOf = (limit: Limit, now: number): { start: number; used: number } => {
    const known = windows.get(keyOf(limit))
    const open = known !== undefined && now - known.start < limit.window * 1000 && now >= known.start
    return open ? known : { start: now, used: 0 }
  }
  const count = (limit: Limit, { start, used }: { start: number; used: number }, now: number): Count => ({
    limit,
    remaining: Math.max(0, limit.total - used),
    resets: Math.max(1, Math.ceil((start + limit.window * 1000 - now) / 1000)),
    exceeded: used > limit.total,
  })
  return {
    take: (limits, now) =>
      limits.map((limit) => {
        const window = windowOf(limit, now)
        window.used += 1
        windows.set(keyOf(limit), window)
        return count(limit, window, now)
      }),
    peek: (limit, now) => ({ ...count(limit, windowOf(limit, now), now), exceeded: false }),
  }
}
