// When are the detectors asked? With each judgement of the rows; they need a moment, away from the thread that draws.

import { startTransition, useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type Spikes, spikesOf } from '#app/queries/spikes.ts'
import type { ReviewData } from '#app/review/data/use-contacts.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { Supposed } from '#domain/review/supposed.ts'

/** `of`: the judgement that they were found in. */
export type SpikeState =
  | { kind: 'waiting' }
  | { kind: 'none' }
  | { kind: 'ready'; spikes: Spikes; of: Judged }

/** Alerts are the same for all, whatever a reader has picked. */
const EVERYBODY = { brandId: null, segment: null }

const WAITING: SpikeState = { kind: 'waiting' }

/**
 * `supposed`: reasons that open contacts speak for, for early signs. `waiting` also while rows arrive: half an account
 * would look quiet, or its reasons new.
 */
export const useSpikes = (data: ReviewData & { judged: Judged }, supposed?: Supposed): SpikeState => {
  const services = useServices()
  const { judged, taxonomy, zone, from } = data
  const customers = useEconomy().baseFor(EVERYBODY)
  const [state, setState] = useState<SpikeState>(WAITING)
  const told = useRef<{ asked: readonly unknown[]; size: number } | null>(null)
  // How tickets were worked changes no count: what was found stays until that has been read.
  const same = data.progress?.phase === 'metrics'
  useEffect(() => {
    const { size } = judged.table
    const asked = [supposed, customers]
    const known = told.current?.size === size && told.current.asked.every((one, at) => one === asked[at])
    if (from === null || taxonomy.reasons.length === 0 || (same && known)) return
    const life = new AbortController()
    spikesOf(services, judged, taxonomy, { zone, from, supposed, customers }, life.signal).then(
      (spikes) => {
        if (life.signal.aborted) return
        told.current = { asked, size }
        // Every line says what was expected of it: drawn in pieces.
        startTransition(() =>
          setState(spikes === null ? { kind: 'none' } : { kind: 'ready', spikes, of: judged }),
        )
      },
      // Nobody waits any more; or the worker is gone, and whoever comes next asks anew.
      () => undefined,
    )
    return () => life.abort()
  }, [services, judged, taxonomy, zone, from, same, supposed, customers])
  return state
}

/** Whether they were found in all rows, and not in as many as had arrived by then. */
export const inAllRows = (
  state: SpikeState,
  { judged, progress }: Pick<ReviewData, 'judged' | 'progress'>,
): boolean =>
  state.kind === 'ready' &&
  (progress === null
    ? state.of === judged
    : progress.phase === 'metrics' && state.of.table.size === progress.contacts.size)
