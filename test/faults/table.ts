// How many rows of the matrix were there on each screen and of each kind, and how many passed?

interface Counted {
  rows: number
  passed: number
}

export interface Table {
  row(screen: string, kind: string, passed: boolean): void
  /** By screen and by kind, for a note. */
  print(): void
}

const lines = (head: string, counted: ReadonlyMap<string, Counted>): readonly string[] => {
  const sum = (of: keyof Counted): number => [...counted.values()].reduce((all, one) => all + one[of], 0)
  return [
    `| ${head} | Rows | Passed |`,
    '| --- | ---: | ---: |',
    ...[...counted].map(([name, { rows, passed }]) => `| ${name} | ${rows} | ${passed} |`),
    `| all | ${sum('rows')} | ${sum('passed')} |`,
    '',
  ]
}

const count = (counted: Map<string, Counted>, name: string, passed: boolean): void => {
  const before = counted.get(name) ?? { rows: 0, passed: 0 }
  counted.set(name, { rows: before.rows + 1, passed: before.passed + (passed ? 1 : 0) })
}

export function counting(): Table {
  const screens = new Map<string, Counted>()
  const kinds = new Map<string, Counted>()
  return {
    row(screen, kind, passed) {
      count(screens, screen, passed)
      count(kinds, kind, passed)
    },
    print() {
      if (screens.size > 0)
        process.stdout.write(`\n${[...lines('Screen', screens), ...lines('Fault', kinds)].join('\n')}\n`)
    },
  }
}
