// Did a get, set or invoke really succeed? The SDK resolves several kinds of failure.

import { isRecord } from '#domain/settings/checks.ts'
import { HostError, type HostErrorKind } from '#zendesk/errors.ts'

type Bag = Readonly<Record<string, unknown>>

const own = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined)

const wordsOf = (problem: unknown): string => {
  if (typeof problem === 'string') return problem
  if (problem instanceof Error) return `${problem.name}: ${problem.message}`
  if (!isRecord(problem)) return 'refused without a reason'
  return [own(problem, 'name'), own(problem, 'message')].filter((part) => typeof part === 'string').join(': ')
}

function kindOf(problem: unknown, words: string): HostErrorKind {
  if ((problem instanceof Error || isRecord(problem)) && problem.name === 'TimeoutError') return 'timeout'
  if (/request timeout/i.test(words)) return 'timeout'
  if (/permission|not allowed|denied|forbidden|not authori[sz]ed/i.test(words)) return 'denied'
  if (/not found|could not find|no such|unknown|does not exist/i.test(words)) return 'not_found'
  return 'invalid'
}

/** The host's refusal of one path or action, in our vocabulary. */
export function refusal(problem: unknown, where: string): HostError {
  if (problem instanceof HostError) return problem
  const words = wordsOf(problem)
  return new HostError(kindOf(problem, words), words.slice(0, 200), { where, cause: problem })
}

/**
 * Looks at what a call resolved with. A resolved value is a failure when it is no object, is a `TimeoutError`,
 * or carries neither the asked key nor `errors` (the SDK resolves refusals that have no name, and its npm build
 * resolves time-outs).
 * @returns the refusal, or null where the value is a proper result.
 */
export function wholeFailure(result: unknown, keys: readonly string[], where: string): HostError | null {
  if (!isRecord(result) || result instanceof Error) return refusal(result, where)
  if (own(result, 'name') === 'TimeoutError') return refusal(result, where)
  const errors = own(result, 'errors')
  if (typeof errors === 'string') return refusal(errors, where)
  if (errors === undefined || errors === null) {
    return keys.some((key) => Object.hasOwn(result, key)) ? null : refusal(result, where)
  }
  return null
}

/** The refusal of one path within a proper result, or null. */
export function pathFailure(result: unknown, path: string): HostError | null {
  if (!isRecord(result)) return refusal(result, path)
  const errors = own(result, 'errors')
  if (isRecord(errors)) {
    const problem = own(errors, path)
    return problem === undefined || problem === null ? null : refusal(problem, path)
  }
  return errors === undefined || errors === null
    ? Object.hasOwn(result, path)
      ? null
      : refusal('no answer for this path', path)
    : null
}

/** The value of one path within a proper result; undefined where the host left it out. */
export const pathValue = (result: unknown, path: string): unknown =>
  isRecord(result) ? own(result, path) : undefined
