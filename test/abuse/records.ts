// Which records could somebody who may write the team's object leave there, with words that try to run something?

import { gapKey } from '#domain/review/gap-notes.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import { STRINGS } from './strings.ts'

const DAY = 86_400_000
/** Of the longest lists that are shown. */
const MANY = 20

/** Of contacts that the demo account has: the audit's draw and the corrections' log name them. */
export interface Known {
  reasons: readonly string[]
  ticketIds: readonly number[]
  /** Of somebody who leads. */
  userId: number
  now: number
}

type Written = readonly [kind: string, key: string, body: object]

const dayBefore = (now: number, days: number): string => new Date(now - days * DAY).toISOString().slice(0, 10)

const alertOf = (text: string, at: number, { now, userId }: Known): Written => [
  'alert',
  `odd${at}`,
  {
    ...{ reason: text, from: dayBefore(now, 9), to: dayBefore(now, 3), ended: now - 2 * DAY, note: text },
    peak: { from: dayBefore(now, 9), to: dayBefore(now, 3), count: 40, low: 1, high: 9 },
    ...{ state: 'explained', by: userId, at: now - DAY },
  },
]

/** As each kind of record is read; what cannot be read is shown nowhere. */
const written = (known: Known, next: () => string): Written[] => {
  const { reasons, ticketIds, userId, now } = known
  const words = Array.from({ length: MANY }, next)
  const draw = `${dayBefore(now, 4)}-${userId}-1`
  const rows = ticketIds.slice(0, MANY).map((id, at) => [id, at % MANY, (at + 1) % MANY])
  const since = dayBefore(now, 90)
  return [
    ...words.map((text, at) => alertOf(text, at, known)),
    ...[null, ...reasons].map((reason): Written => ['gap', gapKey(reason), { note: next() }]),
    ...words
      .slice(0, 5)
      .map((text): Written => ['series', text, { kind: 'stock', unit: next(), since, points: [[0, 9]] }]),
    [
      'audit',
      draw,
      {
        ...{ v: 1, seed: next(), period: [now - 30 * DAY, now - DAY], at: now - 4 * DAY, by: userId },
        ...{ among: 200, words, tickets: rows },
      },
    ],
    [
      'ratings',
      `${draw}.${userId}`,
      {
        ...{ v: 1, draw, by: userId, words },
        ratings: rows.slice(0, 5).map(([id, reason, cause]) => [id, cause, reason, now - 3 * DAY]),
      },
    ],
    [
      'corrections',
      `${dayBefore(now, 0).slice(0, 7)}.1`,
      {
        ...{ v: 1, words },
        rows: rows.map(([id, from, to]) => [id, userId, now - DAY, 2, 0, 1, from, to]),
        causes: rows.slice(0, 5).map(([id, from, to]) => [id, userId, now - DAY, 2, 0, 1, from, to]),
      },
    ],
  ]
}

/** `like`: a record of the account, for what all records have. */
export const hostileRecords = (like: ObjectRecordRecord, known: Known): ObjectRecordRecord[] => {
  let at = 0
  return written(known, () => STRINGS[at++ % STRINGS.length] ?? '').map(([kind, key, body], index) => ({
    ...like,
    id: `01KODD${index}`,
    name: `${kind}:${key}:1`,
    external_id: `${kind}:${key}:1`,
    custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
  }))
}
