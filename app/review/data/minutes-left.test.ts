import { expect, it } from 'vitest'
import { minutesLeft } from './minutes-left.ts'

it.each([
  ['rows', 0, 1_000, null],
  ['rows', 0, 8_000, null],
  ['rows', 0, 64_000, 1],
  ['rows', 0, 200_000, 4],
  ['rows', 195_000, 200_000, null],
  ['metrics', 0, 20_000, 4],
  ['metrics', 0, null, null],
  ['metrics', 30_000, 20_000, null],
] as const)('%s, %d of %j: %j minutes', (phase, done, total, minutes) => {
  expect(minutesLeft({ phase, done, total })).toBe(minutes)
})
