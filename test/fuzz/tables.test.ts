import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BacktestFault } from '#domain/backtest/fault.ts'
import { readColumns } from '#domain/backtest/table/columns.ts'
import { readTable } from '#domain/backtest/table/csv.ts'
import { decodeTable } from '#domain/backtest/table/decode.ts'
import { readPoints } from '#domain/review/series/file.ts'
import { proposeColumns } from '#domain/review/series/propose.ts'
import { REACHING_KEYS } from '#test/abuse/keys.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddText } from './odd.ts'

const cell = fc.oneof(
  fc.constantFrom(
    '1',
    '2,5',
    '1.234,5',
    '2026-09-01',
    '3/4/2026',
    'Q3 2026',
    'yes',
    'no',
    'lost',
    '',
    '"',
    '-',
  ),
  fc.constantFrom(
    '1e400',
    'NaN',
    'Infinity',
    '-0',
    '99999999999999999999',
    '0001-01-01',
    '275760-09-14',
    '31.02.2026',
  ),
  oddText,
)
const header = fc.oneof(fc.constantFrom('day', 'value', 'n', 'churned', ...REACHING_KEYS), oddText)

/** As spreadsheets write them, some with a cell too many, a quote left open or nothing at all. */
const file = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    head: fc.array(header, { maxLength: 4 }),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
    quoted: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    tail: fc.constantFrom('', '"', '\u0000', '\uFEFF'),
  })
  .map(({ delimiter, head, rows, quoted, end, tail }) => {
    const written = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)
    return [head, ...rows].map((row) => row.map(written).join(delimiter)).join(end) + tail
  })

/** Null where the file is refused, which must say where. */
const orPlace = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof BacktestFault)) throw error
    expect(error.row === null || error.row > 0).toBe(true)
    return null
  }
}

it(
  'any table is read to its end or refused with row and column, and its series too',
  () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: file, weight: 4 }, oddText), (text) => {
        const table = orPlace(() => readTable(text))
        if (table === null) return
        const columns = [...table.columns]
        expect(new Set(columns).size).toBe(columns.length)
        const walk = readColumns(table)
        let step = walk.next()
        while (!step.done) step = walk.next()
        expect(step.value.map(({ name }) => name)).toEqual(columns)
        const proposed = proposeColumns(table)
        for (const kind of ['flow', 'stock', 'rate'] as const) {
          const choice = { ...proposed, kind, length: 'week' as const, order: null, decimal: null }
          const { points, faults, blanks } = readPoints(table, choice, 'day_first')
          for (const { value } of points) expect(Number.isFinite(value)).toBe(true)
          for (const { row, column } of faults) {
            expect(table.numbers).toContain(row)
            expect(column).toBeGreaterThan(0)
            expect(column).toBeLessThanOrEqual(columns.length)
          }
          expect(points.length + blanks).toBeLessThanOrEqual(table.rows.length)
        }
      }),
      cases('tables', 2),
    )
    expectNothingReached()
  },
  PATIENCE,
)

it(
  'any bytes are a text or refused as none',
  () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          file.map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const text = orPlace(() => decodeTable(bytes))
          if (text !== null) orPlace(() => readTable(text))
        },
      ),
      cases('tables', 2),
    )
  },
  PATIENCE,
)
