// How do sidebars learn what only all contacts together can tell? A lead's browser works it out, once a day.

import { QUARTER_DAYS } from '#domain/fcr/maturity.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { type Taxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import type { LoggedCorrections } from '#domain/review/contacts/marks.ts'
import { dayOf } from '#domain/review/day.ts'
import { STATS_KIND } from '#domain/review/stats/names.ts'
import { readStats, statsBody } from '#domain/review/stats/record.ts'
import { type Stats, type StatsOptions, statsInPieces } from '#domain/review/stats/stats.ts'
import { daysBefore, walkFor } from '#domain/review/stretch.ts'
import type { Settings } from '#domain/settings.ts'
import { sleep } from '#store/sleep.ts'
import { staffIds } from '#zendesk/people.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'
import { newestTeamRecord } from '#zendesk/team-records.ts'
import { type ReviewRows, type RowOptions, type RowProgress, syncRows } from './review-rows.ts'

export interface KeepOptions extends Omit<RowOptions, 'whole' | 'isReason' | 'mostRows'> {
  settings: Settings
  taxonomy: Taxonomy
  corrections?: LoggedCorrections
  /** What auditors found, by ticket id; null: none of the reasons. */
  audited?: ReadonlyMap<number, string | null>
  /** Hears of them once they are worked out, also where they cannot be written. */
  onWorked?: (stats: Stats) => void
}

/** `written`: now, by this browser; `there`: today's are there already; `left`: the signal aborted before its turn, or too many tickets could not be read. */
export type KeptStats = { kind: 'written' | 'there'; stats: Stats } | { kind: 'left' }

/** Of which more cannot be read, the rest may tell something else: nothing is written for the team. */
const MOST_UNREAD = 0.01

/** As long as L can be: what is younger is not mature. */
const LONGEST_LAG_DAYS = 28

const calls = ({ priority = 'review' }: KeepOptions, signal: AbortSignal) => ({ signal, priority })

/** Contacts of a quarter, all mature, and what their issues may have begun with. */
const wholeOf = ({ settings: { fcrWindowDays } }: KeepOptions, now: Instant) =>
  walkFor(
    { from: now - (QUARTER_DAYS + fcrWindowDays + LONGEST_LAG_DAYS) * DAY, to: Number.MAX_SAFE_INTEGER },
    fcrWindowDays,
  )

/** Works in pieces, because the page goes on drawing meanwhile. */
async function worked(rows: ReviewRows, options: StatsOptions, signal: AbortSignal): Promise<Stats> {
  const work = statsInPieces(rows.contacts, options)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    await sleep(0, signal)
  }
}

async function statsNow(
  options: KeepOptions,
  signal: AbortSignal,
  onProgress: ((progress: RowProgress) => void) | undefined,
): Promise<Stats | null> {
  const { api, now, zone, settings, taxonomy } = options
  const whole = wholeOf(options, now())
  const isReason = (tag: string): boolean => taxonomy.byValue.has(tag)
  const mostRows = settings.reviewMostRows
  const rows = await syncRows({ ...options, whole, isReason, mostRows, again: true }, signal, onProgress)
  if (rows === null || rows.skipped > rows.contacts.size * MOST_UNREAD) return null
  const judging: StatsOptions = {
    day: dayOf(rows.at, zone),
    now: rows.at,
    from: rows.from + daysBefore(settings.fcrWindowDays) * DAY,
    windowDays: settings.fcrWindowDays,
    topLevelOf: topLevelOf(taxonomy),
    agentsLogContacts: settings.agentsLogContacts,
    staff: await staffIds(api, calls(options, signal)),
    sampled: rows.sampled,
    ...(options.audited ? { audited: options.audited } : {}),
    ...(options.corrections ? { corrections: options.corrections } : {}),
  }
  return worked(rows, judging, signal)
}

/**
 * Sees to it that the team's record holds today's stats; one call where it does. Only for browsers whose agent may see
 * all tickets: others would tell of a part as of the whole. What was read before the signal aborts is kept.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export async function keepStats(
  options: KeepOptions,
  signal: AbortSignal,
  onProgress?: (progress: RowProgress) => void,
): Promise<KeptStats> {
  const { api, now, zone } = options
  const today = dayOf(now(), zone)
  const newest = readStats((await newestTeamRecord(api, STATS_KIND, calls(options, signal)))?.body)
  if (newest?.day === today) return { kind: 'there', stats: newest }
  const stats = await statsNow(options, signal, onProgress)
  if (stats === null) return { kind: 'left' }
  options.onWorked?.(stats)
  const draft = { kind: STATS_KIND, key: stats.day, body: statsBody(stats), basedOn: 0 }
  const saved = await saveTeamRecord(api, draft, calls(options, signal))
  // A colleague's browser was faster: theirs are as good.
  if ('conflict' in saved) return { kind: 'there', stats: readStats(saved.conflict.body) ?? stats }
  return { kind: 'written', stats }
}
