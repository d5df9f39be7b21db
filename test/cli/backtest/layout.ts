// How do tables and bars look in a terminal?

export type Align = 'left' | 'right'

/** Rows as columns of equal width, the header underlined; bars and other last cells are not padded. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  const widths = header.map((name, place) =>
    Math.max(name.length, ...rows.map((row) => row[place]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, place) =>
        align[place] === 'right' ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)]
    .map((text) => `  ${text}`)
    .join('\n')
}

const WIDTH = 30

/** A bar for a share of the largest in its chart. */
export const bar = (value: number | null, largest: number): string =>
  value === null || largest <= 0
    ? ''
    : '█'.repeat(Math.max(value > 0 ? 1 : 0, Math.round((value / largest) * WIDTH)))
