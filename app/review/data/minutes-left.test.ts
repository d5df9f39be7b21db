import { expect, it } from 'vitest'
import { minutesLeft } from './minutes-left.ts'

it.each([
  ['rows', 0, 1_000, 64, null],
  ['rows', 0, 8_000, 64, null],
  ['rows', 0, 64_000, 64, 1],
  ['rows', 0, 200_000, 64, 4],
  ['rows', 195_000, 200_000, 64, null],
  ['metrics', 0, 20_000, 64, 4],
  ['metrics', 0, null, 64, null],
  ['metrics', 30_000, 20_000, 64, null],
  // A frame that is alone.
  ['metrics', 0, 6_000, 12, 5],
] as const)('%s, %d of %j, at %d calls a minute: %j minutes', (phase, done, total, calls, minutes) => {
  expect(minutesLeft({ phase, done, total }, calls)).toBe(minutes)
})
