// How long do we wait for an answer that may never come?

import { HostError } from '#zendesk/errors.ts'

/** Milliseconds for one read of the host's objects; the SDK itself waits up to five minutes. */
export const READ_PATIENCE = 4_000
export const WRITE_PATIENCE = 6_000

/**
 * The call's own outcome, or HostError `timeout` after so many milliseconds, or the signal's reason once it
 * aborts. A late answer, good or bad, is dropped. A call that throws at once counts as rejected.
 */
export function withPatience<T>(
  call: () => PromiseLike<T>,
  milliseconds: number,
  where: string,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const aborted = (): void => settle(() => reject(signal?.reason))
    const timer = setTimeout(
      () => settle(() => reject(new HostError('timeout', `no answer in ${milliseconds} ms`, { where }))),
      milliseconds,
    )
    function settle(finish: () => void): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      finish()
    }
    signal?.addEventListener('abort', aborted)
    try {
      call().then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error)),
      )
    } catch (error) {
      settle(() => reject(error))
    }
  })
}
