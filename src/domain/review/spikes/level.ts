// How many contacts come with a reason in an ordinary step, by its newest counts?

import { type Cadence, QUICKER, SURE } from './constants.ts'
import { standsSince } from './standing.ts'
import type { Track } from './track.ts'

const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value)

/** A level of contacts for each step of exposure 1, and its variance relative to its square. */
export interface Level {
  rate: number
  spread: number
}

/** Weight of a step so old that it need not be looked at. */
const NOTHING = 1e-4

interface Look {
  /** Of the parts of the week. */
  factors: readonly number[]
  dispersion: number
  halfLife: number
  /** No older steps are looked at. */
  since?: number
}

/** The weighted mean of what was kept, in which a count loses half of its weight in so many steps. */
function levelOf(
  track: Track,
  { phases, window }: Cadence,
  { factors, dispersion, halfLife, since = 0 }: Look,
): Level {
  const { kept, exposure, below } = track
  const next = kept.length
  // Half a contact of doubt keeps a reason that fell silent from being expected never again.
  let contacts = 0.5
  let [places, squares, squaredPlaces] = [0, 0, 0]
  const fading = 0.5 ** (1 / halfLife)
  let weight = 1
  const oldest = Math.max(since, next - window)
  for (let step = next - 1; step >= oldest && weight > NOTHING; step -= 1) {
    weight *= fading
    const count = kept[step]
    const place = (exposure[step] ?? 0) * (below[step] ?? 1) * (factors[step % phases] ?? 1)
    if (!isKnown(count) || place <= 0) continue
    contacts += weight * count
    places += weight * place
    squares += weight * weight * place
    squaredPlaces += weight * weight * place * place
  }
  if (places <= 0) return { rate: 0, spread: 0 }
  const rate = contacts / places
  return { rate, spread: (squares / rate + dispersion * squaredPlaces) / (places * places) }
}

/**
 * The slow level, or the least that the quick one makes sure where the reason has risen; the quick one at its word, from
 * where it rose, once it has stood up there for long enough.
 */
export function currentLevel(
  track: Track,
  cadence: Cadence,
  factors: readonly number[],
  dispersion: number,
): Level {
  const slow = levelOf(track, cadence, { factors, dispersion, halfLife: cadence.halfLife })
  const halfLife = cadence.halfLife / QUICKER
  const since = standsSince(track.run)
  if (since !== null) {
    const standing = levelOf(track, cadence, { factors, dispersion, halfLife, since })
    if (standing.rate > slow.rate) return standing
  }
  const quick = levelOf(track, cadence, { factors, dispersion, halfLife })
  const sure = quick.rate * (1 - SURE * Math.sqrt(quick.spread))
  return sure > slow.rate ? { rate: sure, spread: quick.spread } : slow
}
