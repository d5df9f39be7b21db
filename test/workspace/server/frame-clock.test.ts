import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { frameClock } from './frame-clock.ts'

const DAY = 86_400_000

/** What a script sees whose document carries the clock. */
function inFrame(ahead: number, expression: string): unknown {
  return runInNewContext(`${frameClock(Date.now() + ahead, Date.now())}${expression}`)
}

it('leaves frames alone where the account keeps the machine’s time', () => {
  expect(frameClock(1_000_000, 1_000_500)).toBe('')
})

it.each([-400 * DAY, 3 * DAY])('shifts the present by %d ms', (ahead) => {
  const expected = Date.now() + ahead
  for (const expression of ['Date.now()', 'new Date().getTime()', 'Date.parse(Date())', '+new Date()']) {
    expect(Math.abs(Number(inFrame(ahead, expression)) - expected)).toBeLessThan(1500)
  }
})

it('leaves given times as they are', () => {
  expect(inFrame(DAY, 'new Date("2026-09-14T09:00:00Z").toISOString()')).toBe('2026-09-14T09:00:00.000Z')
  expect(inFrame(DAY, 'new Date(2026, 0, 2).getDate()')).toBe(2)
  expect(inFrame(DAY, 'Date.UTC(1970, 0, 1)')).toBe(0)
  expect(inFrame(DAY, 'new Date() instanceof Date')).toBe(true)
})
