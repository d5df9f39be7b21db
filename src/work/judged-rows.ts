// How do the account's contacts become figures while they are still being read: rows, judged again as they grow?

import type { Instant } from '#domain/instant.ts'
import { type Taxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import type { LoggedCorrections } from '#domain/review/contacts/marks.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { type Judged, type JudgeOptions, judgeInPieces } from '#domain/review/measures/judged.ts'
import { sampleRate } from '#domain/review/sample.ts'
import type { Settings } from '#domain/settings.ts'
import { inTurns } from './in-turns.ts'
import { type RowOptions, type RowProgress, syncRows } from './review-rows.ts'

export interface JudgedOptions extends Omit<RowOptions, 'isReason' | 'mostRows'> {
  settings: Settings
  taxonomy: Taxonomy
  /** Ids of agents and admins. */
  staff: ReadonlySet<number>
  corrections?: LoggedCorrections
}

/** What is known by now. */
export interface JudgedRows {
  /** null while there is no row. */
  judged: Judged | null
  /** Of the judgement. */
  now: Instant
  /** Walked without a gap since, up to where the walk was by then; null while nothing is. */
  from: Instant | null
  /** null when done. */
  progress: RowProgress | null
  /** Metrics were asked for of every how manieth requester; 1: of all. */
  sampled: number
  /** Rows that could not be read. */
  skipped: number
  /** How many tickets there are, where these are more than are read; null where all are, or nobody knows yet. */
  tickets: number | null
}

/** While rows arrive: judged anew once there are so many times as many, or after so many milliseconds. */
const GROWTH = 1.5
const PAUSE = 10_000

/** Works in pieces, because the page goes on drawing meanwhile. Rejects with the signal's reason on abort. */
export const judgePatiently = (
  table: Contacts,
  options: JudgeOptions,
  signal: AbortSignal,
): Promise<Judged> => inTurns(judgeInPieces(table, options), signal)

/** The rows as they are now: those that come later are not among them. */
const still = (contacts: Contacts): Contacts => ({ ...contacts, codes: { ...contacts.codes } })

const judgingOf = (options: JudgedOptions, now: Instant, sampled: number): JudgeOptions => ({
  ...{ now, sampled, staff: options.staff },
  windowDays: options.settings.fcrWindowDays,
  agentsLogContacts: options.settings.agentsLogContacts,
  topLevelOf: topLevelOf(options.taxonomy),
  ...(options.corrections ? { corrections: options.corrections } : {}),
})

interface Interim {
  /** Judges these rows where it is worth it and nothing is being judged. */
  offer(progress: RowProgress): void
  /** Resolves once nothing is being judged any more; nothing is begun from then on. */
  end(): Promise<void>
}

function interim(
  options: JudgedOptions,
  signal: AbortSignal,
  tell: (change: Partial<JudgedRows>) => void,
): Interim {
  let running: Promise<void> | null = null
  let over = false
  let rows = 0
  let at = 0
  const judgeNow = async (contacts: Contacts, from: Instant | null): Promise<void> => {
    const now = options.now()
    const sampled = sampleRate(contacts.size)
    const judged = await judgePatiently(contacts, judgingOf(options, now, sampled), signal)
    if (!over) tell({ judged, now, from, sampled })
    at = options.now()
    running = null
  }
  return {
    offer({ contacts, from }) {
      const worth = contacts.size >= rows * GROWTH || options.now() - at > PAUSE
      if (over || running !== null || contacts.size === 0 || !worth) return
      rows = contacts.size
      // Only an abort ends it early, and whoever waits for the rows hears of that.
      running = judgeNow(still(contacts), from).catch(() => undefined)
    },
    async end() {
      over = true
      await running
    },
  }
}

/**
 * Brings the rows up to date and judges them; tells what is known at any time: rows of this browser at once, then the
 * newest windows as they arrive. What was read before the signal aborts is kept, and the next call goes on there.
 * @returns false where the signal aborted before this frame's turn came.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export async function judgedRows(
  options: JudgedOptions,
  signal: AbortSignal,
  tell: (change: Partial<JudgedRows>) => void,
): Promise<boolean> {
  const isReason = (tag: string): boolean => options.taxonomy.byValue.has(tag)
  const meanwhile = interim(options, signal, tell)
  try {
    const mostRows = options.settings.reviewMostRows
    const rows = await syncRows({ ...options, isReason, mostRows }, signal, (progress) => {
      tell(progress.tickets === null ? { progress } : { progress, tickets: progress.tickets })
      meanwhile.offer(progress)
    })
    await meanwhile.end()
    if (rows === null) return false
    const judged = await judgePatiently(rows.contacts, judgingOf(options, rows.at, rows.sampled), signal)
    const { from, at, sampled, skipped, tickets } = rows
    tell({ judged, now: at, from, sampled, skipped, tickets, progress: null })
    return true
  } finally {
    await meanwhile.end()
  }
}
