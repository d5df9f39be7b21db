// How do a day's stats stand in the team's record, so that sidebars of any version can read them, within 24 KB?

import type { Instant } from '#domain/instant.ts'
import { isDay } from '#domain/review/day.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { type CheckedSuggestions, NONE_CHECKED } from './checked-suggestions.ts'
import { loggedBody, readLogged } from './logged-rows.ts'
import { ENOUGH } from './names.ts'
import type { ItemShare, ReasonShare, Stats } from './stats.ts'

/** Of the form, not of the record. */
const VERSION = 1
const MOST_BYTES = 24 * 1024
/** Of more than these nobody would say that they are new. */
const MOST_NEW = 40

type UseRow = [item: string, reason: string, n: number, worked: number, contacts: number]
/** The last is left out where it is 0. */
type ItemRow = UseRow | [...UseRow, irrelevant: number]
type ReasonRow = [n: number, worked: number, nWithout: number, workedWithout: number]

/** Rows, because names of keys would take half of the room. Ids, values of the field and counts: no text. */
interface StatsBody {
  v: number
  day: string
  window: [days: number, lag: number, from: number, to: number]
  sampled: number
  found: number
  left: Stats['leftOut']
  usual: [n: number, worked: number]
  levels: Stats['levels']
  ratings: [good: number, n: number]
  first: Stats['firstContact']
  reasons: Record<string, ReasonRow>
  items: ItemRow[]
  /** First suggestions that were checked, and those of them that were right, by tenth; audited, chosen blind. */
  sug?: { tenths: [n: number, right: number][]; of: [audited: number, blind: number] }
  /** Reasons that came up lately, since when. */
  new?: Record<string, Instant>
  /** Ids of tickets by the reason that only the corrections' log gives them. */
  logged?: Record<string, number[]>
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function itemRow({ item, reason, n, worked, contacts, irrelevant }: ItemShare): ItemRow {
  const name = item.replace('article:', 'a').replace('post:', 'p')
  const use: UseRow = [name, reason ?? '', rounded(n), rounded(worked), contacts]
  return irrelevant > 0 ? [...use, irrelevant] : use
}

const reasonRow = ({ n, worked, without }: ReasonShare): ReasonRow => [n, worked, without.n, without.worked]

const bytesOf = (body: StatsBody): number => new TextEncoder().encode(JSON.stringify(body)).length

/** The most entries from the front with which the body is small enough. */
function fitting<T>(entries: readonly T[], body: (some: readonly T[]) => StatsBody): readonly T[] {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (bytesOf(body(entries.slice(0, middle))) <= MOST_BYTES) low = middle
    else high = middle - 1
  }
  return entries.slice(0, low)
}

