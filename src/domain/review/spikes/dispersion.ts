// How much more than by chance do the counts of a reason vary, by its own past and by that of all reasons?

import { DISPERSION_WEIGHT, SEVERAL_REASONS, USUAL_DISPERSION } from './constants.ts'
import type { Track } from './track.ts'

/** The dispersion of all reasons together, and how many they are. */
export interface SharedDispersion {
  mean: number
  reasons: number
}

/** Drawn towards the usual one: what each reason's own is drawn towards. */
export function sharedDispersion(tracks: readonly Track[]): SharedDispersion {
  let excess = DISPERSION_WEIGHT.account * USUAL_DISPERSION
  let weight = DISPERSION_WEIGHT.account
  for (const { beyond } of tracks) {
    excess += beyond.excess
    weight += beyond.weight
  }
  return { mean: Math.max(0, excess / weight), reasons: tracks.length }
}

const drawn = ({ beyond }: Track, mean: number, weight: number): number =>
  Math.max(0, (weight * mean + beyond.excess) / (weight + beyond.weight))

/**
 * One reason's dispersion, drawn towards that of all. Among several, one that comes in larger bursts than the others is
 * sooner believed than one that comes in smaller: such reasons would warn falsely for all. A reason alone has been
 * counted in what all have together, and is not believed twice.
 */
export function ownDispersion(track: Track, { mean, reasons }: SharedDispersion): number {
  const own = drawn(track, mean, DISPERSION_WEIGHT.reason)
  return reasons < SEVERAL_REASONS ? own : Math.max(own, drawn(track, mean, DISPERSION_WEIGHT.bursts))
}
