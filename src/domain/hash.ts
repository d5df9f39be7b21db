// Which tickets fall into a sample? Decided by a hash, so that every frame and every viewer agrees without talking.

/** FNV-1a over UTF-16 code units; an unsigned 32-bit number. */
export const hash32 = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  // A final mix (murmur3), because FNV's low bits alone follow the last character too closely.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whether this ticket is in a sample of so many percent, 0 to 100. Different purposes draw independently. */
export const isInSample = (percent: number, purpose: string, ticketId: number): boolean =>
  hash32(`${purpose}:${ticketId}`) % 10_000 < percent * 100

/**
 * Whether this ticket is one of the `k`-th part that a question called `purpose` is put to.
 * Different purposes draw independently. `k` of 1 or less: always.
 */
export const isOneOf = (k: number, purpose: string, ticketId: number): boolean =>
  k <= 1 || hash32(`${purpose}:${ticketId}`) % Math.floor(k) === 0
