// What does an item say, for a reply: passages to quote, or all of it?

import type { QueryClient } from '@tanstack/react-query'
import { postCommentsQuery } from '#app/queries/preview.ts'
import { articleBodyQuery } from '#app/queries/search.ts'
import type { Services } from '#app/queries/services.ts'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Item } from '#domain/content.ts'
import { replyMarkup } from './clean-markup.ts'
import type { InsertionText } from './insertion.ts'
import { plainMarkup } from './plain-markup.ts'

/** Zendesk takes at most 64 KB of a comment; the agent's own words need room. */
const LONGEST = 50_000

/** Paragraphs of plain text, to choose from. */
export const passagesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const asParagraphs = (text: string): string =>
  passagesIn(text)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** An article's body as it may stand in a reply; `base` is its own address. */
const replyWords = (html: string, base: string, hosts: readonly string[]): InsertionText => {
  const fragment = replyMarkup(html, base, hosts)
  if (fragment === null) {
    const { text } = plainArticle(html)
    return { html: asParagraphs(text), text }
  }
  const box = document.createElement('div')
  const text = plainMarkup(fragment)
  box.append(fragment)
  return { html: box.innerHTML, text }
}

/** Of a post, what was answered. */
const answerTo = async (client: QueryClient, services: Services, postId: number): Promise<string | null> => {
  const comments = await client.fetchQuery(postCommentsQuery(services, postId))
  return comments === 'off' ? null : (comments[0]?.text ?? null)
}

/**
 * All that the item says: the article's body, the post's best answer. Null where it says nothing or more than a reply
 * may hold. Its links lead to `hosts` alone. Rejects where it cannot be read.
 */
export const itemWords = async (
  client: QueryClient,
  services: Services,
  item: Item,
  hosts: readonly string[],
): Promise<InsertionText | null> => {
  if (item.kind === 'article') {
    const { html } = await client.fetchQuery(articleBodyQuery(services, item.id, item.locale))
    const words = replyWords(html, item.url, hosts)
    return words.text === '' || words.html.length > LONGEST ? null : words
  }
  const text = item.answer ?? (await answerTo(client, services, item.id))
  if (text === null || text.trim() === '' || text.length > LONGEST) return null
  return { html: asParagraphs(text), text: passagesIn(text).join('\n\n') }
}
