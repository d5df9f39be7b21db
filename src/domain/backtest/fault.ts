// What is wrong with a table that was handed in, where in it, and what can be done? Said as ids, for every language.

export type FaultCode =
  | 'empty'
  | 'workbook'
  | 'not_text'
  | 'too_large'
  | 'one_column'
  | 'no_rows'
  | 'open_quote'
  | 'stray_quote'
  | 'ragged'
  | 'duplicate_column'
  | 'no_such_column'
  | 'no_such_signal'
  | 'no_such_value'
  | 'outcome_empty'
  | 'outcome_one_value'
  | 'outcome_unclear'

/**
 * The only error that the back-test throws. `row` is the row as a spreadsheet counts it (the header is 1), `column`
 * counts from 1 too; null where the fault is not in one place.
 */
export class BacktestFault extends Error {
  readonly code: FaultCode
  readonly row: number | null
  readonly column: number | null
  readonly params: Readonly<Record<string, string | number>>

  constructor(
    code: FaultCode,
    at: { row?: number; column?: number } = {},
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'BacktestFault'
    this.code = code
    this.row = at.row ?? null
    this.column = at.column ?? null
    this.params = params
  }
}
