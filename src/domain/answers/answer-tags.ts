// What will Review know about the answers of this ticket? The funnel's tags, written at submit and read again.

import type { ItemKey } from './item.ts'

export type SentVia = 'top' | 'search' | 'paste'

export interface Funnel {
  /** Something was suggested; false = looked and found nothing; null = not looked (still loading, quiet sample). */
  shown: boolean | null
  inserted: boolean
  /** Items whose URL stands in the public reply. */
  sent: readonly { key: ItemKey; via: SentVia }[]
  gap: boolean
}

export function answerTags(_funnel: Funnel): string[] {
  return []
}

/** Items sent, by tag, in the order of the tags. */
export function sentItems(_tags: readonly string[]): ItemKey[] {
  return []
}
