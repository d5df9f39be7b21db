// How do corrections that no ticket took stand in the team's record?

import type { OnlyLogged } from '#domain/reasons/effective.ts'
import { isRecord } from '#domain/settings/checks.ts'

/** The newest tickets': those are what customers of today may have. */
const MOST_LOGGED = 300

/** Ids by reason: a reason's value stands there once. */
export function loggedBody(logged: OnlyLogged): Record<string, number[]> {
  const newest = [...logged].sort(([a], [b]) => b - a).slice(0, MOST_LOGGED)
  const body = new Map<string, number[]>()
  for (const [id, value] of newest) body.set(value, [...(body.get(value) ?? []), id])
  return Object.fromEntries(body)
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** What is no id is left out; older records have none. */
export const readLogged = (value: unknown): OnlyLogged =>
  new Map(
    Object.entries(isRecord(value) ? value : {}).flatMap(([reason, ids]) =>
      Array.isArray(ids) ? ids.filter(isId).map((id): [number, string] => [id, reason]) : [],
    ),
  )
