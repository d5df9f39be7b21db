// Which rows of a table were lost, and which were kept? By a column, and the value that means *lost*.

import { BacktestFault } from '#domain/backtest/fault.ts'
import type { Table } from './csv.ts'
import { isNoCell } from './numbers.ts'

export interface Outcome {
  column: string
  /** Place of the column, from 0. */
  place: number
  /** What counts as lost, as the file writes it; every other value is kept. */
  lostValue: string
  /** The value was not named, but read from the words. */
  guessed: boolean
  values: readonly { value: string; rows: number }[]
  /** Rows of the table that have an outcome. */
  rows: Int32Array
  /** Of each of these, 1 where it was lost. */
  lost: Uint8Array
  /** Rows without an outcome. */
  blanks: number
}

const LOST =
  /^(?:lost|churn(?:ed)?|cancel(?:l?ed)?|left|exited|gone|inactive|closed|terminated|not renewed|non[- ]?renewed|dropped|at risk|bad|default(?:ed)?|verloren|gekündigt|abgewandert|inaktiv)$/i
const KEPT =
  /^(?:kept|stay(?:ed)?|retained|active|renewed|won|existing|loyal|current|open|good|not churned|existing customer|geblieben|gehalten|aktiv|verlängert)$/i
const YES = /^(?:yes|y|true|t|1|1\.0|ja|j|wahr)$/i
const NO = /^(?:no|n|false|f|0|0\.0|-1|nein|falsch)$/i
/** Columns in which *yes* is good news. */
const GOOD_NAME = /retain|retention|renew|stay|loyal|(?<!in)active|kept|won|success|verlänger|geblieben/i
const BAD_NAME = /not|non|churn|lost|cancel|inactive|nicht/i

/** The value that means lost, where two values leave no doubt; null where the words do not tell. */
export const guessLost = (name: string, values: readonly string[]): string | null => {
  const [a, b] = values
  if (a === undefined || b === undefined || values.length !== 2) return null
  const pick = (word: RegExp): string | null => (word.test(a) === word.test(b) ? null : word.test(a) ? a : b)
  const said = pick(LOST)
  if (said !== null) return said
  const stayed = pick(KEPT)
  if (stayed !== null) return stayed === a ? b : a
  const yes = pick(YES) ?? null
  const no = pick(NO) ?? null
  if (yes === null && no === null) return null
  const affirmed = yes ?? (no === a ? b : a)
  const denied = affirmed === a ? b : a
  return GOOD_NAME.test(name) && !BAD_NAME.test(name) ? denied : affirmed
}

const placeOf = (table: Table, name: string): number => {
  const exact = table.columns.indexOf(name)
  if (exact !== -1) return exact
  const loose = table.columns.findIndex((column) => column.toLowerCase() === name.trim().toLowerCase())
  if (loose !== -1) return loose
  throw new BacktestFault('no_such_column', { row: 1 }, { name, columns: table.columns.join(', ') })
}

const listed = (values: Outcome['values']): string =>
  values
    .slice(0, 8)
    .map(({ value, rows }) => `${value} (${rows})`)
    .join(', ')

const sameValue = (value: string, wanted: string): boolean => {
  const [a, b] = [value.trim().toLowerCase(), wanted.trim().toLowerCase()]
  return a === b || (a !== '' && b !== '' && Number(a) === Number(b))
}

/** The values of a column, spellings that differ by case as one, most frequent first; blanks are none. */
export function valuesOf(table: Table, place: number): { value: string; rows: number }[] {
  const known = new Map<string, { value: string; rows: number }>()
  for (const cells of table.rows) {
    const cell = cells[place] ?? ''
    if (isNoCell(cell)) continue
    const key = cell.trim().toLowerCase()
    const seen = known.get(key)
    if (seen) seen.rows += 1
    else known.set(key, { value: cell.trim(), rows: 1 })
  }
  return [...known.values()].sort((a, b) => b.rows - a.rows)
}

/**
 * Reads the outcome. `positive` names the value that means lost; without it two telling values are needed.
 * Throws `BacktestFault` where the column is absent, has one value only, or does not say which value is the loss.
 */
export function readOutcome(table: Table, name: string, positive?: string): Outcome {
  const place = placeOf(table, name)
  const column = place + 1
  const filled = [...table.rows.entries()].filter(([, cells]) => !isNoCell(cells[place] ?? ''))
  const values = valuesOf(table, place)
  if (values.length === 0) throw new BacktestFault('outcome_empty', { row: 2, column }, { name })
  const asked = positive === undefined ? null : values.filter(({ value }) => sameValue(value, positive))
  if (asked?.length === 0)
    throw new BacktestFault('no_such_value', { column }, { value: positive ?? '', values: listed(values) })
  const [first] = values
  if (values.length === 1 && first)
    throw new BacktestFault(
      'outcome_one_value',
      { row: table.numbers[0] ?? 2, column },
      { value: first.value },
    )
  const guess = guessLost(
    name,
    values.map(({ value }) => value),
  )
  const lostValue = asked?.[0]?.value ?? guess
  if (lostValue === null)
    throw new BacktestFault(
      'outcome_unclear',
      { column },
      { name, count: values.length, values: listed(values) },
    )
  return {
    column: table.columns[place] ?? name,
    place,
    lostValue,
    guessed: asked === null,
    values,
    rows: Int32Array.from(filled, ([row]) => row),
    lost: Uint8Array.from(filled, ([, cells]) => (sameValue(cells[place] ?? '', lostValue) ? 1 : 0)),
    blanks: table.rows.length - filled.length,
  }
}
