// When does the page have nothing better to do?

/** A page that is never idle must not keep the work from being done. */
const LONGEST = 10_000

/** Does it once the page is idle, after ten seconds at the latest; the returned function calls it off. */
export const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    work()
    return () => undefined
  }
  const waiting = requestIdleCallback(work, { timeout: LONGEST })
  return () => cancelIdleCallback(waiting)
}
