// Which endpoints were asked for that the workspace does not have?

import type { LoggedRequest } from '#workspace/world/request-log.ts'

interface Missing {
  /** Method and path, ids left out: one line for the same call on many records. */
  call: string
  times: number
}

/** By whomever they were asked for, the latest first. */
export function missingEndpoints(log: readonly LoggedRequest[]): Missing[] {
  const times = new Map<string, number>()
  for (const { method, path, unknown } of log.toReversed()) {
    if (unknown !== true) continue
    const call = `${method} ${path.replace(/\/\d+(?=[./]|$)/g, '/…')}`
    times.set(call, (times.get(call) ?? 0) + 1)
  }
  return [...times].map(([call, count]) => ({ call, times: count }))
}
