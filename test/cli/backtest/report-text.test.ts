import { describe, expect, it } from 'vitest'
import { BacktestFault } from '#domain/backtest/fault.ts'
import type { BacktestOptions } from '#domain/backtest/prepare.ts'
import { backtest } from '#domain/backtest/run.ts'
import { readTable } from '#domain/backtest/table/csv.ts'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { bar, textTable } from './layout.ts'
import { faultText, reportText } from './report-text.ts'

const text = (csv: string, options: Partial<BacktestOptions> = {}): string =>
  reportText(finish(backtest(readTable(csv), { outcome: 'churned', ...options })))

describe('reportText', () => {
  it('shows all parts of a back-test, and no key or gap without words', () => {
    const shown = text(customersCsv({ rows: 600, blanks: 0.05 }))
    for (const part of [
      'Columns',
      'Your index on these customers',
      'Proposed points',
      'Logistic regression, same columns',
      'Lost by band',
      'Lost by tenth of the index',
      'Do as many leave as the index says?',
      'days_since_last_login = days_since_active',
    ])
      expect(shown).toContain(part)
    expect(shown).toMatch(/Cross-validated, 5 times +0\.\d{3} \(0\.\d{3} to \d\.\d{3}\)/)
    expect(shown).not.toMatch(/\{\w+\}|review\.settings|health\.\w+\.|undefined|NaN/)
  })

  it('says what could not be done with a small table', () => {
    const shown = text(customersCsv({ rows: 24 }))
    expect(shown).toMatch(/are too few to learn points from; it takes 20 of each/)
    expect(shown).not.toMatch(/\{\w+\}|review\.settings|undefined|NaN/)
  })

  it('hands no control characters of a file to the terminal', () => {
    const csv = customersCsv({ rows: 200 })
      .replace('plan', '"pl\u001b[31man\u0007"')
      .replaceAll('gold', '"go\u001b[2Jld"')
    const shown = text(csv)
    expect(shown).toContain('pl [31man')
    expect([...shown].filter((char) => char !== '\n' && /\p{Cc}/u.test(char))).toEqual([])
  })
})

describe('faultText', () => {
  it.each([
    [
      new BacktestFault('ragged', { row: 12, column: 3 }, { count: 2, of: 3 }),
      'Row 12, column 3: The row has 2 cells, the header 3.',
    ],
    [
      new BacktestFault('no_such_value', { column: 4 }, { value: 'x', values: 'a (2)' }),
      'Column 4: No row has the value x.',
    ],
    [new BacktestFault('too_large', {}, { limit: 100 }), 'The table is too large; the limit is 100.'],
    [
      new BacktestFault('no_such_column', { row: 1 }, { name: 'x', columns: 'a' }),
      'Row 1: There is no column x.',
    ],
  ])('%s', (fault, start) => {
    expect(faultText(fault).slice(0, start.length)).toBe(start)
  })
})

describe('layout', () => {
  it('lines columns up', () => {
    expect(
      textTable(
        ['a', 'n'],
        [
          ['long', '1'],
          ['x', '22'],
        ],
        ['left', 'right'],
      ),
    ).toBe(['  a      n', '  ────  ──', '  long   1', '  x     22'].join('\n'))
  })

  it('draws bars in proportion, and none for nothing', () => {
    expect(bar(0.5, 0.5)).toHaveLength(30)
    expect(bar(0.25, 0.5)).toHaveLength(15)
    expect(bar(0.0001, 0.5)).toHaveLength(1)
    expect(bar(0, 0.5)).toBe('')
    expect(bar(null, 0.5)).toBe('')
  })
})
