// `npm run backtest`: how well the index would have told who leaves, on a table of past customers, and better points.

import { readFile } from 'node:fs/promises'
import { BacktestFault } from '#domain/backtest/fault.ts'
import { backtest } from '#domain/backtest/run.ts'
import { readTable } from '#domain/backtest/table/csv.ts'
import { decodeTable } from '#domain/backtest/table/decode.ts'
import { CommandFault, readCommand, readDefinition, USAGE } from './backtest/options.ts'
import { faultText, reportText } from './backtest/report-text.ts'

const read = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw new CommandFault(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const run = async (argv: readonly string[]): Promise<void> => {
  const { file, definition, json, options } = readCommand(argv)
  const table = readTable(decodeTable(await read(file)))
  const given =
    definition === null
      ? {}
      : { definition: readDefinition(new TextDecoder().decode(await read(definition))) }
  const started = performance.now()
  const work = backtest(table, { ...options, ...given })
  let next = work.next()
  while (!next.done) next = work.next()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(json ? JSON.stringify(next.value, null, 2) : `${reportText(next.value)}${seconds} s`)
}

try {
  if (process.argv.includes('--help') || process.argv.length === 2) console.log(USAGE)
  else await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof CommandFault) console.error(`${error.message}\n\n${USAGE}`)
  else if (error instanceof BacktestFault) {
    if (process.argv.includes('--json')) {
      const { code, row, column, params } = error
      console.log(
        JSON.stringify({ fault: { code, row, column, params, message: faultText(error) } }, null, 2),
      )
    } else console.error(faultText(error))
  } else throw error
  process.exitCode = 1
}
