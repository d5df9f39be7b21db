import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BacktestFault } from '#domain/backtest/fault.ts'
import { readTable } from './csv.ts'

const fault = (text: string): BacktestFault => {
  try {
    readTable(text)
  } catch (error) {
    if (error instanceof BacktestFault) return error
    throw error
  }
  throw new Error(`no fault: ${JSON.stringify(text)}`)
}

describe('readTable', () => {
  it('takes the separator from a spreadsheet’s first line, which is no header, and counts it as a row', () => {
    expect(readTable('sep=;\r\na;b\r\n1,5;2\r\n')).toEqual({
      columns: ['a', 'b'],
      rows: [['1,5', '2']],
      numbers: [3],
      delimiter: ';',
    })
  })

  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['tabs', 'a\tb\n1\t2\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['semicolons inside quotes only', 'a,b\n"x;y;z",2\n"u;v;w",2\n', ','],
  ])('sees %s', (_, text, delimiter) => {
    const table = readTable(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.columns).toEqual(['a', 'b'])
  })

  it.each([
    ['a byte order mark', '\uFEFFa,b\r\n1,2\r\n'],
    ['old line ends', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
    ['blank rows', '\n\na,b\n\n1,2\n ,\n\n'],
    ['empty cells at the end of a row', 'a,b\n1,2,,\n'],
    ['an unused column at the end', 'a,b,,\n1,2,,\n'],
    ['quotes where none are needed', '"a","b"\n"1","2"\n'],
  ])('reads over %s', (_, text) => {
    expect(readTable(text)).toMatchObject({ columns: ['a', 'b'], rows: [['1', '2']] })
  })

  it('keeps line ends, delimiters and quotes of quoted cells, and counts rows as a spreadsheet does', () => {
    const table = readTable('a,b\n"x\r\ny","1,5"\n\n"say ""hi""",5" disc\n')
    expect(table.rows).toEqual([
      ['x\r\ny', '1,5'],
      ['say "hi"', '5" disc'],
    ])
    expect(table.numbers).toEqual([2, 4])
  })

  it('names columns without a name by their place', () => {
    expect(readTable(',a\n0,1\n').columns).toEqual(['(1)', 'a'])
  })

  it.each([
    ['', 'empty', 1, 1],
    [' \n \n', 'empty', 1, 1],
    ['a,b\n', 'no_rows', 1, 1],
    ['a\n1\n2\n', 'one_column', 1, 1],
    ['a,b\n1,2\n1,"2\n3,4\n', 'open_quote', 3, 2],
    ['a,b\n1,2\n"x"y,2\n', 'stray_quote', 3, 1],
    ['a,b,c\n1,2,3\n1,2\n', 'ragged', 3, 3],
    ['a,b\n1,2\n1,2,3\n', 'ragged', 3, 3],
    ['a,b,a\n1,2,3\n', 'duplicate_column', 1, 3],
  ])('%j is refused: %s in row %i, column %i', (text, code, row, column) => {
    expect(fault(text)).toMatchObject({ code, row, column })
  })

  it('reads back what was written, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ', '=', '\t', 'é'),
    })
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (written, delimiter) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
        const lines = [['x', 'y', 'z'], ...written].map((row) => row.map(quoted).join(delimiter))
        const kept = written.filter((row) => row.some((value) => value.trim() !== ''))
        fc.pre(kept.length > 0)
        expect(readTable(lines.join('\n')).rows).toEqual(kept)
      }),
    )
  })

  it('never throws anything but its own fault, with a row', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ', '\t', '|') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (source) => {
        try {
          const { columns, rows } = readTable(source)
          expect(rows.every((row) => row.length === columns.length)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(BacktestFault)
          expect((error as BacktestFault).row).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
