import { expect, it } from 'vitest'
import { STRINGS } from './strings.ts'

it('there are at least two hundred, most of which would run something', () => {
  expect(STRINGS.length).toBeGreaterThanOrEqual(200)
  expect(STRINGS.filter((text) => /__ran/.test(text)).length).toBeGreaterThan(150)
})
