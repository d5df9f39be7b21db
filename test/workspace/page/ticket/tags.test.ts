import { expect, it } from 'vitest'
import { withTags } from './tags.ts'

it.each([
  [['a'], 'b', ['a', 'b']],
  [['a'], 'A', ['a']],
  [[], '  VIP, late  fee ', ['vip', 'late', 'fee']],
  [['a'], ' , ', ['a']],
])('%j with "%s" typed', (tags, typed, expected) => {
  expect(withTags(tags, typed)).toEqual(expected)
})