/** Items first that were sent, or called not relevant, five times or more; what does not fit into 24 KB is left out. */
export function statsBody(stats: Stats): StatsBody {
  const { checkedSuggestions: checked } = stats
  const body = (
    reasons: readonly (readonly [string, ReasonShare])[],
    items: readonly ItemShare[],
  ): StatsBody => ({
    v: VERSION,
    day: stats.day,
    window: [stats.windowDays, rounded(stats.lagDays), stats.from, stats.to],
    sampled: stats.sampled,
    found: stats.found,
    left: stats.leftOut,
    usual: [stats.usual.n, stats.usual.worked],
    levels: stats.levels,
    ratings: [stats.ratings.good, stats.ratings.n],
    first: stats.firstContact,
    reasons: Object.fromEntries(reasons.map(([value, share]) => [value, reasonRow(share)])),
    items: items.map(itemRow),
    sug: {
      tenths: checked.tenths.map(({ n, right }) => [n, right]),
      of: [checked.audited, checked.blind],
    },
    new: Object.fromEntries([...stats.newReasons].slice(0, MOST_NEW)),
    ...(stats.onlyLogged.size === 0 ? {} : { logged: loggedBody(stats.onlyLogged) }),
  })
  const isOften = ({ n, irrelevant }: ItemShare) => n >= ENOUGH || irrelevant >= ENOUGH
  const often = stats.items.filter(isOften)
  const seldom = stats.items.filter((item) => !isOften(item))
  const byUse = [...stats.reasons].sort(([, a], [, b]) => b.n - a.n)
  // An item without its reasons' usual share says little, so reasons have room first.
  const reasons = fitting(byUse, (some) => body(some, []))
  return body(
    reasons,
    fitting([...often, ...seldom], (some) => body(reasons, some)),
  )
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const counts = (value: unknown, length: number): readonly number[] | null =>
  Array.isArray(value) && value.length >= length && value.slice(0, length).every(isCount) ? value : null

const named = <K extends string>(value: unknown, keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(
    keys.map((key) => [key, isRecord(value) && isCount(value[key]) ? value[key] : 0]),
  ) as Record<K, number>

function readItem(row: unknown): ItemShare | null {
  if (!Array.isArray(row)) return null
  const [name, reason, ...rest] = row
  const [, kind, id] = /^([ap])(\d+)$/.exec(String(name)) ?? []
  const [n = 0, worked = 0, contacts = 0] = counts(rest, 3) ?? []
  const irrelevant = isCount(rest[3]) ? rest[3] : 0
  if (kind === undefined || typeof reason !== 'string' || (n <= 0 && irrelevant <= 0)) return null
  const item = `${kind === 'a' ? 'article' : 'post'}:${id}`
  return { item, reason: reason === '' ? null : reason, n, worked: Math.min(n, worked), contacts, irrelevant }
}

function readReason([value, row]: [string, unknown]): readonly [string, ReasonShare][] {
  const read = counts(row, 4)
  if (read === null) return []
  const [n = 0, worked = 0, nWithout = 0, workedWithout = 0] = read
  return [[value, { n, worked, without: { n: nWithout, worked: workedWithout } }]]
}

/** What older versions of this form did not have says nothing. */
function readChecked(value: unknown): CheckedSuggestions {
  if (!isRecord(value) || !Array.isArray(value.tenths)) return NONE_CHECKED
  const { tenths: rows } = value
  const tenths = NONE_CHECKED.tenths.map((_, tenth) => {
    const [n = 0, right = 0] = counts(rows[tenth], 2) ?? []
    return { n, right: Math.min(n, right) }
  })
  const [audited = 0, blind = 0] = counts(value.of, 2) ?? []
  return { tenths, audited, blind }
}

const readNew = (value: unknown): Stats['newReasons'] =>
  new Map(
    Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, Instant] =>
      isCount(entry[1]),
    ),
  )

/** The stats of a record's body; null where it holds none that this version can read. Bad rows are left out. */
export function readStats(body: unknown): Stats | null {
  if (!isRecord(body) || body.v !== VERSION || typeof body.day !== 'string' || !isDay(body.day)) return null
  const window = counts(body.window, 4)
  const usual = counts(body.usual, 2)
  if (window === null || usual === null) return null
  const [windowDays = 0, lagDays = 0, from = 0, to = 0] = window
  const [good = 0, rated = 0] = counts(body.ratings, 2) ?? []
  const reasons = isRecord(body.reasons) ? Object.entries(body.reasons) : []
  const items = Array.isArray(body.items) ? body.items : []
  return {
    ...{ day: body.day, windowDays, lagDays, from, to },
    sampled: isCount(body.sampled) ? Math.max(1, body.sampled) : 1,
    found: isCount(body.found) ? body.found : 0,
    leftOut: named(body.left, ['staff', 'outbound', 'merged', 'unsolved']),
    usual: { n: usual[0] ?? 0, worked: usual[1] ?? 0 },
    levels: named(body.levels, ['rows', 'metrics', 'conversation']),
    ratings: { good: Math.min(good, rated), n: rated },
    firstContact: named(body.first, ['yes', 'no', 'maturing']),
    reasons: new Map(reasons.flatMap(readReason)),
    items: items.map(readItem).filter((item) => item !== null),
    checkedSuggestions: readChecked(body.sug),
    newReasons: readNew(body.new),
    onlyLogged: readLogged(body.logged),
  }
}
