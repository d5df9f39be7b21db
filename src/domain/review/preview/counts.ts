// What would other settings make of past contacts: whom to ask, how much Other is too much, who works in which tier?

import { isInSample } from '#domain/hash.ts'
import { ENOUGH, overBudget } from '#domain/reasons/own-use.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { coverageBy } from '#domain/review/measures/coverage.ts'
import { byTime, type Grouping, together } from '#domain/review/measures/grouping.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { countOf } from '#domain/review/measures/tally.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { wouldAsk } from './so-far.ts'

/** Of solved contacts: whose agents would be asked for an inhibitor, and how many of these have one. */
export function askedPreview(
  judged: Judged,
  solved: Uint32Array,
  oneIn: number,
): { asked: number; answered: number } {
  const { inhibitor } = judged.table.columns
  const asked = solved.filter((row) => wouldAsk(judged, row, oneIn))
  return { asked: asked.length, answered: countOf(asked, (row) => (inhibitor[row] ?? 0) > 0) }
}

export interface OtherPreview {
  /** Of solved contacts with one reason. */
  other: number
  of: number
  /** Weeks with more of it than the limit, of those with enough reasons to tell. */
  weeksOver: number
  weeks: number
}

/** Weeks are those of creation: a limit that is above every week asks for nothing. */
export function otherPreview(
  judged: Judged,
  solved: Uint32Array,
  weeks: readonly Stretch[],
  isOther: (reason: Reason['value']) => boolean,
  percent: number,
): OtherPreview {
  const usesIn = (groups: Grouping) =>
    coverageBy(judged, solved, groups, isOther).map(({ tagged, other }) => ({
      used: other.k,
      of: other.k + tagged.k,
    }))
  const told = usesIn(byTime(judged, weeks)).filter(({ of }) => of >= ENOUGH)
  const [all] = usesIn(together(judged))
  return {
    other: all?.used ?? 0,
    of: all?.of ?? 0,
    weeksOver: told.filter((use) => overBudget(use, percent) !== null).length,
    weeks: told.length,
  }
}

export interface TierPreview {
  /** Contacts by the tier of the group that they lie in now; what is in no tier is not here. */
  tiers: ReadonlyMap<number, number>
  contacts: number
  /** Went through several groups and lie in a tier above the lowest: at most so many rose. */
  mayHaveRisen: number
}

export function tierPreview(
  { table }: Judged,
  contacts: Uint32Array,
  groupTiers: Readonly<Record<string, number>>,
): TierPreview {
  const { columns, codes } = table
  const tierOf = [0, ...codes.group.ids().map((id) => groupTiers[id] ?? 0)]
  const lowest = Math.min(...Object.values(groupTiers))
  const tiers = new Map<number, number>()
  let mayHaveRisen = 0
  for (const row of contacts) {
    const tier = tierOf[columns.group[row] ?? 0] ?? 0
    if (tier === 0) continue
    tiers.set(tier, (tiers.get(tier) ?? 0) + 1)
    const handedOn = hasFlag(table, row, FLAG.metrics) && (columns.groupStations[row] ?? 0) > 1
    if (handedOn && tier > lowest) mayHaveRisen += 1
  }
  return { tiers: new Map([...tiers].sort(([a], [b]) => a - b)), contacts: contacts.length, mayHaveRisen }
}

/** Contacts on which suggestions would have waited to be asked for. */
export const quietPreview = ({ table }: Judged, contacts: Uint32Array, percent: number): number =>
  countOf(contacts, (row) => isInSample(percent, 'quiet', table.ids.idOf(row + 1) ?? 0))
