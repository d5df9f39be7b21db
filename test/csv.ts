// What does a spreadsheet read out of an exported text? RFC 4180 by hand.

/** Rows of cells. A line that is not ended is left out. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? ''
    if (quoted && one === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (one === '"') quoted = !quoted
    else if (!quoted && one === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && one === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += one
  }
  return rows
}
