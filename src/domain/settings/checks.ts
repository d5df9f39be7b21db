// Is a stored value what a setting allows? Checks that report rather than throw.

export interface SettingsIssue {
  /** `groupTiers.360001`. */
  path: string
  code:
    | 'not_an_object'
    | 'wrong_type'
    | 'not_allowed'
    | 'out_of_range'
    | 'unknown_key'
    | 'newer_version'
    | 'too_large'
    | 'missing'
    | 'duplicate'
    | 'no_json'
    | 'forbidden_key'
    | 'below_low'
    | 'no_day'
    | 'sum_over_100'
  params: Readonly<Record<string, string | number>>
}

export type Report = (path: string, code: SettingsIssue['code'], params?: SettingsIssue['params']) => void

/** Gives the value that counts: the stored one, or the fallback after a report. */
export type Check<T> = (value: unknown, path: string, fallback: T, report: Report) => T

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

/** What a person stored, short enough for a sentence; objects by their type, as not all can be written as text. */
export const shown = (value: unknown): string | number => {
  if (typeof value === 'number') return value
  return typeof value === 'object' || typeof value === 'function' ? typeOf(value) : String(value).slice(0, 60)
}

export const choice =
  <T extends string | number>(allowed: readonly T[]): Check<T> =>
  (value, path, fallback, report) => {
    const found = allowed.find((option) => option === value)
    if (found === undefined) report(path, 'not_allowed', { value: shown(value), allowed: allowed.join(', ') })
    return found ?? fallback
  }

export const yesOrNo: Check<boolean> = (value, path, fallback, report) => {
  if (typeof value === 'boolean') return value
  report(path, 'wrong_type', { expected: 'true or false', found: typeOf(value) })
  return fallback
}

export const whole =
  (low: number, high: number): Check<number> =>
  (value, path, fallback, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      report(path, 'wrong_type', { expected: 'whole number', found: typeOf(value) })
      return fallback
    }
    if (value >= low && value <= high) return value
    report(path, 'out_of_range', { value, low, high })
    return fallback
  }

/** Zendesk's ids are whole, positive and safe in a double. */
export const id = whole(1, Number.MAX_SAFE_INTEGER)

/** A number, broken or whole. */
export const amount =
  (low: number, high: number): Check<number> =>
  (value, path, fallback, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      report(path, 'wrong_type', { expected: 'number', found: typeOf(value) })
    else if (value < low || value > high) report(path, 'out_of_range', { value, low, high })
    else return value
    return fallback
  }

export const text =
  (pattern: RegExp): Check<string> =>
  (value, path, fallback, report) => {
    if (typeof value !== 'string') report(path, 'wrong_type', { expected: 'text', found: typeOf(value) })
    else if (pattern.test(value)) return value
    else report(path, 'not_allowed', { value: shown(value) })
    return fallback
  }

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path, fallback, report) => {
    if (value === null) return null
    let failed = false
    // What stands here on success is T; the fallback of the inner check is never used.
    const found = check(value, path, fallback as T, (...issue) => {
      failed = true
      report(...issue)
    })
    return failed ? fallback : found
  }

/** A list without repetition; entries that fail are left out, the others kept. */
export const listOf =
  <T>(check: Check<T | null>, longest = 500): Check<readonly T[]> =>
  (value, path, fallback, report) => {
    if (!Array.isArray(value)) {
      report(path, 'wrong_type', { expected: 'list', found: typeOf(value) })
      return fallback
    }
    if (value.length > longest) report(path, 'out_of_range', { value: value.length, low: 0, high: longest })
    const found = value
      .slice(0, longest)
      .map((entry, index) => check(entry, `${path}.${index}`, null, report))
      .filter((entry) => entry !== null)
    return [...new Set(found)]
  }

/** A check whose failure leaves nothing, for entries of lists and maps. */
export const entry =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path, fallback, report) =>
    orNull(check)(value === null ? undefined : value, path, fallback, report)

/** A fixed set of keys, each with its check; a missing key takes the default in silence. */
export const shape =
  <T extends object>(checks: { [K in keyof T]: Check<T[K]> }): Check<T> =>
  (value, path, fallback, report) => {
    if (!isRecord(value)) {
      report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
      return fallback
    }
    const made = { ...fallback }
    for (const key of Object.keys(checks) as (keyof T & string)[]) {
      const stored = Object.hasOwn(value, key) ? value[key] : undefined
      const at = path === '' ? key : `${path}.${key}`
      if (stored !== undefined) made[key] = checks[key](stored, at, fallback[key], report)
    }
    return made
  }

/** Keys of one form, each with a value; an entry that fails is left out, the others kept. */
export const mapOf =
  <T>(key: RegExp, check: Check<T>, most = 200): Check<Readonly<Record<string, T>>> =>
  (value, path, fallback, report) => {
    if (!isRecord(value)) {
      report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
      return fallback
    }
    const stored = Object.entries(value)
    if (stored.length > most) report(path, 'out_of_range', { value: stored.length, low: 0, high: most })
    const kept: [string, T][] = []
    for (const [name, one] of stored.slice(0, most)) {
      const at = `${path}.${name}`
      if (!key.test(name)) report(at, 'not_allowed', { value: name.slice(0, 60) })
      else {
        const found = entry(check)(one, at, null, report)
        if (found !== null) kept.push([name, found])
      }
    }
    return Object.fromEntries(kept)
  }
