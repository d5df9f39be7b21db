// How much more than by chance do the counts of a reason vary, by its own past and by that of all reasons?

import { DISPERSION_WEIGHT, USUAL_DISPERSION } from './constants.ts'
import type { Track } from './track.ts'

/** The dispersion of all reasons together, drawn towards the usual one: what each reason's own is drawn towards. */
export function sharedDispersion(tracks: readonly Track[]): number {
  let excess = DISPERSION_WEIGHT.account * USUAL_DISPERSION
  let weight = DISPERSION_WEIGHT.account
  for (const { beyond } of tracks) {
    excess += beyond.excess
    weight += beyond.weight
  }
  return Math.max(0, excess / weight)
}

/** One reason's dispersion, drawn towards that of all. */
export const ownDispersion = ({ beyond }: Track, shared: number): number =>
  Math.max(
    0,
    (DISPERSION_WEIGHT.reason * shared + beyond.excess) / (DISPERSION_WEIGHT.reason + beyond.weight),
  )
