// Up to which moment is counted, and how old may counts be?

import { useCallback, useEffect, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type Instant, MINUTE } from '#domain/instant.ts'

/** A page that was left for longer than this counts up to the present again when it is shown. */
const OLD = 15 * MINUTE

export interface AsOf {
  /** Whole minutes, so that running periods have an end that stays for a while. */
  now: Instant
  /** Counts older than this are not taken over. */
  notBefore: Instant
  countAgain: () => void
}

const minute = (at: Instant): Instant => Math.floor(at / MINUTE) * MINUTE

export const useAsOf = (): AsOf => {
  const { host, now } = useServices()
  const [state, setState] = useState(() => ({ now: minute(now()), notBefore: 0 }))
  useEffect(() => {
    const life = new AbortController()
    const renew = () =>
      setState((known) => (now() - known.now > OLD ? { ...known, now: minute(now()) } : known))
    host.on('pane.activated', renew, life.signal)
    return () => life.abort()
  }, [host, now])
  const countAgain = useCallback(() => setState({ now: minute(now()), notBefore: now() }), [now])
  return { ...state, countAgain }
}
