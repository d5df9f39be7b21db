// How is something read on demand, piece by piece, and stopped when nobody looks any more?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { Look } from '#app/queries/audit-looks.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Audit } from './use-audit.ts'

export interface Looking<T> {
  found: T | null
  busy: boolean
  error: unknown
  look: () => void
}

/** `read` gets what was found before. Of another period everything is read anew: key the component by it. */
export const useLooking = <T>(
  audit: Audit,
  { choice }: ReadyChosen,
  read: (look: Look, before: T | null) => Promise<T>,
): Looking<T> => {
  const services = useServices()
  const client = useQueryClient()
  const life = useRef<AbortController | null>(null)
  const [found, setFound] = useState<T | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => () => life.current?.abort(), [])
  const look = () => {
    const own = new AbortController()
    life.current = own
    setBusy(true)
    setError(null)
    const { taxonomy, corrected, isOther } = audit
    const { from, to } = choice
    const asked = { services, client, taxonomy, from, to, corrected, isOther, signal: own.signal }
    const over = (then: () => void) => {
      if (own.signal.aborted) return
      setBusy(false)
      then()
    }
    read(asked, found).then(
      (next) => over(() => setFound(next)),
      (failed: unknown) => over(() => setError(failed)),
    )
  }
  return { found, busy, error, look }
}
