// What is put into the reply for one answer? Nothing, unless this customer can open it.

import { type AccessContext, accessOf } from '#domain/answers/access.ts'
import type { Item } from '#domain/content.ts'

export interface InsertionText {
  html: string
  /** For a composer without formatting, and for the clipboard. */
  text: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const LINK = '{link}'

/**
 * The title as a link, within `sentence` (`This should help: {link}`) where there is one. Null where the item must not
 * be sent to this customer: the last word on it, asked at the moment of insertion.
 */
export const insertionOf = (
  item: Item,
  access: AccessContext,
  sentence: string | null,
): InsertionText | null => {
  if (!accessOf(item, access).insertable || !/^https:\/\//i.test(item.url)) return null
  const title = item.title.trim() || item.url
  const link = `<a href="${escaped(item.url)}">${escaped(title)}</a>`
  const plain = title === item.url ? item.url : `${title}: ${item.url}`
  // Spaces keep a bare link apart from the words around the cursor.
  if (sentence === null || !sentence.includes(LINK)) return { html: ` ${link} `, text: ` ${plain} ` }
  const [before = '', after = ''] = sentence.split(LINK)
  return {
    html: `<p>${escaped(before)}${link}${escaped(after)}</p>`,
    text: `${before}${plain}${after}`,
  }
}
