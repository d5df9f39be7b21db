// Of what are the checks made that tell whether another frame's message is what it should be?

import { isRecord } from '#domain/settings/checks.ts'

export type Check = (value: unknown) => boolean

export const number: Check = Number.isFinite
export const flag: Check = (value) => typeof value === 'boolean'
export const word: Check = (value) => typeof value === 'string'
/** Where a text stood that does not travel. */
export const none: Check = (value) => value === ''
export const nothing: Check = (value) => value === null

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

export const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))

export const mapOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check)

export const thing = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks)
  return (value) => isRecord(value) && entries.every(([key, check]) => check(value[key]))
}

/** The same check for each key. */
export const each = (check: Check, keys: string): Record<string, Check> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, check]))

export const maybe = either(number, nothing)
export const maybeAbsent = (check: Check): Check => either(check, (value) => value === undefined)
