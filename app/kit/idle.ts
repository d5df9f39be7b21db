// When does the page have nothing better to do?

/**
 * A page that is never idle must not keep the work from being done; and the frame of another site may not be told that
 * it is idle, where nothing moves in it.
 */
const LONGEST = 2_000

/** Does it once the page is idle, after two seconds at the latest; the returned function calls it off. */
export const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    work()
    return () => undefined
  }
  const waiting = requestIdleCallback(work, { timeout: LONGEST })
  return () => cancelIdleCallback(waiting)
}
