// When do the SDK's get, set and invoke throw, reject and resolve?

import type { CallResult } from '#workspace/desk/frame-port.ts'
import { throughJson } from '#workspace/desk/json.ts'

const GIVEN_UP_AFTER = 5000
const NEVER_GIVEN_UP = 'instances.create'

/** Throws at once, as the SDK does, on anything but a text or texts. */
export function checkedPaths(path: unknown): string[] {
  const paths: unknown[] = Array.isArray(path) ? path : [path]
  if (paths.every((one) => typeof one === 'string')) return paths
  throw new Error('The get method accepts a string or array of strings.')
}

export function checkedSet(given: readonly unknown[]): Record<string, unknown> {
  const [key, value] = given
  if (typeof key === 'string') {
    if (given.length === 1) throw new Error('The setter requires a value')
    return { [key]: value }
  }
  if (typeof key === 'object' && key !== null && !Array.isArray(key)) return key as Record<string, unknown>
  throw new Error('The set method accepts a key and value pair, or an object of key and value pairs.')
}

/** The object form takes texts only: `resize` and the like need the single form. */
export function checkedStrings(actions: unknown): Record<string, unknown[]> {
  const message = 'Invoke supports string arguments or an object with array of strings.'
  if (typeof actions !== 'object' || actions === null) throw new Error(message)
  const lists = Object.values(actions)
  const fine = lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'))
  if (!fine) throw new Error(message)
  return actions as Record<string, unknown[]>
}

/** Gives up after five seconds by *resolving* with an object that is no Error: the promise's type cannot say it. */
export function inTime(name: string, calls: string[], work: Promise<CallResult>): Promise<unknown> {
  if (name === 'invoke' && calls.includes(NEVER_GIVEN_UP)) {
    if (calls.every((one) => one === NEVER_GIVEN_UP)) return work.then(throughJson)
    return Promise.reject(new Error('Illegal bulk call - `instances.create` must be called separately.'))
  }
  return new Promise((resolve, reject) => {
    const message = `Timeout when invoking "${name}"`
    const timedOut = { name: 'TimeoutError', message, invocationName: name, paramsArray: calls }
    const timer = setTimeout(() => resolve(timedOut), GIVEN_UP_AFTER)
    work.then((result) => resolve(throughJson(result)), reject).finally(() => clearTimeout(timer))
  })
}

/** A call for one path rejects with that path's error; a call for several resolves with `errors` inside. */
export function answered(asked: unknown, result: unknown): unknown {
  if (typeof asked !== 'string') return result
  const failure = (result as Partial<CallResult> | undefined)?.errors?.[asked]
  if (!failure) return result
  const error = new Error(failure.path ? `"${failure.path}" ${failure.message}` : failure.message)
  error.name = failure.name
  throw error
}
