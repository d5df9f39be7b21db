import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { BacktestFault } from './fault.ts'
import type { BacktestOptions } from './prepare.ts'
import type { BacktestReport } from './report.ts'
import { backtest } from './run.ts'
import { readTable } from './table/csv.ts'

const run = (csv: string, options: Partial<BacktestOptions> = {}): BacktestReport =>
  finish(backtest(readTable(csv), { outcome: 'churned', ...options }))

const withColumn = (csv: string, name: string, cell: (line: string, row: number) => string): string =>
  csv
    .trimEnd()
    .split('\n')
    .map((line, row) => `${row === 0 ? name : cell(line, row)},${line}`)
    .join('\n')

const useOf = (report: BacktestReport, name: string) =>
  report.columns.find((column) => column.name === name)?.use

describe('backtest', () => {
  it('reports the index of the definition, a scorecard, and the yardstick beside it', () => {
    const report = run(customersCsv({ rows: 1_200 }))
    expect(report.rows).toBe(1_200)
    expect(report.index?.auc?.value).toBeGreaterThan(0.75)
    expect(report.index?.coverage.mean).toBeCloseTo(0.34, 10)
    const { proposal } = report
    expect(proposal?.components.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100)
    expect(proposal?.judgement.rows).toBe(360)
    expect(proposal?.learnedFrom).toBe(840)
    for (const found of [proposal?.heldOut, proposal?.crossValidated]) {
      expect(found?.scorecard?.value).toBeGreaterThan(0.85)
      expect(Math.abs(found?.difference?.value ?? 1)).toBeLessThan(0.03)
    }
    expect(proposal?.judgement.auc?.value).toBeCloseTo(proposal?.heldOut.scorecard?.value ?? 0, 12)
    const counted = (groups: readonly { rows: number; lost: number }[] = []): number[] => [
      groups.reduce((sum, { rows }) => sum + rows, 0),
      groups.reduce((sum, { lost }) => sum + lost, 0),
    ]
    expect(counted(proposal?.judgement.bands)).toEqual([360, proposal?.judgement.lost])
    expect(counted(proposal?.judgement.deciles)).toEqual([360, proposal?.judgement.lost])
  })

  it('says the same again for the same seed', () => {
    const csv = customersCsv({ rows: 300 })
    expect(run(csv, { seed: 5 })).toEqual(run(csv, { seed: 5 }))
  })

  it('turns around when the other value is the loss', () => {
    const csv = customersCsv({ rows: 500 })
    expect(run(csv, { positive: 'no' }).index?.auc?.value).toBeCloseTo(
      1 - (run(csv).index?.auc?.value ?? 0),
      10,
    )
  })

  it('does not find in noise what is not there', () => {
    const values = [1, 2, 3, 4, 5, 6].map((seed) => {
      const report = run(customersCsv({ rows: 400, seed, strength: 0 }), { seed })
      if (!report.proposal || report.proposal.crossValidated.scorecard?.value === 0.5)
        expect(report.notices.some(({ id }) => id === 'nothing_found' || id === 'chance')).toBe(true)
      return report.proposal?.crossValidated.scorecard?.value ?? 0.5
    })
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  })

  it('leaves out what was written down after the loss, unless it is asked to keep it', () => {
    const csv = withColumn(customersCsv({ rows: 600 }), 'closing_note', (line, row) =>
      line.endsWith('yes') ? (['moved', 'price', 'rival'][row % 3] ?? '') : '',
    )
    const report = run(csv)
    expect(useOf(report, 'closing_note')).toBe('leak')
    expect(report.notices).toContainEqual({ id: 'leak', params: { column: 'closing_note', auc: 1 } })
    expect(report.proposal?.components.map(({ column }) => column)).not.toContain('closing_note')
    const kept = run(csv, { keep: ['closing_note'] })
    expect(kept.proposal?.components[0]?.column).toBe('closing_note')
    expect(kept.proposal?.heldOut.scorecard?.value).toBeGreaterThan(0.99)
  })

  it('leaves out a score that is named after the outcome', () => {
    const csv = withColumn(
      customersCsv({ rows: 600 }),
      'Churn Score',
      (line, row) => `${(line.endsWith('yes') ? 40 : 0) + ((row * 7919) % 61)}`,
    )
    expect(useOf(run(csv), 'Churn Score')).toBe('leak')
  })

  it('leaves out what it is told to', () => {
    const report = run(customersCsv({ rows: 300 }), { leaveOut: ['plan'] })
    expect(useOf(report, 'plan')).toBe('left_out')
    expect(() => run(customersCsv({ rows: 30 }), { leaveOut: ['nowhere'] })).toThrow(
      expect.objectContaining({ code: 'no_such_column' }),
    )
  })

  it('says of small tables that they are too small to learn from, and still tests the index', () => {
    const report = run(customersCsv({ rows: 30 }))
    expect(report.proposal).toBeNull()
    expect(report.notices.map(({ id }) => id)).toContain('too_few')
    expect(report.index?.auc).not.toBeNull()
  })

  it('is not harmed by names and cells that other programs run', () => {
    const csv = withColumn(
      withColumn(
        customersCsv({ rows: 300 }),
        '__proto__',
        (_, row) => ['=1+2', '@SUM(A1)', '-x'][row % 3] ?? '',
      ),
      'constructor',
      (_, row) => `${row % 5}`,
    )
    const report = run(csv, { signals: new Map([['__proto__', '']]) })
    expect(useOf(report, '__proto__')).toBe('used')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(JSON.parse(JSON.stringify(report)).columns).toHaveLength(10)
  })

  it('draws a sample from a table that is too large', () => {
    const cells = Array.from({ length: 300 }, (_, i) => `${i % 2}`).join(',')
    const names = Array.from({ length: 300 }, (_, i) => `c${i}`).join(',')
    const rows = Array.from({ length: 5_200 }, (_, i) => `${cells},${i % 4 ? 'no' : 'yes'}`)
    const work = backtest(readTable(`${names},churned\n${rows.join('\n')}\n`), { outcome: 'churned' })
    const report = finish(work)
    expect(report.notices).toContainEqual({ id: 'sampled', params: { count: 5_000, of: 5_200 } })
    expect(report.lost / report.rows).toBeCloseTo(0.25, 2)
  })

  it('goes forward and comes to its end', () => {
    const done: number[] = []
    const work = backtest(readTable(customersCsv({ rows: 200 })), { outcome: 'churned' })
    for (let next = work.next(); !next.done; next = work.next()) done.push(next.value.done / next.value.of)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(Math.max(...done)).toBeLessThanOrEqual(1)
  })

  it('never throws anything but its own fault, whatever the table holds', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '1', '0', '2,5', '1.5', 'yes', 'no', 'NA', '2024-01-05', '=A1', '__proto__', 'x'),
      fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/["\r\n,;\t|]/g, '')),
    )
    const rows = fc.array(fc.tuple(cell, cell, cell, fc.constantFrom('yes', 'no', '')), { maxLength: 60 })
    fc.assert(
      fc.property(rows, (list) => {
        try {
          run(
            `a,b,__proto__,churned\n${list.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`,
          )
        } catch (error) {
          expect(error).toBeInstanceOf(BacktestFault)
        }
      }),
      { numRuns: 150 },
    )
  })
})
