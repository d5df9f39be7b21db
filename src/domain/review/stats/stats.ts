// What do sidebars have to know that only all contacts together can tell?

import { QUARTER_DAYS } from '#domain/fcr/maturity.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { NONE_LOGGED, type OnlyLogged } from '#domain/reasons/effective.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { itemsAt } from '#domain/review/contacts/marks.ts'
import { createdAt, hasFlag } from '#domain/review/contacts/row.ts'
import { type Contacts, RATINGS } from '#domain/review/contacts/table.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Day } from '#domain/review/day.ts'
import { type Judged, type JudgeOptions, judgeInPieces, OUTCOME } from '#domain/review/measures/judged.ts'
import { CONTACT, ROW_KINDS } from '#domain/review/measures/row-kinds.ts'
import { isDoneAt, workedAtRow } from '#domain/review/measures/times.ts'
import { type CheckedSuggestions, countSuggestions, NONE_CHECKED } from './checked-suggestions.ts'
import { sightReasons } from './new-reasons.ts'

/** Mature solved contacts, and those of them after which none followed. Fractions where items share the credit. */
export interface Share {
  n: number
  worked: number
}

export interface ReasonShare extends Share {
  /** Those in which no article or post was sent. */
  without: Share
}

export interface ItemShare extends Share {
  /** `article:12`, `post:7`. */
  item: string
  /** The contacts' reason; null for none. */
  reason: string | null
  /** Whole contacts in which it was sent, also together with others. */
  contacts: number
  /** Contacts of the same kind in which an agent called it not relevant. */
  irrelevant: number
}

export interface Stats {
  /** Of the account, when it was worked out. */
  day: Day
  windowDays: number
  /** L: days to first solve that nine of ten stay under. */
  lagDays: number
  /** When the contacts that are judged were created, both ends within: all are mature. */
  from: Instant
  to: Instant
  /** Every how manieth requester was judged; 1: all. */
  sampled: number
  /** Tickets created then, as found; those left out and `usual.n` make it up. */
  found: number
  leftOut: { staff: number; outbound: number; merged: number; unsolved: number }
  /** Of all mature solved contacts. */
  usual: Share
  /** How many of these rest on rows alone, on metrics, on conversation. */
  levels: { rows: number; metrics: number; conversation: number }
  /** Ratings of contacts that were last solved (else updated) in the last quarter. */
  ratings: { good: number; n: number }
  /** Issues begun then, by outcome at first contact; `maturing`: begun later. */
  firstContact: { yes: number; no: number; maturing: number }
  /** By value; contacts without a reason, or with several, under the empty text. */
  reasons: ReadonlyMap<string, ReasonShare>
  /** Most sent first. */
  items: readonly ItemShare[]
  checkedSuggestions: CheckedSuggestions
  /** When the first contact of each reason was created that came up lately, the newest first. */
  newReasons: ReadonlyMap<string, Instant>
  /** Corrected reasons that stand nowhere on their tickets, which a sidebar cannot know from these. */
  onlyLogged: OnlyLogged
}

export interface StatsOptions extends JudgeOptions {
  day: Day
  /** Rows are complete from here on, with what an issue may have begun before. */
  from: Instant
  /** What auditors found, by ticket id; null: none of the reasons. */
  audited?: ReadonlyMap<number, string | null>
}

/** Rows counted in one piece, between which the page may draw: some milliseconds. */
const PIECE = 20_000

type Growing<T> = { -readonly [K in keyof T]: T[K] }

const noShare = (): Share => ({ n: 0, worked: 0 })
const add = (share: Growing<Share>, worked: boolean, weight = 1): void => {
  share.n += weight
  share.worked += worked ? weight : 0
}

const key = (reason: string | null): string => reason ?? ''

const isSent = ({ marks }: Judged, row: number): boolean => ((marks.bits[row] ?? 0) & MARK.sent) !== 0

function countReason(reasons: Map<string, ReasonShare>, judged: Judged, row: number, worked: boolean): void {
  const reason = key(reasonAt(judged, row))
  const share = reasons.get(reason) ?? { ...noShare(), without: noShare() }
  reasons.set(reason, share)
  add(share, worked)
  if (!isSent(judged, row)) add(share.without, worked)
}

const reasonAt = ({ marks }: Judged, row: number): string | null =>
  marks.reasons.textOf(marks.reason[row] ?? 0)

type Items = Map<string, Map<string, ItemShare>>

