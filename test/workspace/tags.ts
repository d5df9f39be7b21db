// What does Zendesk make of the tags that somebody wrote, on the screen or through the API?

const DROPPED = /[^\p{L}\p{M}\p{N}\-_:/]+/gu

/** Lower-cased, split at spaces and commas; letters of any script, digits and `- _ : /` are kept; each once. */
export function cleanTags(written: readonly string[]): string[] {
  const tags = written.flatMap((text) => text.toLowerCase().split(/[\s,]+/u))
  return [...new Set(tags.map((tag) => tag.replace(DROPPED, '')).filter((tag) => tag !== ''))]
}
