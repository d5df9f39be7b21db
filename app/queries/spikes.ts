// What do the detectors say of the contacts that are known? Counted here, in pieces, and judged in the worker.

import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { BaseSeries } from '#domain/review/measures/base-series.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { SpikeReport } from '#domain/review/spikes/watch.ts'
import { countWatched, type Watched } from '#domain/review/spikes/watched-counts.ts'
import type { Supposed } from '#domain/review/supposed.ts'
import { sleep } from '#store/sleep.ts'
import { inTurns } from '#work/in-turns.ts'
import type { Services } from './services.ts'

/** Four weeks of alerts: what is older has been told or has passed. */
const WATCH_DAYS = 28

export interface Spikes {
  watched: Watched
  report: SpikeReport
}

interface SpikeQuestion {
  /** The account's, an IANA name. */
  zone: string
  /** Rows are complete from here on. */
  from: number
  /** For early signs. */
  supposed?: Supposed | undefined
  /** What contacts are held against; null where the team has not said it. */
  customers: BaseSeries | null
}

interface Known {
  taxonomy: Taxonomy
  supposed: Supposed | undefined
  customers: BaseSeries | null
  spikes: Spikes | null
}

const known = new WeakMap<Judged, Known>()

/** Those that speak for a reason. */
const clear = (supposed: Supposed): ReadonlyMap<number, string> =>
  new Map([...supposed].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])))

/**
 * Worked out once for a judgement. Null where not one whole week is known.
 * Rejects with the signal's reason on abort.
 */
export async function spikesOf(
  { office }: Pick<Services, 'office'>,
  judged: Judged,
  taxonomy: Taxonomy,
  { zone, from, supposed, customers }: SpikeQuestion,
  signal: AbortSignal,
): Promise<Spikes | null> {
  const before = known.get(judged)
  if (before?.taxonomy === taxonomy && before.supposed === supposed && before.customers === customers)
    return before.spikes
  const reasons = taxonomy.reasons.map(({ value, path }) => ({
    value,
    parent: path.length > 1 ? path.slice(0, -1).join('::') : null,
  }))
  const options = {
    ...{ zone, from, reasons, watchDays: WATCH_DAYS },
    ...(supposed === undefined ? {} : { supposed: clear(supposed) }),
    ...(customers === null ? {} : { customers }),
  }
  // Whoever asks is mostly being drawn.
  await sleep(0, signal)
  const watched = await inTurns(countWatched(judged, options), signal)
  const report = watched && (await office.ask('spikes', watched.counts, signal))
  const spikes = watched && report ? { watched, report } : null
  known.set(judged, { taxonomy, supposed, customers, spikes })
  return spikes
}
