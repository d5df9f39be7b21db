// Which share of issues was resolved at the first contact, how sure is that, and what spoke against the others?

import { AGAINST } from '#domain/fcr/against.ts'
import { LINK_KINDS } from '#domain/fcr/link.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { countBy, type Grouping, perGroup } from './grouping.ts'
import { type Judged, OUTCOME } from './judged.ts'

export interface FirstContactRate {
  /** Mature issues; only these enter the rate. */
  yes: number
  no: number
  /** Too young to be told, early failures included. */
  maturing: number
  /** `yes / (yes + no)`; null without a mature issue. */
  rate: number | null
  /** Wilson, 95 %. */
  interval: Interval
  /** Mature issues whose first contact is known by rows alone, by metrics, by its conversation. */
  levels: { rows: number; metrics: number; conversation: number }
  /** Mature issues where an agent's word counts. */
  overruled: number
  /** Why: an issue may count under several. `unread`: by a reopen whose text nobody has judged. */
  because: { repeat: number; turns: number; unread: number; tierRose: number; unsolved: number }
}

/** Of rows: those that began an issue which may be judged, by the metrics that were asked for. */
const issueRows = ({ links, sampled }: Judged, rows: Uint32Array): Uint32Array =>
  rows.filter((row) => links.first[row] === row && sampled[row] === 1)

/** An issue is dated and grouped by its first contact; `rows` are contacts. */
export function firstContactBy(judged: Judged, rows: Uint32Array, grouping: Grouping): FirstContactRate[] {
  const { outcome, repeated, overruled, issueGrounds, times, matureTo, marks, table } = judged
  const issues = issueRows(judged, rows)
  const isMature = (row: number): boolean => (times.createdAt[row] ?? 0) <= matureTo
  const mature = issues.filter(isMature)
  const failed = mature.filter((row) => outcome[row] === OUTCOME.no && overruled[row] === 0)
  const count = (some: Uint32Array, holds: (row: number) => boolean = () => true) =>
    countBy(some, grouping, holds)
  const against = (ground: number) => count(failed, (row) => ((issueGrounds[row] ?? 0) & ground) !== 0)
  const read = (row: number): boolean => ((marks.bits[row] ?? 0) & (MARK.oneTurn | MARK.moreTurns)) !== 0
  const measured = (row: number): boolean => hasFlag(table, row, FLAG.metrics)
  const [all, yes, young] = [
    count(mature),
    count(mature, (row) => outcome[row] === OUTCOME.yes),
    count(issues, (row) => !isMature(row)),
  ]
  const [conversation, metrics, said] = [
    count(mature, read),
    count(mature, (row) => !read(row) && measured(row)),
    count(mature, (row) => overruled[row] === 1),
  ]
  const repeats = count(failed, (row) => repeated[row] === 1)
  const turns = against(AGAINST.turnsSeen | AGAINST.replies)
  const [unread, tiers, unsolved] = [AGAINST.reopened, AGAINST.tierRose, AGAINST.unsolved].map(against)
  return perGroup(grouping, (group) => {
    const [n, resolved] = [all[group] ?? 0, yes[group] ?? 0]
    const [byTalk, byMetrics] = [conversation[group] ?? 0, metrics[group] ?? 0]
    return {
      yes: resolved,
      no: n - resolved,
      maturing: young[group] ?? 0,
      rate: n === 0 ? null : resolved / n,
      interval: wilson(resolved, n),
      levels: { rows: n - byTalk - byMetrics, metrics: byMetrics, conversation: byTalk },
      overruled: said[group] ?? 0,
      because: {
        repeat: repeats[group] ?? 0,
        turns: turns[group] ?? 0,
        unread: unread?.[group] ?? 0,
        tierRose: tiers?.[group] ?? 0,
        unsolved: unsolved?.[group] ?? 0,
      },
    }
  })
}

const ASSUMED = LINK_KINDS.indexOf('assumed') + 1

/** Of the links within the mature issues of these rows: how many rest on an assumption. */
export function assumedLinks(judged: Judged, rows: Uint32Array): { links: number; assumed: number } {
  const { links, times, matureTo } = judged
  const counts = { links: 0, assumed: 0 }
  for (const first of issueRows(judged, rows)) {
    if ((times.createdAt[first] ?? 0) > matureTo) continue
    for (let row = links.last[first] ?? first; row !== first && row >= 0; row = links.before[row] ?? -1) {
      counts.links += 1
      counts.assumed += links.by[row] === ASSUMED ? 1 : 0
    }
  }
  return counts
}
