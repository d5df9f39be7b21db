// How does a text get into the agent's reply, once and never twice?

import * as z from 'zod/mini'
import { HostError } from './errors.ts'
import type { Host } from './host.ts'
import { plainText, settled } from './schemas/draft.ts'
import { text as textSchema } from './schemas/parts.ts'

/** `copied_needed`: it could not be inserted, or nobody can tell; offer the clipboard. */
export type Insertion = 'inserted' | 'copied_needed'

const squashed = (content: string): string => content.replace(/\s+/g, ' ').trim()

const times = (content: string, part: string): number => (part === '' ? 0 : content.split(part).length - 1)

/** What to look for in the reply: links survive every conversion, else the words. */
function marksOf(html: string, text: string): string[] {
  const links = [...html.matchAll(/href\s*=\s*["']([^"']+)["']/gi)].map(([, href]) => href ?? '')
  return [...links, squashed(plainText(html)), squashed(text)].filter((mark) => mark !== '')
}

interface Reply {
  content: string
  /** Null where the host does not tell. */
  rich: boolean | null
}

async function currentReply(host: Host): Promise<Reply | null> {
  const readings = await host.read(['comment.text', 'comment.useRichText'])
  if (!readings['comment.text'].ok) return null
  return {
    content: settled(readings['comment.text'], textSchema, ''),
    rich: settled(readings['comment.useRichText'], z.nullable(z.boolean()), null),
  }
}

const appeared = (before: Reply, after: Reply, marks: readonly string[]): boolean =>
  marks.some(
    (mark) =>
      times(after.content, mark) > times(before.content, mark) ||
      times(squashed(plainText(after.content)), mark) > times(squashed(plainText(before.content)), mark),
  )

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What a composer without formatting makes of markup is its own affair: given line by line, nothing is lost. */
const asLines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

/** `done`, `refused`, or `late`: no answer came, and it may or may not have happened. */
async function tried(call: Promise<unknown>): Promise<'done' | 'refused' | 'late'> {
  try {
    await call
    return 'done'
  } catch (error) {
    return error instanceof HostError && error.kind === 'timeout' ? 'late' : 'refused'
  }
}

/** Hosts whose cursor once let a call pass unanswered with nothing inserted: the agent waits for that once, not each time. */
const withoutCursor = new WeakSet<Host>()

/**
 * Puts `html`, or the lines of `text` where the reply is plain, into the agent's reply at the cursor, else at its
 * end. After a call without an answer it looks whether the text is there already, and where that cannot be told it stops:
 * inserting twice is worse than once. Never rejects.
 */
export async function insertIntoReply(host: Host, html: string, text: string): Promise<Insertion> {
  const before = await currentReply(host)
  const marks = marksOf(html, text)
  const atCursor = () => host.invoke('ticket.editor.insert', before?.rich === false ? asLines(text) : html)
  const atEnd = () =>
    before?.rich
      ? host.invoke('ticket.comment.appendHtml', html)
      : host.invoke('ticket.comment.appendText', text)
  for (const insert of withoutCursor.has(host) ? [atEnd] : [atCursor, atEnd]) {
    const outcome = await tried(insert())
    if (outcome === 'done') return 'inserted'
    if (outcome === 'refused') continue
    const after = await currentReply(host)
    if (!before || !after) return 'copied_needed'
    if (appeared(before, after, marks)) return 'inserted'
    if (insert === atCursor) withoutCursor.add(host)
  }
  return 'copied_needed'
}
