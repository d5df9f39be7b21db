// At which steps does a reason count more than its past allows? Step by step: each forecast knows only what lies before.

import { atOnce } from '#domain/pieces.ts'
import type { Cadence } from './constants.ts'
import type { Counts } from './counts.ts'
import { sharedDispersion } from './dispersion.ts'
import { baselineFault, forecastNext, type NoBaseline } from './forecast.ts'
import { limits } from './threshold.ts'
import { absorb, createTrack, type Expected, lookBack, type Track } from './track.ts'

/** One reason's counts at one cadence, with its exposure at each step (1: as usual). */
export interface Row {
  counts: Counts
  exposure: (step: number) => number
  /** How much of the step has passed: what varies from day to day evens out in whole steps only. 1 where not told. */
  passed?: (step: number) => number
}

/** What was expected of a row, and counted, at one step. */
export interface Seen {
  row: number
  step: number
  count: number
  exposure: number
  expected: Expected
  /** At which its count is an alert. */
  p: number
}

export interface Scan {
  tracks: readonly Track[]
  /** Why rows have no baseline at their last step. */
  faults: readonly (NoBaseline | null)[]
}

interface ScanOptions {
  cadence: Cadence
  watchFrom: number
  atLeast: number
  /** Expected false alerts at this step. */
  budget: (step: number) => number
}

const lengthOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ counts }) => counts.length))

/**
 * Walks all rows in step, one step a piece, and tells of each row with a baseline what was expected and what was
 * counted.
 */
export function* scanInPieces(
  rows: readonly Row[],
  { cadence, watchFrom, atLeast, budget }: ScanOptions,
  tell: (seen: Seen) => void,
): Generator<void, Scan> {
  const tracks = rows.map(createTrack)
  const passedOf = (row: number, step: number): number => rows[row]?.passed?.(step) ?? 1
  const looked = new Set<number>()
  const steps = lengthOf(rows)
  let faults: (NoBaseline | null)[] = rows.map(() => 'short')
  for (let step = 0; step < steps; step += 1) {
    yield
    faults = tracks.map((track) => baselineFault(track, cadence))
    faults.forEach((fault, row) => {
      const track = tracks[row]
      if (fault === 'short' || looked.has(row) || !track) return
      looked.add(row)
      lookBack(track, cadence)
    })
    const shared = sharedDispersion(tracks)
    const exposures = rows.map(({ exposure }) => exposure(step))
    const expected = tracks.map((track, row) =>
      looked.has(row) ? forecastNext(track, cadence, exposures[row] ?? 1, shared, passedOf(row, step)) : null,
    )
    if (step >= watchFrom) {
      const judged = expected.flatMap((one, row) =>
        one !== null && faults[row] === null ? [{ one, row }] : [],
      )
      const allowed = limits(
        judged.map(({ one }) => one),
        atLeast,
        budget(step),
      )
      judged.forEach(({ one, row }, place) => {
        const count = rows[row]?.counts[step] ?? null
        const p = allowed[place] ?? 0
        if (count !== null && p > 0)
          tell({ row, step, count, exposure: exposures[row] ?? 1, expected: one, p })
      })
    }
    tracks.forEach((track, row) => {
      const count = rows[row]?.counts[step] ?? Number.NaN
      absorb(track, cadence, count, exposures[row] ?? 1, expected[row] ?? null)
    })
  }
  return { tracks, faults }
}

/** The same at once. */
export const scan = (rows: readonly Row[], options: ScanOptions, tell: (seen: Seen) => void): Scan =>
  atOnce(scanInPieces(rows, options, tell))
