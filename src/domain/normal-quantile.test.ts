import { expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

it.each([
  // Of the tables: 50, 97.5, 99.5, 99.95 and 99.9995 %.
  [0.5, 0],
  [0.975, 1.9599639845],
  [0.995, 2.5758293035],
  [0.9995, 3.2905267315],
  [0.999995, 4.4171734135],
])('the normal quantile of %f is %f, and mirrors', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7)
  expect(normalQuantile(1 - p)).toBeCloseTo(-z, 7)
})
