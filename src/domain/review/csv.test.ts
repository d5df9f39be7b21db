import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STRINGS } from '#test/abuse/strings.ts'
import { readCsv } from '#test/csv.ts'
import { type Cell, csvOf } from './csv.ts'

describe('a table as CSV', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠sum', "'＠sum"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [-4.5, '-4.5'],
    [Number.NaN, ''],
    [null, ''],
    ['', ''],
    ['Refund', 'Refund'],
  ] as const)('writes %j as %j', (cell, text) => {
    expect(csvOf([[cell]])).toBe(`${text}\r\n`)
  })

  it('is read back, but for the apostrophe before what could begin a formula', () => {
    const cell = fc.oneof(
      fc.constantFrom(...STRINGS),
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.constant(null),
    )
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const plain = (one: Cell): string => (one === null ? '' : String(one))
        const told = readCsv(csvOf(rows))
        expect(
          told.map((line) => line.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))),
        ).toEqual(
          rows.map((line) => line.map((one) => plain(one).replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))),
        )
        for (const [index, line] of rows.entries())
          for (const [place, one] of line.entries())
            if (typeof one === 'string') expect(told[index]?.[place]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })
})
