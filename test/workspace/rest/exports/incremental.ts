// How does an export of everything since an instant go on from page to page? By time, and by cursor.

import { pageUrl } from '#workspace/rest/page.ts'
import type { Call, OwnLimit } from '#workspace/rest/route.ts'
import { missing, refusedWith } from '#workspace/world/refused.ts'

/** Seconds: the last minute is never returned. */
const FRESH = 60
const MOST = 1000

/** After this time, or at it with a higher id. */
export interface Position {
  /** Unix seconds. */
  time: number
  id: number
}

export interface Page<T> {
  page: T[]
  more: boolean
}

export interface Export<T> {
  /** Key of the rows in the body. */
  name: string
  /** The first `most` rows after the position and not after `until` (Unix seconds), in order. */
  after(start: Position, until: number, most: number): Page<T>
  at(row: T): Position
  present(row: T): unknown
  beside?(rows: readonly T[]): Record<string, unknown>
}

const seconds = (call: Call): number => Math.floor(call.world.clock.now() / 1000)

/** `start_time` in Unix seconds. Throws 400 for what is no time, 422 for the last minute. */
function startOf(call: Call): Position {
  const text = call.query.get('start_time')
  if (text === null) throw missing('start_time')
  const start = Number(text)
  if (text === '' || !Number.isInteger(start) || start < 0)
    throw refusedWith(400, {
      error: { title: 'Invalid attribute', message: 'start_time must be an integer' },
    })
  if (start > seconds(call) - FRESH)
    throw refusedWith(422, {
      error: 'InvalidValue',
      description: `Too recent start_time. Use a start_time older than ${FRESH} seconds`,
    })
  return { time: start, id: -1 }
}

function atobOrEmpty(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}

function readCursor(text: string): Position {
  const [time, id] = atobOrEmpty(text).split('|').map(Number)
  if (time !== undefined && id !== undefined && !Number.isNaN(time) && !Number.isNaN(id)) return { time, id }
  throw refusedWith(400, { errors: [{ code: 'InvalidPaginationParameter', title: 'Invalid cursor' }] })
}

function size(call: Call, most: number): number {
  const asked = Number(call.query.get('per_page') ?? most)
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : most
}

/** `after_cursor` is there on the last page too: it goes on from there later. */
export function byCursor<T>(call: Call, one: Export<T>): Record<string, unknown> {
  const cursor = call.query.get('cursor')
  const start = cursor === null ? startOf(call) : readCursor(cursor)
  const { page, more } = one.after(start, seconds(call) - FRESH, size(call, MOST))
  const row = page.at(-1)
  const last = row === undefined ? start : one.at(row)
  const after = btoa(`${last.time}|${last.id}`)
  return {
    [one.name]: page.map(one.present),
    ...one.beside?.(page),
    after_url: pageUrl(call, { cursor: after, start_time: null }),
    after_cursor: after,
    before_url: null,
    before_cursor: null,
    end_of_stream: !more,
  }
}

/**
 * The next page begins at the last row's time, so rows of that second come again. A page holds them all, and with them
 * more than was asked for [recorded]; where it holds nothing else, the next begins a second later.
 */
export function byTime<T>(call: Call, one: Export<T>, most = MOST): Record<string, unknown> {
  const start = startOf(call)
  const until = seconds(call) - FRESH
  const { page, more } = one.after(start, until, size(call, most))
  const row = page.at(-1)
  const last = row === undefined ? null : one.at(row)
  const ties = last !== null && more ? one.after(last, last.time, Number.POSITIVE_INFINITY).page : []
  const rows = [...page, ...ties]
  const goesOn = last !== null && more && one.after({ time: last.time + 1, id: -1 }, until, 1).page.length > 0
  const end = last === null ? null : goesOn && last.time === start.time ? last.time + 1 : last.time
  return {
    [one.name]: rows.map(one.present),
    ...one.beside?.(rows),
    count: rows.length,
    end_of_stream: !goesOn,
    end_time: end,
    next_page: end === null ? null : pageUrl(call, { start_time: String(end) }),
  }
}

/** An export of rows that are few enough to be put in order each time. */
export const listed =
  <T>(rows: () => readonly T[], at: (row: T) => Position): Export<T>['after'] =>
  (start, until, most) => {
    const all = rows()
      .map((row) => ({ row, ...at(row) }))
      .filter(
        ({ time, id }) => time <= until && (time > start.time || (time === start.time && id > start.id)),
      )
      .sort((a, b) => a.time - b.time || a.id - b.id)
    return { page: all.slice(0, most).map(({ row }) => row), more: all.length > most }
  }

export const stampTime = (stamp: string): number => Math.floor(Date.parse(stamp) / 1000)

/** Ten a minute, each endpoint for itself. */
export const exportLimit = (name: string, total = 10): readonly OwnLimit[] => [
  { name, total, highVolume: 3 * total, scope: 'account' },
]
