// What is a table of the summary, on paper and as plain text?

export interface SummaryTable {
  id: string
  title: string
  /** What must be known to read it, or why there is nothing. */
  note: string | null
  head: readonly string[]
  /** As many cells as the head has; the first one names the row. */
  rows: readonly (readonly string[])[]
}

export interface SummaryText {
  title: string
  lines: readonly string[]
  tables: readonly SummaryTable[]
}

const rowText = (head: readonly string[], [name = '', ...cells]: readonly string[]): string => {
  const told = cells.flatMap((cell, index) => (cell === '' ? [] : [`${head[index + 1] ?? ''}: ${cell}`]))
  return `- ${name}${told.length === 0 ? '' : ` | ${told.join(' | ')}`}`
}

const tableText = ({ title, note, head, rows }: SummaryTable): string =>
  [
    title,
    '='.repeat(title.length),
    ...rows.map((row) => rowText(head, row)),
    ...(note === null ? [] : [note]),
  ].join('\n')

/** For mails and chats: every cell says what it is, because columns do not survive there. */
export const textOf = ({ title, lines, tables }: SummaryText): string =>
  `${[[title, ...lines].join('\n'), ...tables.map(tableText)].join('\n\n')}\n`
