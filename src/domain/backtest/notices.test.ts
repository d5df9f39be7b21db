import { describe, expect, it } from 'vitest'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { comparisonOf, lostAmong } from './compare.ts'
import { rocOf } from './judge/roc.ts'
import { noticesOf, type Prepared, prepare } from './prepare.ts'
import type { ColumnReport } from './report.ts'
import { backtest } from './run.ts'
import { readTable } from './table/csv.ts'

const outcome = {
  column: 'churned',
  place: 0,
  lostValue: 'yes',
  guessed: false,
  values: [],
  rows: new Int32Array(),
  lost: new Uint8Array(),
  blanks: 0,
}
const prepared = (own: Partial<typeof outcome>): Prepared => ({
  ...{ outcome: { ...outcome, ...own }, columns: [], lost: new Uint8Array(), signals: new Map() },
  ...{ part: { train: new Int32Array(), test: new Int32Array() }, all: new Int32Array() },
})
const report = (own: Partial<ColumnReport>): ColumnReport => ({
  ...{
    name: 'x',
    number: 2,
    kind: 'number',
    blanks: 0,
    distinct: 3,
    unreadable: null,
    use: 'used',
    signal: null,
    alone: null,
  },
  ...own,
})
const slips = { count: 2, row: 5, cell: '?!' }

describe('what is said of a table', () => {
  it('is nothing where nothing is to be said', () => {
    const quiet = [
      report({}),
      report({ use: 'outcome' }),
      report({ use: 'left_out', unreadable: slips }),
      report({ use: 'unfit' }),
    ]
    expect(noticesOf(prepared({}), quiet)).toEqual([])
    expect(noticesOf(prepared({}), [report({ signal: 'features_used' })])).toEqual([])
  })

  it('is whose value was guessed, how many rows have none, and what columns are too good or broken', () => {
    expect(
      noticesOf(prepared({ guessed: true, blanks: 1 }), [
        report({ use: 'leak', alone: 0.99, unreadable: slips }),
        report({ name: 'y', use: 'leak' }),
        report({ name: 'z', use: 'unfit', signal: 'features_used' }),
        report({ name: 'w', unreadable: slips }),
      ]),
    ).toEqual([
      { id: 'guessed_loss', params: { value: 'yes', column: 'churned' } },
      { id: 'rows_without_outcome', params: { count: 1 } },
      { id: 'leak', params: { column: 'x', auc: 0.99 } },
      { id: 'leak', params: { column: 'y', auc: 1 } },
      { id: 'unfit_signal', params: { column: 'z' } },
      { id: 'unreadable', params: { column: 'w', ...slips } },
    ])
  })
})

describe('a table', () => {
  const csv = (lost: number, kept: number): string =>
    `logins,churned\n${Array.from({ length: lost + kept }, (_, row) => `${(row * 7) % 13},${row < lost ? 'yes' : 'no'}`).join('\n')}\n`
  const ids = (lost: number, kept: number) =>
    finish(backtest(readTable(csv(lost, kept)), { outcome: 'churned' })).notices.map(({ id }) => id)

  it('needs twenty of each class to be learned from', () => {
    const few = finish(backtest(readTable(csv(19, 40)), { outcome: 'churned' }))
    expect(few.notices).toContainEqual({ id: 'too_few', params: { lost: 19, kept: 40, least: 20 } })
    expect(few).toMatchObject({
      rows: 59,
      lost: 19,
      proposal: null,
      seed: 1,
      outcome: { column: 'churned', lostValue: 'yes', guessed: true },
    })
    expect([
      ids(40, 19).includes('too_few'),
      ids(20, 40).includes('too_few'),
      ids(40, 20).includes('too_few'),
    ]).toEqual([true, false, false])
  })

  it('without a column to learn from says so', () => {
    const work = backtest(readTable(csv(30, 30)), {
      outcome: 'churned',
      leaveOut: ['logins'],
      positive: 'yes',
      seed: 9,
    })
    const found = finish(work)
    expect(found.notices).toEqual([{ id: 'no_columns', params: {} }])
    expect(found).toMatchObject({
      proposal: null,
      index: null,
      seed: 9,
      columns: [{ use: 'left_out' }, { use: 'outcome', alone: null, signal: null }],
    })
  })

  it('judges on three tenths of its rows, each row once', () => {
    const table = readTable(customersCsv({ rows: 200 }))
    const { part, all, lost } = finish(prepare(table, { outcome: 'churned' }))
    expect([...part.train, ...part.test].sort((a, b) => a - b)).toEqual([...all])
    expect(all).toHaveLength(200)
    expect(Math.abs(part.test.length - 60)).toBeLessThanOrEqual(1)
    expect(lost).toHaveLength(200)
  })

  it('with a column that nobody has names it and those that are there', () => {
    const refused = (options: { leaveOut?: string[]; keep?: string[] }) => {
      try {
        finish(prepare(readTable(csv(3, 3)), { outcome: 'churned', ...options }))
      } catch (error) {
        return error
      }
      return null
    }
    const fault = { code: 'no_such_column', row: 1, params: { name: 'nowhere', columns: 'logins, churned' } }
    expect(refused({ leaveOut: ['nowhere'] })).toMatchObject(fault)
    expect(refused({ keep: ['logins', 'nowhere'] })).toMatchObject(fault)
    expect(refused({ keep: ['logins'] })).toBeNull()
  })
})

it('two scores are compared where both can be judged', () => {
  const [a, b] = [rocOf([4, 3, 2, 1], [0, 1, 0, 1]), rocOf([4, 3, 2, 1], [0, 0, 1, 1])]
  const { scorecard, logistic, difference } = comparisonOf([
    { scorecard: b, logistic: a },
    { scorecard: null, logistic: a },
    { scorecard: b, logistic: null },
  ])
  expect([scorecard?.value, logistic?.value, difference?.value]).toEqual([1, 0.75, 0.25])
  expect(comparisonOf([])).toEqual({ scorecard: null, logistic: null, difference: null })
  expect([...lostAmong(Int32Array.of(2, 0, 9), Uint8Array.of(1, 0, 1))]).toEqual([1, 1, 0])
})
