import { expect, it } from 'vitest'
import { latest } from './latest.ts'

it('works out once what is among the last that were asked for', () => {
  const worked: string[] = []
  const read = latest(
    2,
    (word: string) => word,
    (word) => {
      worked.push(word)
      return word.length
    },
  )
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(read)).toEqual([1, 2, 1, 3, 1, 2])
  expect(worked).toEqual(['a', 'bb', 'ccc', 'bb'])
})
