// What was asked for on the command line of `npm start`?

import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm start -- [options]

  --account DIR   an account export instead of the demo: tickets, users and organisations, one JSON object a line
  --tickets N     how many contacts the demo account has (usually 6000, at most 1000000)
  --now ISO       the account's clock at the start, as 2026-09-14T09:00:00Z (usually the present)
  --port N        port of the agent workspace (usually 4300, or the next free one)
  --app-port N    port of the app's frames (usually 4400, or the next free one)
  --no-watch      do not rebuild the app when its sources change
  --help          this text`

export interface StartOptions {
  account: string | null
  tickets: number | null
  now: string | null
  port: number
  appPort: number
  watch: boolean
}

export type Asked =
  | { kind: 'start'; options: StartOptions }
  | { kind: 'help' }
  | { kind: 'wrong'; problem: string }

const FLAGS = {
  account: { type: 'string' },
  tickets: { type: 'string' },
  now: { type: 'string' },
  port: { type: 'string' },
  'app-port': { type: 'string' },
  'no-watch': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments after the script's name. A problem is one sentence that says what to do. */
export function readOptions(argv: readonly string[]): Asked {
  try {
    const { values } = parseArgs({ args: [...argv], options: FLAGS, allowPositionals: false })
    if (values.help) return { kind: 'help' }
    if (values.account !== undefined && values.tickets !== undefined) {
      throw new Error('--tickets is for the demo account: leave it out with --account.')
    }
    return {
      kind: 'start',
      options: {
        account: values.account ?? null,
        tickets: whole(values.tickets, 'tickets', 1, 1_000_000),
        now: instant(values.now),
        port: whole(values.port, 'port', 0, 65_000) ?? 4300,
        appPort: whole(values['app-port'], 'app-port', 0, 65_000) ?? 4400,
        watch: !values['no-watch'],
      },
    }
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) }
  }
}

function whole(text: string | undefined, flag: string, least: number, most: number): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`--${flag} needs a whole number from ${least} to ${most}, not "${text}".`)
}

function instant(text: string | undefined): string | null {
  if (text === undefined) return null
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`--now needs a time such as 2026-09-14T09:00:00Z, not "${text}".`)
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
