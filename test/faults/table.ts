// How many rows of the matrix were there, and how many passed?

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Counting {
  row(kind: string, passed: boolean): void
  /** Puts the table so far beside this file. */
  write(): void
}

export function counting(name: string): Counting {
  const counted = new Map<string, { rows: number; passed: number }>()
  const sum = (of: 'rows' | 'passed'): number => [...counted.values()].reduce((all, one) => all + one[of], 0)
  return {
    row(kind, passed) {
      const before = counted.get(kind) ?? { rows: 0, passed: 0 }
      counted.set(kind, { rows: before.rows + 1, passed: before.passed + (passed ? 1 : 0) })
    },
    write() {
      const lines = [...counted].map(([kind, { rows, passed }]) => `| ${kind} | ${rows} | ${passed} |`)
      const head = ['| Fault | Rows | Passed |', '| --- | ---: | ---: |']
      const table = [...head, ...lines, `| all | ${sum('rows')} | ${sum('passed')} |`]
      writeFileSync(join(import.meta.dirname, `${name}.md`), `${table.join('\n')}\n`)
    },
  }
}
