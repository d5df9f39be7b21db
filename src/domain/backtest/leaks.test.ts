import { describe, expect, it } from 'vitest'
import { BacktestFault } from './fault.ts'
import { aucAlone, isLeak } from './leaks.ts'
import type { Feature } from './table/columns.ts'

describe('a column most likely holds the outcome', () => {
  it('where it tells nearly all, whatever its name', () => {
    expect([isLeak('age', 0.98, 'gone'), isLeak('age', 0.979, 'gone')]).toEqual([true, false])
  })

  it('where it tells well and is named so', () => {
    const named = (name: string, auc = 0.85) => isLeak(name, auc, 'x')
    expect([named('Churn score'), named('Churn score', 0.849)]).toEqual([true, false])
    const names = [
      ...[
        'attrition',
        'cancelled',
        'Termination',
        'exit_code',
        'closed',
        'close_date',
        'closing_date',
        'left_on',
      ],
      ...['lost', 'gekündigt', 'Kündigung', 'Abgang'],
    ]
    expect(names.filter((name) => !named(name))).toEqual([])
    expect(['closeness', 'leftover', 'age'].filter((name) => named(name))).toEqual([])
  })

  it('where it tells well and shares a word of four letters with the outcome', () => {
    expect(isLeak('Renewal price', 0.9, 'RENEWAL_state')).toBe(true)
    expect(isLeak('statement', 0.9, 'renewal_state')).toBe(true)
    expect(isLeak('old', 0.9, 'old')).toBe(false)
    expect(isLeak('price', 0.9, 'renewal_state')).toBe(false)
  })

  it('never where nothing is known of it', () => {
    expect(isLeak('churn', null, 'churn')).toBe(false)
  })
})

describe('what a column tells alone', () => {
  const numbers = (values: readonly number[]): Feature => ({
    ...{ name: 'x', kind: 'number', values: Float64Array.from(values) },
  })
  const rowsFrom = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at)

  it('is all where it parts the rows, on either side', () => {
    const values = Array.from({ length: 400 }, (_, row) => row % 2)
    for (const side of [0, 1]) {
      const lost = Uint8Array.from(values, (value) => (value === side ? 1 : 0))
      expect(aucAlone(numbers(values), rowsFrom(0, 200), rowsFrom(200, 400), lost)).toBe(1)
    }
  })

  it('is nothing where it is the same everywhere', () => {
    const lost = Uint8Array.from({ length: 400 }, (_, row) => row % 2)
    expect(aucAlone(numbers(Array(400).fill(3)), rowsFrom(0, 200), rowsFrom(200, 400), lost)).toBe(0.5)
  })

  it('is told of ten rows of each class at least', () => {
    const values = Array.from({ length: 400 }, (_, row) => row % 2)
    const lost = Uint8Array.from(values)
    const tested = (count: number) =>
      aucAlone(numbers(values), rowsFrom(0, 200), rowsFrom(200, 200 + count), lost)
    expect([tested(20), tested(19), tested(0)]).toEqual([1, null, null])
    // One class alone.
    const even = Int32Array.from({ length: 100 }, (_, at) => 200 + 2 * at)
    expect(aucAlone(numbers(values), rowsFrom(0, 200), even, lost)).toBeNull()
  })

  it('of blanks that tell nothing stands at the general share', () => {
    // Half of all are blank, and of these as many are lost as of all: they neither help nor harm.
    const values = Array.from({ length: 800 }, (_, row) => (row % 4 < 2 ? Number.NaN : row % 2))
    const lost = Uint8Array.from({ length: 800 }, (_, row) => row % 2)
    const auc = aucAlone(numbers(values), rowsFrom(0, 400), rowsFrom(400, 800), lost) ?? 0
    expect(auc).toBeGreaterThanOrEqual(0.75)
  })
})

it('a fault says what, where and with which words, and else that it is nowhere in particular', () => {
  const fault = new BacktestFault('ragged', { row: 3, column: 2 }, { name: 'x' })
  expect(fault).toMatchObject({
    ...{ name: 'BacktestFault', message: 'ragged', code: 'ragged', row: 3, column: 2, params: { name: 'x' } },
  })
  expect(new BacktestFault('empty')).toMatchObject({ row: null, column: null, params: {} })
})
