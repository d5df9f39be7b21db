// What is put into the reply for one answer? Nothing, unless this customer can open it.

import { type AccessContext, accessOf, mayLeadTo } from '#domain/answers/access.ts'
import type { Item } from '#domain/content.ts'

export interface InsertionText {
  html: string
  /** For a composer without formatting, and for the clipboard. */
  text: string
}

/** What goes with the link: a passage of the item, or all that it says (made safe already). */
export type Beside = { form: 'quote'; passages: readonly string[] } | ({ form: 'text' } & InsertionText)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const LINK = '{link}'

interface Line extends InsertionText {
  /** Whether it stands in a sentence, and so in a paragraph of its own. */
  whole: boolean
}

const linkLine = (item: Pick<Item, 'title' | 'url'>, sentence: string | null): Line => {
  const title = item.title.trim() || item.url
  const link = `<a href="${escaped(item.url)}">${escaped(title)}</a>`
  const plain = title === item.url ? item.url : `${title} – ${item.url}`
  if (sentence === null || !sentence.includes(LINK)) return { html: link, text: plain, whole: false }
  const [before = '', after = ''] = sentence.split(LINK)
  return {
    html: `${escaped(before)}${link}${escaped(after)}`,
    text: `${before}${plain}${after}`,
    whole: true,
  }
}

/** Spaces keep a bare link apart from the words around the cursor. */
const bare = ({ html, text }: InsertionText): InsertionText => ({ html: ` ${html} `, text: ` ${text} ` })

/** A quote ends with an empty line, so that the agent writes on outside of it. */
const withQuote = (line: Line, passages: readonly string[]): InsertionText => {
  const lines = passages.flatMap((passage) => passage.split('\n')).map((words) => words.trim())
  const said = lines.filter((words) => words !== '')
  return {
    html: `<p>${line.html}</p><blockquote>${said.map((words) => `<p>${escaped(words)}</p>`).join('')}</blockquote><p><br></p>`,
    text: `${line.text}\n\n${said.map((words) => `> ${words}`).join('\n>\n')}\n\n`,
  }
}

/**
 * The title as a link, within `sentence` (`This should help: {link}`) where there is one, with a quote under it or
 * under all that the item says. Null where the item must not be sent to this customer: the last word on it, asked at
 * the moment of insertion.
 */
export const insertionOf = (
  item: Item,
  access: AccessContext,
  sentence: string | null,
  beside: Beside | null = null,
): InsertionText | null => {
  if (!accessOf(item, access).insertable) return null
  const line = linkLine(item, sentence)
  if (beside?.form === 'quote') return withQuote(line, beside.passages)
  // The link stays with the words: the customer finds the rest, and the team sees what was sent.
  if (beside?.form === 'text')
    return { html: `${beside.html}<p>${line.html}</p>`, text: `${beside.text}\n\n${line.text}` }
  return line.whole ? { html: `<p>${line.html}</p>`, text: line.text } : bare(line)
}

/**
 * What another system holds, as a bare link. Zendesk does not tell who may read it: null unless its host is on the
 * team's own list.
 */
export const elsewhereInsertion = (
  hit: { title: string; url: string },
  allowedHosts: readonly string[],
): InsertionText | null => (mayLeadTo(hit.url, allowedHosts) ? bare(linkLine(hit, null)) : null)
