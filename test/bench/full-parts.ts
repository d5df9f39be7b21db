// What does `npm run bench:full` run, one after the other?

/** Of the mistakes of each folder: some five hundred of all, enough for an interval of a few per cent. */
const MISTAKES = '2%'

type Project = 'unit' | 'ui' | 'browser'

export interface Part {
  what: string
  command: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Of tests: which ones. */
  tests?: { project: Project; paths: readonly string[] }
  /** Given `--assert`; tests fail by themselves. */
  asserts: boolean
}

const bench = (what: string, file: string, ...args: readonly string[]): Part => ({
  what,
  command: process.execPath,
  args: ['--expose-gc', '--import', 'tsx', `test/bench/${file}.ts`, ...args],
  asserts: true,
})

const tests = (what: string, project: Project, ...paths: readonly string[]): Part => ({
  what,
  tests: { project, paths },
  command: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...paths],
  env: { FULL: '1' },
  asserts: false,
})

export const PARTS: readonly Part[] = [
  {
    what: 'build',
    command: process.execPath,
    args: ['node_modules/vite/bin/vite.js', 'build'],
    asserts: false,
  },
  tests('fuzz', 'unit', 'test/fuzz'),
  tests('faults of storage', 'unit', 'src/store/storage-faults.test.ts'),
  tests('faults of calls', 'ui', 'test/faults'),
  tests('faults of saves', 'ui', 'app/sidebar/matrix.test.tsx'),
  tests('journeys', 'browser'),
  bench('size, calls, time to useful, growth', 'run'),
  bench('answers', 'answers-command'),
  bench('reasons', 'reasons-command'),
  bench('spikes', 'spikes-command'),
  bench('Review', 'review'),
  bench('workspace', 'workspace'),
  bench('soak', 'soak'),
  bench('mutation', 'mutation-command', '--parts', '--sample', MISTAKES),
]
