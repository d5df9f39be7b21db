// In which notation does a column write its numbers, and which cell leaves that open?

import { bare, commaVotes, type Decimal, readNumber } from '#domain/backtest/table/numbers.ts'

/** One mark and three digits after it: a thousand, or a broken number. */
const UNCLEAR_NUMBER = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/
/** Thousands in groups; and what begins with nothing before the mark is broken. */
const COMMA = /^[-+]?(?:\d{1,3}(?:\.\d{3}){2,}|0,\d{3})$/
const POINT = /^[-+]?(?:\d{1,3}(?:,\d{3}){2,}|0\.\d{3})$/

/** `unclear`: the place of a cell that can be read both ways where no other cell tells; null where it is clear. */
export function notationOf(
  cells: readonly string[],
  delimiter: string,
): { decimal: Decimal; unclear: number | null } {
  const texts = cells.map(bare)
  const votes =
    commaVotes(cells) +
    texts.filter((text) => COMMA.test(text)).length -
    texts.filter((text) => POINT.test(text)).length
  if (votes !== 0) return { decimal: votes > 0 ? ',' : '.', unclear: null }
  const unclear = texts.findIndex((text) => UNCLEAR_NUMBER.test(text))
  return { decimal: delimiter === ';' ? ',' : '.', unclear: unclear === -1 ? null : unclear }
}

/** What a person typed; NaN where it is no number, or one mark before three digits leaves open how it is meant. */
export function typedNumber(text: string): number {
  const { decimal, unclear } = notationOf([text], ',')
  return unclear === null ? (readNumber(text, decimal) ?? Number.NaN) : Number.NaN
}
