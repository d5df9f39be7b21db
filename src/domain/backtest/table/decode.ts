// Which text do the bytes of a file hold?

import { BacktestFault } from '#domain/backtest/fault.ts'

/** Larger files belong into a statistics package; a browser's tab would run out of memory. */
const LARGEST = 100_000_000

const startsWith = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, place) => bytes[place] === mark)

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where the first byte that no text has stands, as row and column of a table whose cells nobody has read yet. */
const placeOf = (text: string, at: number): { row: number; column: number } => {
  const before = text.slice(0, at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return { row: before.split('\n').length, column: line.split(/[,;\t|]/).length }
}

/**
 * Text of a file: UTF-8, UTF-16 with its byte order mark, else Windows-1252 as older spreadsheets write it.
 * Throws `BacktestFault` for workbooks, other binary files and files beyond 100 MB.
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new BacktestFault('too_large', {}, { limit: LARGEST / 1_000_000 })
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new BacktestFault('workbook', { row: 1, column: 1 })
  const text = startsWith(bytes, 0xff, 0xfe)
    ? new TextDecoder('utf-16le').decode(bytes)
    : startsWith(bytes, 0xfe, 0xff)
      ? new TextDecoder('utf-16be').decode(bytes)
      : (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
  const strange = text.indexOf('\u0000')
  if (strange !== -1) throw new BacktestFault('not_text', placeOf(text, strange))
  return text
}
