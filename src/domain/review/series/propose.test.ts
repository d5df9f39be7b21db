import { describe, expect, it } from 'vitest'
import { lastDayOf, lengthOf, nextDay, proposeColumns, proposeLength } from './propose.ts'

const table = (columns: readonly string[], ...rows: (readonly string[])[]) => ({
  ...{ columns, rows, delimiter: ',' },
  numbers: rows.map((_, index) => index + 2),
})

describe('what stands between one day and the next', () => {
  const every = (gap: number, count = 5) =>
    Array.from({ length: count }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index * gap)).toISOString().slice(0, 10),
    )

  it.each([
    [1, 'day'],
    [6, 'day'],
    [7, 'week'],
    [27, 'week'],
    [28, 'month'],
    [84, 'month'],
    [85, 'quarter'],
    [359, 'quarter'],
    [360, 'year'],
  ])('%i days: a %s', (gap, length) => {
    expect(lengthOf(every(gap))).toBe(length)
    expect(lengthOf(every(gap).toReversed())).toBe(length)
    expect(lengthOf([...every(gap), ...every(gap)])).toBe(length)
  })

  it('is a day where there is one or none, and what most say where they differ', () => {
    expect([lengthOf([]), lengthOf(['2026-01-01'])]).toEqual(['day', 'day'])
    expect(lengthOf(['2026-01-01', '2026-01-08', '2026-01-15', '2026-06-01'])).toBe('week')
  })
})

it.each([
  ['2026-01-31', 'day', '2026-02-01', null],
  ['2026-01-31', 'week', '2026-02-07', '2026-02-06'],
  ['2026-01-31', 'month', '2026-02-28', '2026-02-27'],
  ['2026-11-01', 'quarter', '2027-02-01', '2027-01-31'],
  ['2028-02-29', 'year', '2029-02-28', '2029-02-27'],
] as const)('from %s a %s reaches to before %s', (from, length, next, last) => {
  expect(nextDay(from, length)).toBe(next)
  expect(lastDayOf(from, length)).toBe(last)
})

describe('the columns of a table', () => {
  it('are days first, then a number', () => {
    const found = proposeColumns(table(['Week', 'Orders'], ['2026-W01', '7'], ['2026-W02', '9']))
    expect(found).toEqual({ from: 0, to: null, value: 1, n: null })
  })

  it('are two of days where there are two, and a count of answers beside a number', () => {
    const row = ['shop', '2026-01-01', '2026-01-31', '200', '4,5']
    expect(proposeColumns(table(['Where', 'Begin', 'End', 'Answers', 'Score'], row))).toEqual({
      ...{ from: 1, to: 2, value: 4, n: 3 },
    })
  })

  it('take a count of answers for the value where there is no other number', () => {
    expect(proposeColumns(table(['Day', 'n'], ['2026-01-01', '7']))).toEqual({
      from: 0,
      to: null,
      value: 1,
      n: null,
    })
    expect(proposeColumns(table(['Day', 'a', 'b'], ['2026-01-01', '7', '8']))).toMatchObject({
      value: 1,
      n: null,
    })
  })

  it('are none where nothing is a day or a number, or a column is empty', () => {
    expect(proposeColumns(table(['a', 'b'], ['x', ''], ['y', '']))).toEqual({
      from: null,
      to: null,
      value: null,
      n: null,
    })
  })

  it('may hold some cells that are neither: six of ten are enough', () => {
    const days = (good: number) =>
      table(
        ['When'],
        ...Array.from({ length: 10 }, (_, row) => [row < good ? `2026-01-${row + 10}` : 'soon']),
      )
    expect([5, 6].map((good) => proposeColumns(days(good)).from)).toEqual([null, 0])
  })

  it('read days in either order', () => {
    expect(proposeColumns(table(['When', 'x'], ['31/1/2026', '1'])).from).toBe(0)
    expect(proposeColumns(table(['When', 'x'], ['1/31/2026', '1'])).from).toBe(0)
  })
})

it('a value stands for what lies between the days of the table', () => {
  const weeks = table(['Week', 'x'], ['5/1/2026', '1'], ['12/1/2026', '1'], ['19/1/2026', '2'])
  expect(proposeLength(weeks, { from: 0, to: null, value: 1, n: null }, 'month_first')).toBe('week')
  expect(proposeLength(weeks, { from: null, to: null, value: 1, n: null }, 'month_first')).toBe('day')
})
