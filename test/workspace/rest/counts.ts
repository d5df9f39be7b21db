// How does Zendesk tell an approximate count?

import { isoSeconds } from '#workspace/world/clock.ts'
import type { World } from '#workspace/world/world.ts'
import { type Answer, ok } from './route.ts'

const DAY = 86_400_000
/** Above this Zendesk refreshes once a day. */
const CAPPED = 100_000

/** By switch exact, a day old, or capped without saying when it was counted. */
export function countAnswer(world: World, value: number): Answer {
  const now = world.clock.now()
  switch (world.controls.switches.counts) {
    case 'exact':
      return ok({ count: { value, refreshed_at: isoSeconds(now) } })
    case 'stale':
      return ok({ count: { value: Math.floor(value * 0.97), refreshed_at: isoSeconds(now - DAY) } })
    case 'refreshed_at_null':
      return ok({ count: { value: Math.min(value, CAPPED), refreshed_at: null } })
  }
}
