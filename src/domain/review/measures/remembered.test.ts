import { describe, expect, it } from 'vitest'
import { remembering, rememberingSome } from './remembered.ts'

describe('a measure that remembers', () => {
  it('works once for the same objects, and anew when one of them is another', () => {
    let worked = 0
    const sum = remembering((a: { n: number }, b: { n: number }) => {
      worked += 1
      return a.n + b.n
    })
    const [one, two, again] = [{ n: 1 }, { n: 2 }, { n: 1 }]
    expect([sum(one, two), sum(one, two), worked]).toEqual([3, 3, 1])
    expect([sum(again, two), worked]).toEqual([3, 2])
    expect([sum(two, one), worked]).toEqual([3, 3])
    expect([sum(one, two), worked]).toEqual([3, 3])
  })

  it('remembers that nothing was found', () => {
    let worked = 0
    const none = remembering((_: object) => {
      worked += 1
      return undefined
    })
    const some = {}
    expect([none(some), none(some), worked]).toEqual([undefined, undefined, 1])
  })
})

it('keeps the last few by name, each object its own', () => {
  const made: string[] = []
  const keep = rememberingSome<object, string>(2)
  const [one, other] = [{}, {}]
  const ask = (of: object, name: string): string =>
    keep(of, name, () => {
      made.push(name)
      return name.toUpperCase()
    })
  expect([ask(one, 'a'), ask(one, 'b'), ask(one, 'a')]).toEqual(['A', 'B', 'A'])
  expect(made).toEqual(['a', 'b'])
  // The oldest is the one that nobody asked for since.
  ask(one, 'c')
  expect([ask(one, 'a'), ask(one, 'b')]).toEqual(['A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  ask(other, 'a')
  expect(made.at(-1)).toBe('a')
})
