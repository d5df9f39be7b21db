// Which reasons are too rare to be watched alone, and what stands for them?

import { DAYS, LEAST_CONTACTS } from './constants.ts'
import type { Counts, ReasonCounts } from './counts.ts'

const summed = (all: readonly Counts[]): Counts =>
  Array.from({ length: Math.max(0, ...all.map((counts) => counts.length)) }, (_, step) => {
    const known = all.map((counts) => counts[step] ?? null).filter((count) => count !== null)
    return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
  })

function together(
  reason: string,
  rare: readonly ReasonCounts[],
  parent: ReasonCounts | undefined,
): ReasonCounts {
  const all = parent ? [parent, ...rare] : rare
  const supposed = all.map(({ provisional }) => provisional ?? { day: 0, week: 0 })
  return {
    reason,
    parent: parent?.parent ?? null,
    days: summed(all.map(({ days }) => days)),
    weeks: summed(all.map(({ weeks }) => weeks)),
    provisional: {
      day: supposed.reduce((sum, { day }) => sum + day, 0),
      week: supposed.reduce((sum, { week }) => sum + week, 0),
    },
  }
}

/** Whether the eight weeks before the watch hold fewer contacts than a baseline needs. */
function isRare({ days }: ReasonCounts, watchFrom: number): boolean {
  const before = days.slice(Math.max(0, watchFrom - DAYS.least), watchFrom)
  return before.reduce<number>((sum, count) => sum + (count ?? 0), 0) < LEAST_CONTACTS
}

export interface RolledUp {
  watched: readonly ReasonCounts[]
  /** By parent: the values that it stands for. */
  rare: ReadonlyMap<string, readonly string[]>
}

/**
 * Rare reasons are counted at their parent, together. A requester who came with two of them counts twice there: who
 * they were is not known here.
 */
export function rollUp(reasons: readonly ReasonCounts[], watchFrom: number): RolledUp {
  const rare = new Map<string, ReasonCounts[]>()
  for (const one of reasons) {
    if (one.parent === null || !isRare(one, watchFrom)) continue
    rare.set(one.parent, [...(rare.get(one.parent) ?? []), one])
  }
  const left = new Set([...rare.values()].flat())
  const kept = reasons.filter((one) => !left.has(one) && !rare.has(one.reason))
  const parents = [...rare].map(([parent, children]) =>
    together(
      parent,
      children,
      reasons.find((one) => one.reason === parent && !left.has(one)),
    ),
  )
  return {
    watched: [...kept, ...parents],
    rare: new Map([...rare].map(([parent, children]) => [parent, children.map(({ reason }) => reason)])),
  }
}
