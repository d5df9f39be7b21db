// Which reasons are too rare to be watched alone, and what stands for them?

import { DAYS, LEAST_CONTACTS } from './constants.ts'
import type { Counts, ReasonCounts, TogetherCounts } from './counts.ts'

const summed = (all: readonly Counts[]): Counts =>
  Array.from({ length: Math.max(0, ...all.map((counts) => counts.length)) }, (_, step) => {
    const known = all.map((counts) => counts[step] ?? null).filter((count) => count !== null)
    return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
  })

function together(
  reason: string,
  rare: readonly ReasonCounts[],
  parent: ReasonCounts | undefined,
  known: TogetherCounts | undefined,
): ReasonCounts {
  const all = parent ? [parent, ...rare] : rare
  const supposed = all.map(({ provisional }) => provisional ?? { day: 0, week: 0 })
  return {
    reason,
    parent: parent?.parent ?? null,
    days: known?.days ?? summed(all.map(({ days }) => days)),
    weeks: known?.weeks ?? summed(all.map(({ weeks }) => weeks)),
    provisional: {
      day: supposed.reduce((sum, { day }) => sum + day, 0),
      week: supposed.reduce((sum, { week }) => sum + week, 0),
    },
  }
}

/** Whether the eight weeks before the watch hold fewer contacts than a baseline needs. */
function isRare({ days }: Pick<ReasonCounts, 'days'>, watchFrom: number): boolean {
  const before = days.slice(Math.max(0, watchFrom - DAYS.least), watchFrom)
  return before.reduce<number>((sum, count) => sum + (count ?? 0), 0) < LEAST_CONTACTS
}

export interface RolledUp {
  watched: readonly ReasonCounts[]
  /** By parent: the values that it stands for. */
  rare: ReadonlyMap<string, readonly string[]>
}

/** By parent: its reasons that are counted there, because they are rare. */
export function rareReasons<One extends Pick<ReasonCounts, 'parent' | 'days'>>(
  reasons: readonly One[],
  watchFrom: number,
): Map<string, One[]> {
  const rare = new Map<string, One[]>()
  for (const one of reasons) {
    if (one.parent === null || !isRare(one, watchFrom)) continue
    rare.set(one.parent, [...(rare.get(one.parent) ?? []), one])
  }
  return rare
}

/**
 * Rare reasons are counted at their parent, together. Who they were is not known here: where nobody has counted them
 * `together`, a requester who came with two of them counts twice.
 */
export function rollUp(
  reasons: readonly ReasonCounts[],
  watchFrom: number,
  counted: readonly TogetherCounts[] = [],
): RolledUp {
  const rare = rareReasons(reasons, watchFrom)
  const left = new Set([...rare.values()].flat())
  const kept = reasons.filter((one) => !left.has(one) && !rare.has(one.reason))
  const parents = [...rare].map(([parent, children]) =>
    together(
      parent,
      children,
      reasons.find((one) => one.reason === parent && !left.has(one)),
      counted.find(({ reason }) => reason === parent),
    ),
  )
  return {
    watched: [...kept, ...parents],
    rare: new Map([...rare].map(([parent, children]) => [parent, children.map(({ reason }) => reason)])),
  }
}
