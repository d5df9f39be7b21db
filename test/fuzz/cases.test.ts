import { expect, it } from 'vitest'
import { QUICK, WHOLE } from './cases.ts'

it('every run tries 5,000 cases, the whole 100,000', () => {
  const quick = Object.values(QUICK).reduce((sum, count) => sum + count, 0)
  expect(quick).toBeGreaterThanOrEqual(5_000)
  expect(quick * WHOLE).toBeGreaterThanOrEqual(100_000)
})
