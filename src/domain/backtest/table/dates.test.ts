import { describe, expect, it } from 'vitest'
import { isDayFirst, readDay } from './dates.ts'

describe('readDay', () => {
  it.each([
    ['2024-02-29', false, '2024-02-29'],
    ['2024/02/29', false, '2024-02-29'],
    ['2024-02-29T10:11:12Z', false, '2024-02-29'],
    ['2024-02-29 10:11', false, '2024-02-29'],
    ['3.4.2025', false, '2025-04-03'],
    ['3/4/2025', false, '2025-03-04'],
    ['3/4/2025', true, '2025-04-03'],
    ['3/4/25', true, '2025-04-03'],
  ])('%s, day first %s, is %s', (cell, dayFirst, day) => {
    expect(readDay(cell, dayFirst)).toBe(Date.parse(day))
  })

  it.each(['2023-02-29', '31/31/2024', '12', 'Monday', '', '1-2', '1/2-2024'])('%j is none', (cell) => {
    expect(readDay(cell, true)).toBeNull()
  })
})

it.each([
  [['13/1/2024', '2/3/2024'], true],
  [['1/13/2024', '2/3/2024'], false],
])('the cells tell what comes first: %j', (cells, dayFirst) => {
  expect(isDayFirst(cells)).toBe(dayFirst)
})
