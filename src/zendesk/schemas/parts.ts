// How are the small things spelt that every answer of Zendesk is made of: ids, times, lists?

import * as z from 'zod/mini'
import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'

/** A whole number that may come as text: custom objects, events and side-loads differ. */
export const id = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,15}$/))]),
  z.pipe(z.transform(Number), z.int()),
)

/** What a value says to a reader that takes anything, absent keys too: such a key never costs its row. */
export const lenient = <T>(read: (value: unknown) => T) => z.pipe(z.optional(z.unknown()), z.transform(read))

/** An id that may be absent, empty or null. */
export const maybeId = lenient((value): number | null => {
  const parsed = id.safeParse(value)
  return parsed.success ? parsed.data : null
})

/** An ISO time as UTC milliseconds. */
export const instant = z.pipe(
  z.string(),
  z.pipe(
    z.transform((text: string): Instant => Date.parse(text)),
    z.number(),
  ),
)

export const maybeInstant = lenient((value): Instant | null => {
  const parsed = instant.safeParse(value)
  return parsed.success ? parsed.data : null
})

/** Text; empty where absent, null or something else. */
export const text = lenient((value): string => (typeof value === 'string' ? value : ''))

/** A name that everything of its kind has. */
export const name = z.string().check(z.regex(/./))

/** Text, or null where absent, empty or something else. */
export const maybeText = lenient((value): string | null =>
  typeof value === 'string' && value !== '' ? value : null,
)

/** A count; 0 where absent or null. */
export const count = lenient((value): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0,
)

export const flag = lenient((value): boolean => value === true)

/** The texts of a list; what is no text is left out; empty where there is no list. */
export const texts = lenient((value): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [],
)

export interface Rows<T> {
  rows: readonly T[]
  /** Rows that could not be read and were left out. */
  skipped: number
}

/** Reads each row by itself: a malformed one is left out and counted, it does not cost the others. */
export function rowsOf<T>(list: readonly unknown[], schema: z.ZodMiniType<T>): Rows<T> {
  const rows: T[] = []
  let skipped = 0
  for (const row of list) {
    const parsed = schema.safeParse(row)
    if (parsed.success) rows.push(parsed.data)
    else skipped += 1
  }
  return { rows, skipped }
}

/** @throws where there are rows, and none of them could be read: an answer that was not understood. */
export function someOf<T>(found: Rows<T>): Rows<T> {
  if (found.rows.length === 0 && found.skipped > 0) throw new TypeError('no row can be read')
  return found
}

/** The list under a key of an answer. @throws where the answer is no object or the key holds no list. */
export function listIn(body: unknown, key: string): readonly unknown[] {
  const list = isRecord(body) && Object.hasOwn(body, key) ? body[key] : undefined
  if (!Array.isArray(list)) throw new TypeError(`no list ${key}`)
  return list
}

/**
 * Rows of a list that the account keeps (groups, fields, forms): one that cannot be read is left out, unless that is all of
 * them. @throws where there is no such list, or no row of it could be read.
 */
export const rowsIn = <T>(body: unknown, key: string, schema: z.ZodMiniType<T>): readonly T[] =>
  someOf(rowsOf(listIn(body, key), schema)).rows

/** As `listIn`, but undefined where the key is absent: a side-load that was not honoured. */
export function sideloadIn(body: unknown, key: string): readonly unknown[] | undefined {
  const list = isRecord(body) && Object.hasOwn(body, key) ? body[key] : undefined
  return Array.isArray(list) ? list : undefined
}

/** Where to go on in a cursor list; null at its end. Only `has_more` tells the end: cursors stay filled. */
export function nextCursor(body: unknown): string | null {
  const meta = isRecord(body) && isRecord(body.meta) ? body.meta : {}
  return meta.has_more === true && typeof meta.after_cursor === 'string' && meta.after_cursor !== ''
    ? meta.after_cursor
    : null
}

/** The object under a key, or the answer itself where it has no such wrapper. */
export const unwrapped = (body: unknown, key: string): unknown =>
  isRecord(body) && isRecord(body[key]) ? body[key] : body
