// `npm run bench:full`: the whole of what is measured and tried, one after the other, figure beside limit.

import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { asserts } from './limits.ts'

/** Of the mistakes of each folder: some five hundred of all, enough for an interval of a few per cent. */
const MISTAKES = '2%'

interface Part {
  what: string
  command: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Given `--assert`; tests fail by themselves. */
  asserts: boolean
}

const bench = (what: string, file: string, ...args: readonly string[]): Part => ({
  what,
  command: process.execPath,
  args: ['--expose-gc', '--import', 'tsx', `test/bench/${file}.ts`, ...args],
  asserts: true,
})

const tests = (what: string, project: 'unit' | 'ui' | 'browser', ...paths: readonly string[]): Part => ({
  what,
  command: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...paths],
  env: { FULL: '1' },
  asserts: false,
})

const PARTS: readonly Part[] = [
  {
    what: 'build',
    command: process.execPath,
    args: ['node_modules/vite/bin/vite.js', 'build'],
    asserts: false,
  },
  tests('fuzz', 'unit', 'test/fuzz'),
  tests('faults of storage', 'unit', 'src/store/storage-faults.test.ts'),
  tests('faults of calls', 'ui', 'test/faults'),
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

const codeOf = ({ command, args, env, asserts: asserting }: Part, asserted: boolean): Promise<number> =>
  new Promise((resolve) => {
    const given = asserting && asserted ? [...args, '--assert'] : args
    const child = spawn(command, given, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })

/** Names of parts on the command line: those alone. */
const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const strange = wanted.filter((one) => !PARTS.some(({ what }) => what === one))
if (strange.length > 0) {
  console.error(
    `No such part: ${strange.join(', ')}. There are: ${PARTS.map(({ what }) => what).join('; ')}.`,
  )
  process.exit(1)
}

const ended: string[] = []
let failed = 0
for (const part of PARTS.filter(({ what }) => wanted.length === 0 || wanted.includes(what))) {
  console.log(`\n── ${part.what} (load ${(loadavg()[0] ?? 0).toFixed(1)})`)
  const began = performance.now()
  const code = await codeOf(part, asserts())
  const seconds = Math.round((performance.now() - began) / 1000)
  failed += code === 0 ? 0 : 1
  ended.push(`  ${part.what.padEnd(40)} ${String(seconds).padStart(6)} s  ${code === 0 ? '' : 'FAILED'}`)
}
console.log(`\n── all\n${ended.join('\n')}`)
process.exitCode = failed > 0 ? 1 : 0
