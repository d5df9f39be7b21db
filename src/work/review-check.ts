// Does the search count as many tickets as were read, and what is read again where it does not?

import { DAY } from '#domain/instant.ts'
import { rowsBetween, without } from '#domain/review/contacts/block.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import { type Stretch, uncovered, weeksIn } from '#domain/review/stretch.ts'
import { countCreated } from '#zendesk/search-export.ts'
import type { Kept, Walked } from './review-shelf.ts'
import { type WalkOptions, walkWindow } from './review-walk.ts'

/** Rows of the walked part of a stretch, and those that could not be read. */
function rowsIn({ contacts, walked }: Kept, part: readonly Stretch[], zone: string): number {
  const rows = part.reduce((sum, { from, to }) => sum + rowsBetween(contacts, from, to).length, 0)
  const weeks = new Set(part.flatMap((one) => weeksIn(one, zone).map(({ from }) => String(from))))
  return rows + [...weeks].reduce((sum, week) => sum + (walked.skipped[week] ?? 0), 0)
}

const walkedWithin = (whole: Stretch, { stretches }: Walked): readonly Stretch[] =>
  uncovered(whole, uncovered(whole, stretches))

async function agrees(kept: Kept, whole: Stretch, options: WalkOptions): Promise<boolean> {
  const parts = walkedWithin(whole, kept.walked)
  let counted = 0
  for (const part of parts) counted += await countCreated(options.api, part, options.calls)
  return counted === rowsIn(kept, parts, options.zone)
}

/** Reads the walked part of a week again: rows keep their metrics, and those that are gone go. */
async function walkAgain(start: Kept, week: Stretch, options: WalkOptions): Promise<Kept> {
  const { [String(week.from)]: _, ...skipped } = start.walked.skipped
  const seen = new Set<number>()
  const parts = walkedWithin(week, start.walked)
  let kept: Kept = { ...start, walked: { ...start.walked, skipped } }
  for (const part of parts) kept = await walkWindow(kept, part, part.to, options, seen)
  const { contacts, walked } = kept
  const gone = (row: number): boolean => {
    const at = createdAt(contacts, row)
    const within = parts.some(({ from, to }) => at >= from && at < to)
    return within && !seen.has(contacts.ids.idOf(row + 1) ?? 0)
  }
  const left = { contacts: without(contacts, gone), walked }
  await options.shelf.keep(left.contacts, walked, [week])
  return left
}

/** Weeks in which rows could not be read, read again. */
export async function walkSkipped(start: Kept, options: WalkOptions): Promise<Kept> {
  let kept = start
  for (const from of Object.keys(start.walked.skipped).map(Number))
    for (const week of weeksIn({ from, to: from + 1 }, options.zone))
      kept = await walkAgain(kept, week, options)
  return kept
}

/**
 * Once a day: does the search count as many as were read? One call where it does; else one a week of the account, and
 * those weeks that differ are read again, because what is deleted tells nobody.
 */
export async function compare(start: Kept, whole: Stretch, options: WalkOptions): Promise<Kept> {
  const { zone, shelf, now } = options
  if ((start.walked.comparedAt ?? 0) > now() - DAY) return start
  let kept = start
  if (!(await agrees(kept, whole, options))) {
    for (const week of weeksIn(whole, zone)) {
      const part = walkedWithin(week, kept.walked)
      if (part.length > 0 && !(await agrees(kept, week, options))) kept = await walkAgain(kept, week, options)
    }
  }
  kept = { ...kept, walked: { ...kept.walked, comparedAt: now() } }
  await shelf.keep(kept.contacts, kept.walked, [])
  return kept
}
