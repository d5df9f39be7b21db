// Which tests does a file hold? What stands for vitest's `describe` and `it` where tests run a thousand times over.

import { expect } from 'vitest'

type Body = (...values: never[]) => unknown

export interface CollectedTest {
  /** File, groups, name and a number where several have one name. */
  id: string
  /** What its file wants done before its tests; the first of them does it for all. */
  prepare: () => Promise<void>
  run: () => Promise<void>
}

export interface Registry {
  /** What test files get as the module `vitest`. */
  module: Readonly<Record<string, unknown>>
  /** The tests that `load` declares, in order. */
  collect: (file: string, load: () => Promise<unknown>) => Promise<CollectedTest[]>
}

/** Milliseconds: a test that asks for as many teaches a whole account's tickets, and is not tried of each mistake. */
const TOO_SLOW = 60_000

const argumentsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])

/** One collects at a time: test files declare by calling functions without a receiver, as vitest has it. */
export function createRegistry(): Registry {
  let tests: CollectedTest[] = []
  let groups: string[] = []
  let before: (() => unknown)[] = []

  const prepared = (mine: (() => unknown)[]) => async () => {
    for (const prepare of mine.splice(0)) await prepare()
  }
  const test = (name: string, body: Body, values: unknown[] = [], timeout = 0): void => {
    if (timeout >= TOO_SLOW) return
    const base = [...groups, name].join(' > ')
    const same = tests.filter(({ id }) => id === base || id.startsWith(`${base} #`)).length
    tests.push({
      id: same === 0 ? base : `${base} #${same + 1}`,
      prepare: prepared(before),
      run: async () => void (await body(...(values as never[]))),
    })
  }
  const group = (name: string, body: Body, values: unknown[] = []): void => {
    groups.push(name)
    body(...(values as never[]))
    groups.pop()
  }
  const withEach = (declare: typeof test) =>
    Object.assign((name: string, body: Body, timeout?: number) => declare(name, body, [], timeout), {
      each: (rows: readonly unknown[]) => (name: string, body: Body, timeout?: number) => {
        for (const row of rows) declare(name, body, argumentsOf(row), timeout)
      },
    })

  return {
    module: {
      describe: withEach(group),
      it: withEach(test),
      beforeAll: (prepare: () => unknown) => before.push(prepare),
      expect,
    },
    async collect(file, load) {
      tests = []
      groups = [file]
      before = []
      await load()
      return tests
    },
  }
}
