// What do typed words become as tags?

import { cleanTags } from '#workspace/tags.ts'

/** The tags with those typed added: lower case, no blanks inside one, none twice. */
export function withTags(tags: readonly string[], typed: string): string[] {
  return [...new Set([...tags, ...cleanTags([typed])])]
}
