// Which steps are so alike that a reader is better off with one? Neighbours are joined until few are left.

import type { Chosen } from './choose.ts'
import { type State, sumsOf } from './effects.ts'

const MOST_STEPS = 8
/** Steps closer than this in log odds are one. */
const ALIKE = 0.08

interface Block {
  bins: number[]
  effect: number
  weight: number
}

const joined = (a: Block, b: Block): Block => {
  const weight = a.weight + b.weight
  return {
    bins: [...a.bins, ...b.bins],
    effect: weight === 0 ? a.effect : (a.effect * a.weight + b.effect * b.weight) / weight,
    weight,
  }
}

/** What joining two blocks costs: the weighted squares that it adds. */
const cost = (a: Block, b: Block): number => {
  const weight = a.weight + b.weight
  return weight === 0 ? 0 : ((a.weight * b.weight) / weight) * (a.effect - b.effect) ** 2
}

/** Which bins share a step, steps by number: of an ordered column only neighbours do, of a named one any. */
export function mergeBins(part: Chosen, state: State, most = MOST_STEPS): Int16Array {
  const { curvature } = sumsOf(state, part.bins, part.effects.length)
  let blocks: Block[] = Array.from({ length: part.count }, (_, bin) => ({
    bins: [bin],
    effect: part.effects[bin] ?? 0,
    weight: curvature[bin] ?? 0,
  }))
  if (part.order === 'free') blocks.sort((a, b) => a.effect - b.effect)
  for (;;) {
    let best = { place: -1, cost: Number.POSITIVE_INFINITY }
    for (let place = 0; place + 1 < blocks.length; place += 1) {
      const [a, b] = [blocks[place], blocks[place + 1]]
      if (!a || !b) continue
      const price = Math.abs(a.effect - b.effect) < ALIKE ? -1 : cost(a, b)
      if (price < best.cost) best = { place, cost: price }
    }
    const [a, b] = [blocks[best.place], blocks[best.place + 1]]
    if (!a || !b || (best.cost >= 0 && blocks.length <= most)) break
    blocks = [...blocks.slice(0, best.place), joined(a, b), ...blocks.slice(best.place + 2)]
  }
  const stepOf = new Int16Array(part.effects.length)
  for (const [step, { bins }] of blocks.entries()) for (const bin of bins) stepOf[bin] = step
  // A bin of blanks stays a step of its own.
  for (let bin = part.count; bin < stepOf.length; bin += 1) stepOf[bin] = blocks.length + bin - part.count
  return stepOf
}
