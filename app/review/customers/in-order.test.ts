import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const texts = (a: string, b: string): number => a.localeCompare(b)

it.each<[string, (string | number | null)[], boolean, (string | number | null)[]]>([
  ['numbers up', [3, 1, 2], false, [1, 2, 3]],
  ['numbers down', [3, 1, 2], true, [3, 2, 1]],
  ['none last, up', [null, 2, 1], false, [1, 2, null]],
  ['none last, down', [1, null, 2], true, [2, 1, null]],
  ['texts', ['b', 'a'], false, ['a', 'b']],
])('%s', (_name, keys, down, sorted) => {
  expect(inOrder(keys, (key) => key, down, texts)).toEqual(sorted)
})

it('leaves equal ones as they were', () => {
  const rows = [
    { id: 1, key: 5 },
    { id: 2, key: 5 },
    { id: 3, key: 4 },
  ]
  expect(inOrder(rows, ({ key }) => key, true, texts).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(rows.map(({ id }) => id)).toEqual([1, 2, 3])
})
