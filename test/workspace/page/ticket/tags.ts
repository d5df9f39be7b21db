// What do typed words become as tags?

/** The tags with those typed added: lower case, no blanks inside one, none twice. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const added = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return [...new Set([...tags, ...added])]
}
