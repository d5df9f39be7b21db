// How are learned weights kept small? Rounded to a byte, and without those that tell next to nothing.

import type { Linear } from './linear.ts'
import type { ReasonModel } from './model.ts'

/** Three bytes each, so that all stays below two megabytes. */
const MOST_ENTRIES = 520_000
const BINS = 4096
/** Features rounded in one piece: some milliseconds. */
const AT_ONCE = 1000

/** What all classes share tells none apart; without it most entries are nearly nought. */
const centred = (row: Float32Array): Float32Array => {
  const middle = row.slice().sort()[row.length >> 1] as number
  return row.map((weight) => weight - middle)
}

/** The size from which entries are kept, so that at most so many are. */
const leastKept = (sizes: Float32Array, most: number): number => {
  if (sizes.length <= most) return 0
  let highest = 0
  for (const size of sizes) highest = Math.max(highest, size)
  const bins = new Uint32Array(BINS + 1)
  for (const size of sizes) {
    const bin = Math.floor((size / highest) * BINS)
    bins[bin] = (bins[bin] as number) + 1
  }
  let kept = 0
  let bin = BINS
  while (bin >= 0 && kept + (bins[bin] as number) <= most) {
    kept += bins[bin] as number
    bin -= 1
  }
  return ((bin + 1) / BINS) * highest
}

/** The linear weights as sparse rows of bytes. `worth` is how much each feature usually counts in a text. */
export function* rounded(
  { weights, classes }: Linear,
  worth: Float32Array,
): Generator<void, Pick<ReasonModel, 'starts' | 'classes' | 'entries' | 'scales'>> {
  const width = worth.length
  const sizes = new Float32Array(weights.length)
  for (let feature = 0; feature < width; feature += 1) {
    if (feature % AT_ONCE === 0) yield
    const row = centred(weights.subarray(feature * classes, (feature + 1) * classes))
    weights.set(row, feature * classes)
    for (let k = 0; k < classes; k += 1)
      sizes[feature * classes + k] = Math.abs(row[k] as number) * (worth[feature] as number)
  }
  const least = leastKept(sizes, MOST_ENTRIES)
  const starts = new Uint32Array(width + 1)
  const scales = new Float32Array(width)
  const columns: number[] = []
  const entries: number[] = []
  for (let feature = 0; feature < width; feature += 1) {
    if (feature % AT_ONCE === 0) yield
    let highest = 0
    for (let k = 0; k < classes; k += 1)
      highest = Math.max(highest, Math.abs(weights[feature * classes + k] as number))
    const scale = highest / 127
    scales[feature] = scale
    for (let k = 0; k < classes && scale > 0; k += 1) {
      const place = feature * classes + k
      const entry = Math.round((weights[place] as number) / scale)
      if (entry === 0 || (sizes[place] as number) < least) continue
      columns.push(k)
      entries.push(entry)
    }
    starts[feature + 1] = columns.length
  }
  return { starts, scales, classes: Uint16Array.from(columns), entries: Int8Array.from(entries) }
}
