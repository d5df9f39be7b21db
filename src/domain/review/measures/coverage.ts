// Which share of what was solved has a reason that says something, and where did that reason come from?

import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { countBy, type Grouping, perGroup } from './grouping.ts'
import type { Judged } from './judged.ts'
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

/** `solved`: contacts solved in the period. */
export function coverageBy(
  { marks }: Judged,
  solved: Uint32Array,
  grouping: Grouping,
  isOther: (reason: string) => boolean,
): Coverage[] {
  const [NONE, NAMED, OTHER] = [0, 1, 2]
  const kinds = [NONE, ...marks.reasons.texts.map((reason) => (isOther(reason) ? OTHER : NAMED))]
  const of = (kind: number) => countBy(solved, grouping, (row) => kinds[marks.reason[row] ?? 0] === kind)
  const has = (mark: number) => countBy(solved, grouping, (row) => ((marks.bits[row] ?? 0) & mark) !== 0)
  const [all, named, other] = [countBy(solved, grouping, () => true), of(NAMED), of(OTHER)]
  const [conflicts, top1, top3, own] = [MARK.conflict, MARK.reasonTop1, MARK.reasonTop3, MARK.reasonOwn].map(
    has,
  )
  return perGroup(grouping, (group) => {
    const [n, tagged, vague] = [all[group] ?? 0, named[group] ?? 0, other[group] ?? 0]
    const torn = conflicts?.[group] ?? 0
    return {
      tagged: rateOf(tagged, n),
      other: rateOf(vague, n),
      conflicts: torn,
      untagged: n - tagged - vague - torn,
      trace: { top1: top1?.[group] ?? 0, top3: top3?.[group] ?? 0, own: own?.[group] ?? 0 },
    }
  })
}
