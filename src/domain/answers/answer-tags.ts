// What will Review know about the answers of this ticket? The funnel's tags, written at submit and read again.

import { type ItemKey, itemKey, parseItemKey } from './item.ts'

export type SentVia = 'top' | 'search' | 'paste'

export interface Funnel {
  /** Something was suggested; false = looked and found nothing; null = not looked (still loading, waiting). */
  shown: boolean | null
  inserted: boolean
  /** Items whose URL stands in the public reply. */
  sent: readonly { key: ItemKey; via: SentVia }[]
  /** The agent said that an answer is missing. */
  gap: boolean
}

/** With the four others at most a dozen tags of a ticket are about answers. */
const MOST_SENT = 6
const VIA: readonly SentVia[] = ['top', 'search', 'paste']

const SENT = /^bm_sent_([ap])(\d{1,16})$/

const sentTag = (key: ItemKey): string | null => {
  const parts = parseItemKey(key)
  return parts === null ? null : `bm_sent_${parts.kind === 'article' ? 'a' : 'p'}${parts.id}`
}

/** The tags of this funnel. Of many sent items the last ones stay. */
export function answerTags({ shown, inserted, sent, gap }: Funnel): string[] {
  const tags: string[] = []
  if (shown !== null) tags.push(shown ? 'bm_ans_shown' : 'bm_ans_none')
  if (inserted) tags.push('bm_ans_ins')
  const unique = new Map(sent.map(({ key, via }) => [key, via]))
  const kept = [...unique].slice(-MOST_SENT)
  for (const [key] of kept) tags.push(sentTag(key) ?? '')
  for (const via of VIA) if (kept.some(([, how]) => how === via)) tags.push(`bm_sent_via_${via}`)
  if (gap) tags.push('bm_gap')
  return tags.filter((tag) => tag !== '')
}

/** Items sent, in the order of the tags. The caller minds that the tags belong to this ticket. */
export function sentItems(tags: readonly string[]): ItemKey[] {
  return tags.flatMap((tag) => {
    const match = SENT.exec(tag)
    if (match === null) return []
    return [itemKey({ kind: match[1] === 'a' ? 'article' : 'post', id: Number(match[2]) })]
  })
}
