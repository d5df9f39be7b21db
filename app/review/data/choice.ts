// Whose contacts are shown and what are they compared with, beside the days? As text for links, and as the measures take it.

import type { Choice } from '#domain/review/measures/chosen.ts'
import type { Comparison, Span } from '#domain/review/period.ts'

/** null: all. */
export interface Picks {
  groupId: number | null
  channel: string | null
  brandId: number | null
  segment: string | null
  comparison: Comparison
}

export const ALL: Picks = {
  groupId: null,
  channel: null,
  brandId: null,
  segment: null,
  comparison: 'before',
}

const COMPARISONS: readonly Comparison[] = ['before', 'year', 'none']

const idIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null
const textIn = (text: string | null): string | null => (text === null || text === '' ? null : text)

/** What is unclear is as at the start. */
export const picksIn = (query: URLSearchParams): Picks => ({
  groupId: idIn(query.get('group')),
  channel: textIn(query.get('channel')),
  brandId: idIn(query.get('brand')),
  segment: textIn(query.get('segment')),
  comparison: COMPARISONS.find((name) => name === query.get('compare')) ?? ALL.comparison,
})

/** Only what differs from the start. */
export function writePicks(picks: Picks, into: URLSearchParams): void {
  const { groupId, channel, brandId, segment, comparison } = picks
  if (groupId !== null) into.set('group', String(groupId))
  if (channel !== null) into.set('channel', channel)
  if (brandId !== null) into.set('brand', String(brandId))
  if (segment !== null) into.set('segment', segment)
  if (comparison !== ALL.comparison) into.set('compare', comparison)
}

/** `organizations`: those of the segment; null while it is not known which they are, or none is picked. */
export const choiceOf = (
  { from, to }: Pick<Span, 'from' | 'to'>,
  picks: Picks,
  organizations: ReadonlySet<number> | null,
): Choice => ({
  from,
  to,
  ...(picks.groupId === null ? {} : { groupId: picks.groupId }),
  ...(picks.brandId === null ? {} : { brandId: picks.brandId }),
  ...(picks.channel === null ? {} : { channel: picks.channel }),
  ...(organizations === null ? {} : { organizations }),
})
