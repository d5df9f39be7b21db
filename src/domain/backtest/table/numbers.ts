// Which number does a cell hold, in the notation of its file?

export type Decimal = '.' | ','

const GROUPED: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d{1,3})?$/i,
  ',': /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:e[-+]?\d{1,3})?$/i,
}

/** Cells that tell the notation for certain: a last group that is not three digits long, or both marks. */
const SURE_COMMA = /^[-+]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)$/
const SURE_POINT = /^[-+]?(?:\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)$/

/** *No value* as programs export it, in any column. */
const NO_CELL = /^(?:|n\/?a|#n\/a|#null!|null|nan|nil)$/i
/** Words that stand for *no value* among numbers and days; among names they are names. */
const NO_NUMBER = /^(?:none|-+|\?|\.|unknown|missing|\(blank\)|unbekannt|k\. ?a\.)$/i

/** Without blanks, currency, per cent and the marks that only group. */
export const bare = (cell: string): string => cell.trim().replaceAll(/[\s\u00A0\u202F'’€$£%]/g, '')

export const isNoCell = (cell: string): boolean => NO_CELL.test(cell.trim())

export const isNoNumber = (cell: string): boolean => isNoCell(cell) || NO_NUMBER.test(cell.trim())

/** The number in a cell; null where it holds none. Currency, per cent and grouping marks are read over. */
export const readNumber = (cell: string, decimal: Decimal): number | null => {
  const text = bare(cell)
  if (!/\d/.test(text) || !GROUPED[decimal].test(text)) return null
  const plain = decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

/** Cells for certain with a comma, less those with a point; 0 where the cells do not tell. */
export const commaVotes = (cells: Iterable<string>): number => {
  let votes = 0
  for (const cell of cells) {
    const text = bare(cell)
    if (SURE_COMMA.test(text)) votes += 1
    else if (SURE_POINT.test(text)) votes -= 1
  }
  return votes
}
