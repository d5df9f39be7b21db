// Which reasons can be given with one key?

import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Draw } from '#domain/review/audit/draw.ts'

const KEYS = 9

/** The most used among the drawn, then the field's first ones: the same for every ticket, so that it hints at none. */
export function shortlist({ tickets }: Draw, { reasons, byValue }: Taxonomy): readonly string[] {
  const uses = new Map<string, number>()
  for (const { reason } of tickets)
    if (reason !== null && byValue.has(reason)) uses.set(reason, (uses.get(reason) ?? 0) + 1)
  const used = [...uses].toSorted(([, n], [, m]) => m - n).map(([value]) => value)
  const others = reasons.filter(({ retired }) => !retired).map(({ value }) => value)
  return [...new Set([...used, ...others])].slice(0, KEYS)
}
