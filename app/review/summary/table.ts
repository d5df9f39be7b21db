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

/** `Contacts: 7`, as the language joins both. */
export type Named = (name: string, value: string) => string

const rowText = (head: readonly string[], [name = '', ...cells]: readonly string[], named: Named): string => {
  const told = cells.flatMap((cell, index) => (cell === '' ? [] : [named(head[index + 1] ?? '', cell)]))
  return `- ${name}${told.length === 0 ? '' : ` | ${told.join(' | ')}`}`
}

const tableText = ({ title, note, head, rows }: SummaryTable, named: Named): string =>
  [
    title,
    '='.repeat(title.length),
    ...rows.map((row) => rowText(head, row, named)),
    ...(note === null ? [] : [note]),
  ].join('\n')

/** For mails and chats: every cell says what it is, because columns do not survive there. */
export const textOf = ({ title, lines, tables }: SummaryText, named: Named): string =>
  `${[[title, ...lines].join('\n'), ...tables.map((table) => tableText(table, named))].join('\n\n')}\n`