function countItems(items: Items, judged: Judged, row: number, worked: boolean): void {
  const { table, marks } = judged
  const sent = itemsAt(table, row, marks.sentItem)
  const irrelevant = itemsAt(table, row, marks.unfitItem)
  if (sent.length === 0 && irrelevant.length === 0) return
  const reason = reasonAt(judged, row)
  const ofReason: Map<string, ItemShare> = items.get(key(reason)) ?? new Map()
  items.set(key(reason), ofReason)
  const shareOf = (code: number): ItemShare => {
    const item = marks.items.textOf(code) ?? ''
    const share = ofReason.get(item) ?? { ...noShare(), item, reason, contacts: 0, irrelevant: 0 }
    ofReason.set(item, share)
    return share
  }
  for (const item of sent) {
    const share = shareOf(item)
    share.contacts += 1
    add(share, worked, 1 / sent.length)
  }
  for (const item of irrelevant) shareOf(item).irrelevant += 1
}

function countRating(ratings: Growing<Stats['ratings']>, { table, options }: Judged, row: number): void {
  const rating = RATINGS[table.columns.rating[row] ?? 0]
  const at = workedAtRow(table, row)
  if (!rating || at > options.now || at <= options.now - QUARTER_DAYS * DAY) return
  ratings.n += 1
  ratings.good += rating === 'good' ? 1 : 0
}

/** What began in the mature part of the period enters the rate, whatever its outcome; what began later is maturing. */
function countIssue(
  counts: Growing<Stats['firstContact']>,
  { table, links, outcome }: Judged,
  row: number,
  stats: Stats,
): void {
  const began = createdAt(table, row)
  if (links.first[row] !== row || began < stats.from) return
  if (began > stats.to) counts.maturing += 1
  else counts[outcome[row] === OUTCOME.yes ? 'yes' : 'no'] += 1
}

function countLevel(levels: Growing<Stats['levels']>, { table, marks }: Judged, row: number): void {
  if ((marks.bits[row] ?? 0) & (MARK.oneTurn | MARK.moreTurns)) levels.conversation += 1
  else levels[hasFlag(table, row, FLAG.metrics) ? 'metrics' : 'rows'] += 1
}

const emptyStats = ({ day, windowDays, sampled, now, from }: StatsOptions, lagDays: number): Stats => {
  const to = now - (windowDays + lagDays) * DAY
  return {
    ...{ day, windowDays, lagDays, sampled, to },
    from: Math.max(from, to - QUARTER_DAYS * DAY),
    found: 0,
    leftOut: { staff: 0, outbound: 0, merged: 0, unsolved: 0 },
    usual: noShare(),
    levels: { rows: 0, metrics: 0, conversation: 0 },
    ratings: { good: 0, n: 0 },
    firstContact: { yes: 0, no: 0, maturing: 0 },
    reasons: new Map(),
    items: [],
    checkedSuggestions: NONE_CHECKED,
    newReasons: new Map(),
    onlyLogged: NONE_LOGGED,
  }
}

const mostSent = (items: Items): ItemShare[] =>
  [...items.values()]
    .flatMap((ofReason) => [...ofReason.values()])
    .sort((a, b) => b.n - a.n || b.irrelevant - a.irrelevant || (a.item < b.item ? -1 : 1))

/**
 * What became of a quarter's mature contacts, by reason and by what was sent: *worked* means solved, and no further
 * contact of the same issue that was no chaser. Several items of one contact share the credit. In pieces, for pages
 * that must go on drawing.
 */
export function* statsInPieces(table: Contacts, options: StatsOptions): Generator<void, Stats> {
  const judged = yield* judgeInPieces(table, options)
  const stats = emptyStats(options, judged.lagDays)
  const reasons = new Map<string, ReasonShare>()
  const items: Items = new Map()
  const counts = { ...stats.leftOut }
  const suggestions = countSuggestions(judged, options.audited ?? new Map())
  const sightings = sightReasons(judged)
  for (let row = 0; row < table.size; row += 1) {
    if (row % PIECE === 0) yield
    const kind = ROW_KINDS[judged.kind[row] ?? CONTACT] ?? 'contact'
    if (kind === 'contact') {
      suggestions.add(row)
      sightings.add(row)
    }
    if (judged.sampled[row] !== 1) continue
    const within = createdAt(table, row) >= stats.from && createdAt(table, row) <= stats.to
    if (kind === 'contact') {
      countRating(stats.ratings, judged, row)
      countIssue(stats.firstContact, judged, row, stats)
    }
    if (!within) continue
    if (kind !== 'contact') counts[kind] += 1
    else if (isDoneAt(table, row)) {
      const worked = judged.repeated[row] !== 1
      add(stats.usual, worked)
      countLevel(stats.levels, judged, row)
      countReason(reasons, judged, row, worked)
      countItems(items, judged, row, worked)
    } else counts.unsolved += 1
  }
  const found = stats.usual.n + Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    ...{ ...stats, found, leftOut: counts, reasons, items: mostSent(items) },
    checkedSuggestions: suggestions.counted(),
    newReasons: sightings.found(),
    onlyLogged: options.corrections?.onlyLogged ?? NONE_LOGGED,
  }
}

/** The same at once. */
export function computeStats(table: Contacts, options: StatsOptions): Stats {
  const work = statsInPieces(table, options)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
