// What does the command line ask for?

import { parseArgs } from 'node:util'
import type { BacktestOptions } from '#domain/backtest/prepare.ts'
import { DEFAULT_BANDS, type HealthDefinition, validateDefinition } from '#domain/health/definition.ts'
import { isRecord } from '#domain/settings/checks.ts'

export const USAGE = `npm run backtest -- FILE.csv --outcome COLUMN [options]

  --outcome COLUMN      the column that says who was lost
  --positive VALUE      its value that means lost (churned); every other value means kept. Without it, the words
                        must tell (yes/no, 1/0, churned/stayed …). A higher index always means kept.
  --definition FILE     a health definition as JSON, in the form of the team's settings; else the built-in one
  --map COLUMN=SIGNAL   which column stands for which signal, separated by commas or given again; names tell the rest
  --leave-out COLUMN    do not learn from this column (may be given again)
  --keep COLUMN         learn from this column although it looks like the outcome (may be given again)
  --seed NUMBER         draws the training rows and the folds (1)
  --json                the whole report as JSON`

/** A fault of the command line or of a file beside the table; the message says what to do. */
export class CommandFault extends Error {}

export interface Command {
  file: string
  definition: string | null
  json: boolean
  options: BacktestOptions
}

/** Pieces between commas; one without `=` is the beginning of a name that holds a comma. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let open = ''
  for (const piece of text.split(',')) {
    open += piece
    if (piece.includes('=')) {
      pieces.push(open)
      open = ''
    } else open += ','
  }
  return open === '' ? pieces : [...pieces, open]
}

/** `a=b,c=d`: of several `=` the last one counts, since names may hold them. */
export const pairsOf = (given: readonly string[]): Map<string, string> => {
  const pairs = new Map<string, string>()
  for (const piece of given.flatMap(piecesOf)) {
    const at = piece.lastIndexOf('=')
    if (at < 1) throw new CommandFault(`--map needs COLUMN=SIGNAL, not "${piece}".`)
    pairs.set(piece.slice(0, at).trim(), piece.slice(at + 1).trim())
  }
  return pairs
}

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        outcome: { type: 'string' },
        positive: { type: 'string' },
        definition: { type: 'string' },
        map: { type: 'string', multiple: true },
        'leave-out': { type: 'string', multiple: true },
        keep: { type: 'string', multiple: true },
        seed: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CommandFault(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the command line; throws `CommandFault`. */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new CommandFault('Name one CSV file.')
  if (values.outcome === undefined)
    throw new CommandFault('Name the column with the outcome: --outcome COLUMN.')
  const seed = Number(values.seed ?? 1)
  if (!Number.isSafeInteger(seed) || seed < 0) throw new CommandFault('--seed needs a whole number.')
  return {
    file,
    definition: values.definition ?? null,
    json: values.json ?? false,
    options: {
      outcome: values.outcome,
      ...(values.positive === undefined ? {} : { positive: values.positive }),
      signals: pairsOf(values.map ?? []),
      leaveOut: values['leave-out'] ?? [],
      keep: values.keep ?? [],
      seed,
    },
  }
}

const isDefinition = (raw: unknown): raw is HealthDefinition => validateDefinition(raw).length === 0

/** A definition from JSON text: by itself, or within exported settings; throws `CommandFault` with every fault in it. */
export function readDefinition(text: string): HealthDefinition {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new CommandFault(
      `The definition is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  const found =
    isRecord(raw) && isRecord(raw.healthDefinition) ? { bands: raw.bands, ...raw.healthDefinition } : raw
  const whole = isRecord(found) ? { ...found, bands: found.bands ?? DEFAULT_BANDS } : found
  if (isDefinition(whole)) return whole
  const faults = validateDefinition(whole).map(
    ({ component, field, code }) =>
      `  ${[component, field].filter(Boolean).join(', ')}: ${code.replaceAll('_', ' ')}`,
  )
  throw new CommandFault(
    `The definition is not fit for use. Mend these, then try again:\n${faults.join('\n')}`,
  )
}
