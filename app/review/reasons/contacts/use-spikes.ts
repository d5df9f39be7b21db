// When are the detectors asked? Once all rows are there and the page has been drawn: they need a moment.

import { useEffect, useRef, useState } from 'react'
import type { ReviewData } from '#app/review/data/use-contacts.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { type Spikes, spikesOf } from './spikes.ts'

export type SpikeState = { kind: 'waiting' } | { kind: 'none' } | { kind: 'ready'; spikes: Spikes }

const WAITING: SpikeState = { kind: 'waiting' }

/** `waiting` also while rows arrive: half an account would look quiet, or its reasons new. */
export const useSpikes = (data: ReviewData & { judged: Judged }): SpikeState => {
  const { judged, taxonomy, zone, from } = data
  const [state, setState] = useState<SpikeState>(WAITING)
  const told = useRef(false)
  // How tickets were worked changes no count: what was found stays until that has been read.
  const same = data.progress?.phase === 'metrics'
  useEffect(() => {
    if (from === null || taxonomy.reasons.length === 0 || (same && told.current)) return
    const timer = setTimeout(() => {
      told.current = true
      const spikes = spikesOf(judged, taxonomy, { zone, from })
      setState(spikes === null ? { kind: 'none' } : { kind: 'ready', spikes })
    })
    return () => clearTimeout(timer)
  }, [judged, taxonomy, zone, from, same])
  return state
}
