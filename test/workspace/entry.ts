// What does a table hold under a name that came from outside?

/** Undefined for what is not the table's own: `constructor` and its like are in no table. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
