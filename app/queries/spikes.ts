// What do the detectors say of the contacts that are known? Counted here, in pieces, and judged in the worker.

import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { SpikeReport } from '#domain/review/spikes/watch.ts'
import { countWatched, type Watched } from '#domain/review/spikes/watched-counts.ts'
import { inTurns } from '#work/in-turns.ts'
import type { Services } from './services.ts'

/** Four weeks of alerts: what is older has been told or has passed. */
const WATCH_DAYS = 28

export interface Spikes {
  watched: Watched
  report: SpikeReport
}

const known = new WeakMap<Judged, { taxonomy: Taxonomy; spikes: Spikes | null }>()

/**
 * Worked out once for a judgement. Null where not one whole week is known.
 * Rejects with the signal's reason on abort.
 */
export async function spikesOf(
  { office }: Pick<Services, 'office'>,
  judged: Judged,
  taxonomy: Taxonomy,
  { zone, from }: { zone: string; from: number },
  signal: AbortSignal,
): Promise<Spikes | null> {
  const before = known.get(judged)
  if (before?.taxonomy === taxonomy) return before.spikes
  const reasons = taxonomy.reasons.map(({ value, path }) => ({
    value,
    parent: path.length > 1 ? path.slice(0, -1).join('::') : null,
  }))
  const options = { zone, from, reasons, watchDays: WATCH_DAYS }
  const watched = await inTurns(countWatched(judged, options), signal)
  const report = watched && (await office.ask('spikes', watched.counts, signal))
  const spikes = watched && report ? { watched, report } : null
  known.set(judged, { taxonomy, spikes })
  return spikes
}
