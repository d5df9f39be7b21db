// Which of what the detectors say is one and the same alert?

import type { Alert, Detector, Firing } from './counts.ts'

/** Firings of one reason that leave no more than this many quiet days between them are one story. */
const QUIET_DAYS = 7

const QUICKEST: readonly Detector[] = ['day', 'week', 'rise']

function alertOf(firings: readonly [Firing, ...Firing[]]): Alert {
  const [first] = firings
  return {
    reason: first.reason,
    from: Math.min(...firings.map(({ from }) => from)),
    to: Math.max(...firings.map(({ to }) => to)),
    detectors: QUICKEST.filter((detector) => firings.some((firing) => firing.detector === detector)),
    evidence: firings.reduce((best, firing) => (firing.p < best.p ? firing : best), first),
    firings,
  }
}

/** One alert for all firings of a reason that touch or nearly do, newest first. */
export function mergeFirings(firings: readonly Firing[]): Alert[] {
  const groups: [Firing, ...Firing[]][] = []
  const open = new Map<string, { group: [Firing, ...Firing[]]; to: number }>()
  for (const firing of firings.toSorted((a, b) => a.from - b.from)) {
    const last = open.get(firing.reason)
    if (last && firing.from <= last.to + QUIET_DAYS) {
      last.group.push(firing)
      last.to = Math.max(last.to, firing.to)
      continue
    }
    const group: [Firing, ...Firing[]] = [firing]
    groups.push(group)
    open.set(firing.reason, { group, to: firing.to })
  }
  return groups.map(alertOf).sort((a, b) => b.to - a.to || a.evidence.p - b.evidence.p)
}
