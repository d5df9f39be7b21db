import { describe, expect, it } from 'vitest'
import { mapSignals } from '#domain/backtest/signals.ts'
import { finish } from '#test/samples/finish.ts'
import { readColumns } from './columns.ts'
import { readTable } from './csv.ts'

const faultOf = (text: string): unknown => {
  try {
    return readTable(text)
  } catch (error) {
    return error
  }
}
const columnsOf = (text: string) => finish(readColumns(readTable(text)))

describe('what is wrong with a table', () => {
  it('is told with row, column and what it is about', () => {
    expect(faultOf('a,b,a\n1,2,3\n')).toMatchObject({
      code: 'duplicate_column',
      row: 1,
      column: 3,
      params: { name: 'a' },
    })
    expect(faultOf('a,b\n1,2\n3\n')).toMatchObject({
      code: 'ragged',
      row: 3,
      column: 2,
      params: { count: 1, of: 2 },
    })
    expect(faultOf('a,b\n1,2,3\n')).toMatchObject({
      code: 'ragged',
      row: 2,
      column: 3,
      params: { count: 3, of: 2 },
    })
    expect(faultOf(' \n')).toMatchObject({ code: 'empty', row: 1, column: 1 })
    expect(faultOf('a,b\n')).toMatchObject({ code: 'no_rows', column: 1 })
    expect(faultOf('a\n1\n')).toMatchObject({ code: 'one_column', row: 1, column: 1 })
  })

  it('are more than a thousand columns', () => {
    const wide = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `c${at}`).join(',')
      return faultOf(`${names}\n${names}\n`)
    }
    expect(wide(1001)).toMatchObject({ code: 'too_large', row: 1, params: { limit: 1000 } })
    expect(wide(1000)).toMatchObject({ rows: [expect.anything()] })
  })
})

describe('numbers', () => {
  it('are read by their column’s own notation, else by that of the table', () => {
    const values = (text: string) =>
      columnsOf(text).map(({ feature }) => (feature && 'values' in feature ? [...feature.values] : null))
    // The first column tells by itself; the second goes by what the table says.
    expect(values('a;b\n1,5;1.234\n2,25;2.345\n3,5;1.234\n')).toEqual([
      [1.5, 2.25, 3.5],
      [1234, 2345, 1234],
    ])
    expect(values('a|b\n1.5|1,234\n2.25|2,345\n3.5|1,234\n')).toEqual([
      [1.5, 2.25, 3.5],
      [1234, 2345, 1234],
    ])
    expect(values('a;b;c\n1.5;2,5;1.234\n2.5;3,5;2.345\n3.5;4,5;1.234\n')?.slice(0, 2)).toEqual([
      [1.5, 2.5, 3.5],
      [2.5, 3.5, 4.5],
    ])
  })

  it('of twenty rows are names from where nearly each is another', () => {
    const kindOf = (count: number) =>
      columnsOf(`a,b\n${Array.from({ length: count }, (_, at) => `w${at},${at % 2}`).join('\n')}\n`)[0]?.kind
    expect([kindOf(19), kindOf(20)]).toEqual(['category', 'id'])
  })
})

it('of signals only days since can be read from a date', () => {
  const rows = ['2024-01-01', '2024-01-02', '2024-02-03'].map((day) => `${day},${day}`).join('\n')
  expect([...mapSignals(columnsOf(`features_used,last_login\n${rows}\n`))]).toEqual([
    [2, 'days_since_active'],
  ])
})
