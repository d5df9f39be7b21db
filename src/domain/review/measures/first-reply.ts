// How long do customers wait for the first reply, who waits longest, and how many ask again before it comes?

import { NEVER } from '#domain/fcr/link.ts'
import type { Instant } from '#domain/instant.ts'
import { FLAG, NO_MINUTES } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { type Grouping, perGroup } from './grouping.ts'
import type { Judged } from './judged.ts'
import { mediansBy } from './medians.ts'
import { remembering } from './remembered.ts'
import { bitsOfRows, tallyOf, where } from './tally.ts'
import { isDoneAt } from './times.ts'

export interface FirstReply {
  /** Minutes from creation to the first public human reply, of so many contacts. */
  medianMinutes: number | null
  n: number
  /** Not solved and not answered, by metrics. */
  waiting: number
  oldest: { ticketId: number; createdAt: Instant } | null
  /** Neither solved nor known to metrics: whether they wait, nobody can say. */
  waitingUnknown: number
  /** Contacts that came before the one before was answered. */
  chasers: number
  /** Contacts of which that is known: the first of their issue, and those before which metrics know the one before. */
  chaserOf: number
  contacts: number
}

const [ALL, CHASER, WAITS, TOLD, UNTOLD] = [1, 2, 4, 8, 16]

/** Of a sample's requesters alone, and not before the metrics of the contact before are there. */
const isChaserTold = ({ table, links, sampled }: Judged, row: number): boolean => {
  const before = links.before[row] ?? -1
  return sampled[row] === 1 && (before < 0 || hasFlag(table, before, FLAG.metrics))
}

const bitsIn = bitsOfRows((judged, row) => {
  const { table, times, links } = judged
  const open = !isDoneAt(table, row)
  return (
    ALL |
    (isChaserTold(judged, row) ? TOLD | (links.chaser[row] === 1 ? CHASER : 0) : 0) |
    (open && times.repliedAt[row] === NEVER ? WAITS : 0) |
    (open && !hasFlag(table, row, FLAG.metrics) ? UNTOLD : 0)
  )
})

/** Minutes to the first reply; NaN where they are not known, or there was none. */
const minutesIn = remembering(({ table, kind }: Judged): Float64Array => {
  const { firstReply } = table.columns
  const minutes = new Float64Array(kind.length)
  for (let row = 0; row < minutes.length; row += 1) {
    const known = hasFlag(table, row, FLAG.metrics) && firstReply[row] !== NO_MINUTES
    minutes[row] = known ? (firstReply[row] ?? 0) : Number.NaN
  }
  return minutes
})

/** `rows` are contacts; of what waits only those are looked at. */
export const firstReplyBy = remembering(
  (judged: Judged, rows: Uint32Array, grouping: Grouping): readonly FirstReply[] => {
    const { table, times } = judged
    const minutes = minutesIn(judged)
    const medians = mediansBy(rows, grouping, (row) => minutes[row] ?? Number.NaN)
    const bits = bitsIn(judged)
    const count = tallyOf(rows, grouping, bits)
    const waits = where(rows, (row) => ((bits[row] ?? 0) & WAITS) !== 0)
    const oldest = new Int32Array(grouping.size).fill(-1)
    for (const row of waits) {
      const group = grouping.of[row] ?? -1
      const known = oldest[group] ?? -1
      if (group >= 0 && (known < 0 || (times.createdAt[row] ?? 0) < (times.createdAt[known] ?? 0)))
        oldest[group] = row
    }
    return perGroup(grouping, (group) => {
      const row = oldest[group] ?? -1
      return {
        medianMinutes: medians[group]?.median ?? null,
        n: medians[group]?.n ?? 0,
        waiting: count(group, WAITS),
        oldest:
          row < 0 ? null : { ticketId: table.ids.idOf(row + 1) ?? 0, createdAt: times.createdAt[row] ?? 0 },
        waitingUnknown: count(group, UNTOLD),
        chasers: count(group, CHASER),
        chaserOf: count(group, TOLD),
        contacts: count(group, ALL),
      }
    })
  },
)
