// Which share of what was solved has a reason that says something, and where did that reason come from?

import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Grouping, perGroup } from './grouping.ts'
import type { Judged } from './judged.ts'
import { tallyBy } from './tally.ts'
import { type Rate, rateOf } from './variants.ts'

/** Of solved contacts. */
export interface Coverage {
  /** With a reason that is not *other*. */
  tagged: Rate
  other: Rate
  /** `tagged + other + conflicts + untagged = solved`. */
  conflicts: number
  untagged: number
  /** Whose reason came from the first suggestion, another one, the agent's own search; the rest left no trace. */
  trace: { top1: number; top3: number; own: number }
}

const [ALL, NAMED, OTHER, TORN, TOP1, TOP3, OWN] = [1, 2, 4, 8, 16, 32, 64]

/** `solved`: contacts solved in the period. */
export function coverageBy(
  { marks }: Judged,
  solved: Uint32Array,
  grouping: Grouping,
  isOther: (reason: string) => boolean,
): Coverage[] {
  const kinds = [0, ...marks.reasons.texts.map((reason) => (isOther(reason) ? OTHER : NAMED))]
  const traceBits = (bits: number): number =>
    (bits & MARK.reasonTop1 ? TOP1 : 0) |
    (bits & MARK.reasonTop3 ? TOP3 : 0) |
    (bits & MARK.reasonOwn ? OWN : 0)
  const count = tallyBy(solved, grouping, (row) => {
    const bits = marks.bits[row] ?? 0
    return ALL | (kinds[marks.reason[row] ?? 0] ?? 0) | (bits & MARK.conflict ? TORN : 0) | traceBits(bits)
  })
  return perGroup(grouping, (group) => {
    const [n, tagged, other] = [count(group, ALL), count(group, NAMED), count(group, OTHER)]
    const conflicts = count(group, TORN)
    return {
      tagged: rateOf(tagged, n),
      other: rateOf(other, n),
      conflicts,
      untagged: n - tagged - other - conflicts,
      trace: { top1: count(group, TOP1), top3: count(group, TOP3), own: count(group, OWN) },
    }
  })
}
