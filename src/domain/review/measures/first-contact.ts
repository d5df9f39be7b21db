// Which share of issues was resolved at the first contact, how sure is that, and what spoke against the others?

import { AGAINST } from '#domain/fcr/against.ts'
import { LINK_KINDS } from '#domain/fcr/link.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { type EvidenceLevels, levelAt } from './evidence-levels.ts'
import { type Grouping, perGroup } from './grouping.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { remembering } from './remembered.ts'
import { bitsOfRows, tallyOf, where } from './tally.ts'

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
  levels: EvidenceLevels
  /** Mature issues where an agent's word counts. */
  overruled: number
  /** Why: an issue may count under several. `unread`: by a reopen whose text nobody has judged. */
  because: { repeat: number; turns: number; unread: number; tierRose: number; unsolved: number }
}

const [MATURING, MATURE, YES, OVERRULED, TALKED, COUNTED] = [1, 2, 4, 8, 16, 32]
const [REPEAT, TURNS, UNREAD, TIER, UNSOLVED] = [64, 128, 256, 512, 1024]

/** Why an issue failed. */
function groundBits({ repeated, issueGrounds }: Judged, row: number): number {
  const grounds = issueGrounds[row] ?? 0
  return (
    (repeated[row] === 1 ? REPEAT : 0) |
    (grounds & (AGAINST.turnsSeen | AGAINST.replies) ? TURNS : 0) |
    (grounds & AGAINST.reopened ? UNREAD : 0) |
    (grounds & AGAINST.tierRose ? TIER : 0) |
    (grounds & AGAINST.unsolved ? UNSOLVED : 0)
  )
}

/** By place in `EVIDENCE_LEVELS`. */
const LEVEL_BITS = [0, COUNTED, TALKED] as const

/** Whether the row began an issue that may be judged, by the metrics that were asked for. */
const isIssue = ({ links, sampled }: Judged, row: number): boolean =>
  links.first[row] === row && sampled[row] === 1

function issueBits(judged: Judged, row: number): number {
  if (!isIssue(judged, row)) return 0
  if ((judged.times.createdAt[row] ?? 0) > judged.matureTo) return MATURING
  const bits = MATURE | LEVEL_BITS[levelAt(judged, row)]
  const overruled = judged.overruled[row] === 1 ? OVERRULED : 0
  if (judged.outcome[row] === OUTCOME.yes) return bits | YES | overruled
  return bits | (overruled || groundBits(judged, row))
}

const bitsIn = bitsOfRows(issueBits)

/** An issue is dated and grouped by its first contact; `rows` are contacts. */
export const firstContactBy = remembering(
  (judged: Judged, rows: Uint32Array, grouping: Grouping): readonly FirstContactRate[] => {
    const count = tallyOf(rows, grouping, bitsIn(judged))
    return perGroup(grouping, (group) => {
      const [n, yes] = [count(group, MATURE), count(group, YES)]
      const [conversation, metrics] = [count(group, TALKED), count(group, COUNTED)]
      return {
        yes,
        no: n - yes,
        maturing: count(group, MATURING),
        rate: n === 0 ? null : yes / n,
        interval: wilson(yes, n),
        levels: { rows: n - conversation - metrics, metrics, conversation },
        overruled: count(group, OVERRULED),
        because: {
          repeat: count(group, REPEAT),
          turns: count(group, TURNS),
          unread: count(group, UNREAD),
          tierRose: count(group, TIER),
          unsolved: count(group, UNSOLVED),
        },
      }
    })
  },
)

/** Rows that began the issues which one of the rate's figures counts. */
export type IssuePart = 'all' | 'mature' | 'yes' | 'no' | 'maturing'

const PARTS: Readonly<Record<IssuePart, (bits: number) => boolean>> = {
  all: (bits) => bits !== 0,
  mature: (bits) => (bits & MATURE) !== 0,
  yes: (bits) => (bits & YES) !== 0,
  no: (bits) => (bits & MATURE) !== 0 && (bits & YES) === 0,
  maturing: (bits) => (bits & MATURING) !== 0,
}

/** First contacts behind a figure of {@link firstContactBy}, as many as it says. */
export const issueRows = (judged: Judged, rows: Uint32Array, part: IssuePart): Uint32Array =>
  where(rows, (row) => PARTS[part](issueBits(judged, row)))

const ASSUMED = LINK_KINDS.indexOf('assumed') + 1

/** Of the links within the mature issues of these rows: how many rest on an assumption. */
export function assumedLinks(judged: Judged, rows: Uint32Array): { links: number; assumed: number } {
  const { links, times, matureTo } = judged
  const counts = { links: 0, assumed: 0 }
  for (const first of rows) {
    if (!isIssue(judged, first) || (times.createdAt[first] ?? 0) > matureTo) continue
    for (let row = links.last[first] ?? first; row !== first && row >= 0; row = links.before[row] ?? -1) {
      counts.links += 1
      counts.assumed += links.by[row] === ASSUMED ? 1 : 0
    }
  }
  return counts
}
