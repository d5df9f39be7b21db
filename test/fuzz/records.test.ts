import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAlert } from '#domain/notices/alert-record.ts'
import { readFix, readNotice } from '#domain/notices/notice.ts'
import { readLedgerFix } from '#domain/notices/writing.ts'
import { readPending } from '#domain/reasons/pending.ts'
import { readCorrections } from '#domain/review/audit/corrections.ts'
import { readDraw } from '#domain/review/audit/draw.ts'
import { readRatings } from '#domain/review/audit/ratings.ts'
import { readGapNote } from '#domain/review/gap-notes.ts'
import { readSeries, seriesBody, toBase } from '#domain/review/series.ts'
import { readLogged } from '#domain/review/stats/logged-rows.ts'
import { readStats } from '#domain/review/stats/record.ts'
import { userRow } from '#test/doubles/rows.ts'
import { readReasonDetails } from '#zendesk/schemas/reason-details.ts'
import { TRAVEL } from '#zendesk/schemas/shared.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddJson, oddly } from './odd.ts'

const AT = '2026-09-14T08:12:40Z'
const DAY = '2026-09-14'

/** Of each kind of record a sound body, and what reads it: null or empty where it cannot be read. */
const READERS: Readonly<Record<string, { body: unknown; read: (body: unknown) => unknown }>> = {
  series: {
    body: seriesBody({ kind: 'flow', unit: 'orders', points: [{ from: DAY, to: DAY, value: 4, n: 2 }] }),
    read: (body) => {
      const series = readSeries('Orders', body)
      return series && toBase(series, 'Europe/Berlin')
    },
  },
  stats: { body: { version: 1, day: DAY, weeks: [], items: {}, reasons: {} }, read: readStats },
  corrections: {
    body: { words: ['a', 'b'], rows: [[1, 2, 3, 0, 1, 0, 0]], version: 1 },
    read: readCorrections,
  },
  draw: {
    body: { seed: 1, from: DAY, to: DAY, at: AT, by: 1, among: 10, tickets: [1, 2] },
    read: (body) => readDraw(DAY, body),
  },
  ratings: { body: { draw: DAY, by: 1, ratings: [[1, 'right', 0]], words: ['a'] }, read: readRatings },
  notice: {
    body: { reason: 'billing__card', what: 'Cards are declined.', since: AT, expires: AT, wording: 'x' },
    read: (body) => readNotice('n1', body),
  },
  fix: {
    body: { reason: 'billing__card', shipped: AT, day: DAY, change: { share: 0.5, low: 0.2, high: 0.7 } },
    read: (body) => [readFix('f1', body), readLedgerFix('f1', body)],
  },
  alert: {
    body: { reason: 'billing__card', from: DAY, at: AT, weeks: [1, 2] },
    read: (body) => readAlert('a1', body),
  },
  gapNote: { body: { state: 'done', at: AT, article: 12, note: 'x' }, read: readGapNote },
  pending: { body: { ticketId: 1, reason: 'a', at: 1, inhibitor: null }, read: readPending },
  logged: {
    body: [
      [1, 2],
      [3, 4],
    ],
    read: readLogged,
  },
  reasons: {
    body: { billing__card: { kind: 'defect', definition: 'x', after: { 'article:1': 'post:2' } } },
    read: readReasonDetails,
  },
  told: {
    body: { at: 1, customer: userRow, rows: [], contacts: [], events: [] },
    read: (body) => Object.values(TRAVEL).map(({ isTold }) => isTold(body)),
  },
}

it.each(Object.entries(READERS))(
  '%s: any body is read or left, and nothing throws',
  (_, { body, read }) => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: oddly(body), weight: 4 }, oddJson), (given) => {
        read(given)
      }),
      cases('records', Object.keys(READERS).length),
    )
    expectNothingReached()
    expect(read(undefined)).not.toBe(true)
  },
  PATIENCE,
)
