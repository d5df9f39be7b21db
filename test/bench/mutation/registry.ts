// Which tests does a file hold? What stands for vitest's `describe` and `it` where tests run a thousand times over.

import { expect } from 'vitest'

type Body = (...values: never[]) => unknown

export interface CollectedTest {
  /** File, groups, name and a number where several have one name. */
  id: string
  run: () => Promise<void>
}

export interface Registry {
  /** What test files get as the module `vitest`. */
  module: Readonly<Record<string, unknown>>
  /** The tests that `load` declares, in order; what must run before them is part of the first that runs. */
  collect: (file: string, load: () => Promise<unknown>) => Promise<CollectedTest[]>
}

const argumentsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])

/** One collects at a time: test files declare by calling functions without a receiver, as vitest has it. */
export function createRegistry(): Registry {
  let tests: CollectedTest[] = []
  let groups: string[] = []
  let before: (() => unknown)[] = []

  const prepared = (mine: (() => unknown)[]) => async () => {
    for (const prepare of mine.splice(0)) await prepare()
  }
  const test = (name: string, body: Body, values: unknown[] = []): void => {
    const base = [...groups, name].join(' > ')
    const same = tests.filter(({ id }) => id === base || id.startsWith(`${base} #`)).length
    const prepare = prepared(before)
    tests.push({
      id: same === 0 ? base : `${base} #${same + 1}`,
      run: async () => {
        await prepare()
        await body(...(values as never[]))
      },
    })
  }
  const group = (name: string, body: Body, values: unknown[] = []): void => {
    groups.push(name)
    body(...(values as never[]))
    groups.pop()
  }
  const withEach = (declare: typeof test) =>
    Object.assign((name: string, body: Body) => declare(name, body), {
      each: (rows: readonly unknown[]) => (name: string, body: Body) => {
        for (const row of rows) declare(name, body, argumentsOf(row))
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
