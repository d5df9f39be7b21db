// When was each row solved, answered, and up to when does a further contact belong to it? In columns.

import { NEVER, UNKNOWN } from '#domain/fcr/link.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { FLAG, NO_MINUTES } from '#domain/review/contacts/columns.ts'
import { type Contacts, STATUSES } from '#domain/review/contacts/table.ts'

export interface Times {
  createdAt: Float64Array
  /** By metrics alone: first solve, else the last one; `NEVER` where they tell none. */
  measuredSolve: Float64Array
  /** The same, and the last update of what is solved while its metrics lag behind. */
  solvedAt: Float64Array
  until: Float64Array
  repliedAt: Float64Array
}

const SOLVED = STATUSES.indexOf('solved')

/** Solved, or closed for good. */
export const isDoneAt = ({ columns }: Contacts, row: number): boolean => (columns.status[row] ?? 0) >= SOLVED

/** When somebody last worked on it, as far as the row tells: the last solve, else the last update. */
export function workedAtRow(table: Contacts, row: number): Instant {
  const { columns } = table
  const solved = ((columns.flags[row] ?? 0) & FLAG.metrics) === 0 ? 0 : (columns.solved[row] ?? 0)
  return (solved === 0 ? (columns.updated[row] ?? 0) : solved) * 1000
}

function measured({ columns }: Contacts, row: number, createdAt: Instant): Instant {
  const minutes = columns.firstSolve[row] ?? NO_MINUTES
  if (minutes !== NO_MINUTES) return createdAt + minutes * MINUTE
  const solved = columns.solved[row] ?? 0
  return solved === 0 ? NEVER : solved * 1000
}

function replied({ columns }: Contacts, row: number, createdAt: Instant): Instant {
  const minutes = columns.firstReply[row] ?? NO_MINUTES
  if (minutes !== NO_MINUTES) return createdAt + minutes * MINUTE
  return columns.replies[row] === 0 ? NEVER : UNKNOWN
}

/** As `#domain/fcr/issues.ts` has it for one contact. Without metrics the window runs from creation. */
export function timesOf(table: Contacts, windowDays: number): Times {
  const { size, columns } = table
  const column = () => new Float64Array(size)
  const times: Times = {
    createdAt: column(),
    measuredSolve: column().fill(NEVER),
    solvedAt: column().fill(NEVER),
    until: column(),
    repliedAt: column().fill(UNKNOWN),
  }
  for (let row = 0; row < size; row += 1) {
    const createdAt = (columns.created[row] ?? 0) * 1000
    const done = isDoneAt(table, row)
    times.createdAt[row] = createdAt
    let solved = NEVER
    if (((columns.flags[row] ?? 0) & FLAG.metrics) !== 0) {
      const measuredSolve = measured(table, row, createdAt)
      times.measuredSolve[row] = measuredSolve
      solved = measuredSolve === NEVER && done ? (columns.updated[row] ?? 0) * 1000 : measuredSolve
      times.solvedAt[row] = solved
      times.repliedAt[row] = replied(table, row, createdAt)
    }
    times.until[row] = done ? (solved === NEVER ? createdAt : solved) + windowDays * DAY : NEVER
  }
  return times
}
