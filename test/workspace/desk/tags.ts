// What does Zendesk make of the tags that somebody typed?

/** Lower-cased; a space separates tags; what no tag may hold vanishes; each once. */
export function cleanTags(typed: readonly string[]): string[] {
  const tags = typed
    .flatMap((text) => text.toLowerCase().split(/\s+/))
    .map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}\-_:/]/gu, ''))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
