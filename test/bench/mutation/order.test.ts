import { describe, expect, it } from 'vitest'
import { TestOrder } from './order.ts'

const named = (...ids: string[]) => ids.map((id) => ({ id }))
const ids = (tests: readonly { id: string }[]) => tests.map(({ id }) => id)

describe('TestOrder', () => {
  it('begins with what takes least', () => {
    const order = new TestOrder()
    order.ran('slow', 90)
    order.ran('quick', 1)
    expect(ids(order.sorted('a.ts', named('slow', 'quick')))).toEqual(['quick', 'slow'])
  })

  it('puts what has not run yet between the quick and the slow', () => {
    const order = new TestOrder()
    order.ran('slow', 90)
    order.ran('quick', 1)
    expect(ids(order.sorted('a.ts', named('slow', 'new', 'quick')))).toEqual(['quick', 'new', 'slow'])
  })

  it('prefers what noticed mistakes of the same file, and only of that', () => {
    const order = new TestOrder()
    order.ran('slow', 9)
    order.ran('quick', 4)
    for (const _ of [1, 2]) order.noticed('a.ts', 'slow')
    expect(ids(order.sorted('a.ts', named('quick', 'slow')))).toEqual(['slow', 'quick'])
    expect(ids(order.sorted('b.ts', named('quick', 'slow')))).toEqual(['quick', 'slow'])
  })

  it('begins with the file that stands beside', () => {
    const order = new TestOrder()
    const tests: Record<string, readonly { id: string }[]> = {
      'other.test.ts': named('one'),
      'a.test.ts': named('two'),
    }
    order.ran('one', 8)
    order.ran('two', 10)
    const files = Object.keys(tests)
    expect(order.sortedFiles('a.ts', files, (file) => tests[file] ?? [])).toEqual([
      'a.test.ts',
      'other.test.ts',
    ])
    expect(order.sortedFiles('b.ts', files, (file) => tests[file] ?? [])).toEqual([
      'other.test.ts',
      'a.test.ts',
    ])
  })
})
