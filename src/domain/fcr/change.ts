// What would change the outcome of first contact as it stands now?

import type { FirstContact } from './outcome.ts'

/**
 * `matures`: time, if nothing more comes; `reason_decides`: a reason where one is missing; `reason_parts`: another
 * top-level reason; `unread`: somebody who reads; `history`: what could not be read; `word`: the agent's word only.
 */
export type Change = 'matures' | 'reason_decides' | 'reason_parts' | 'unread' | 'history' | 'word'

const ALL_ASSUMED: ReadonlySet<string> = new Set(['repeat_assumed'])
const ALL_BY_REASON: ReadonlySet<string> = new Set(['repeat_assumed', 'repeat_reason'])

/** Each ground is sufficient on its own, so what changes the outcome must take away them all. Null: nothing would. */
export const whatWouldChange = ({ outcome, evidence }: FirstContact): Change | null => {
  if (outcome === 'yes') return null
  if (outcome === 'open') return 'matures'
  if (outcome === 'unknown') return 'history'
  const all = (grounds: ReadonlySet<string>) => evidence.every(({ id }) => grounds.has(id))
  if (all(ALL_ASSUMED)) return 'reason_decides'
  if (all(ALL_BY_REASON)) return 'reason_parts'
  return evidence.every(({ id, params }) => id === 'reopened' && Number(params.unread) > 0)
    ? 'unread'
    : 'word'
}
