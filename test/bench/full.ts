// `npm run bench:full`: the whole of what is measured and tried, one after the other, figure beside limit.

import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { PARTS, type Part } from './full-parts.ts'
import { asserts } from './limits.ts'

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
