// What was said on the open ticket, as the host's conversation or comments tell?

import * as z from 'zod/mini'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Message } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import { lenient, maybeId, maybeInstant, rowsOf, text } from './parts.ts'

const author = z.catch(z.object({ id: maybeId, role: text }), { id: null, role: '' })

const roleOf = (role: string): Message['authorRole'] => {
  if (role === 'end-user' || role === 'end_user') return 'end_user'
  // Custom roles of staff are numbers, and bots and triggers are the system.
  return role === '' || role === 'system' || role === 'bot' ? 'system' : 'agent'
}

const plain = (content: string, isPlain: boolean): string => (isPlain ? content : plainArticle(content).text)

/** How many files a list names; null where there is no list, so that nobody knows. */
const files = lenient((value): number | null => (Array.isArray(value) ? value.length : null))

const carrying = (counts: readonly (number | null)[]): Pick<Message, 'hasFiles'> => {
  const told = counts.filter((count) => count !== null)
  return told.length === 0 ? {} : { hasFiles: told.some((count) => count > 0) }
}

const entry = z.object({
  attachments: files,
  author,
  channel: z.catch(z.object({ name: text }), { name: '' }),
  message: z.object({ content: text, contentType: text }),
  timestamp: maybeInstant,
})

/** `ticket.conversation` as messages, oldest first; null where it is no list. */
export function messagesIn(raw: unknown): readonly Message[] | null {
  if (!Array.isArray(raw)) return null
  const messages = rowsOf(raw, entry).rows.flatMap(
    ({ author, channel, message, timestamp, attachments }): Message[] =>
      timestamp === null
        ? []
        : [
            {
              authorId: author.id,
              authorRole: roleOf(author.role),
              public: channel.name !== 'internal',
              at: timestamp,
              text: plain(message.content, message.contentType === 'text/plain'),
              channel: channel.name,
              ...carrying([attachments]),
            },
          ],
  )
  return messages.toSorted((one, other) => one.at - other.at)
}

const comment = z.object({
  id: maybeId,
  author,
  value: text,
  via: z.catch(z.object({ channel: text }), { channel: '' }),
  imageAttachments: files,
  nonImageAttachments: files,
})

/**
 * `ticket.comments` as messages, oldest first. They carry no times, so all get `at`; and they do not say who may
 * read them, so only what end users wrote, who write no internal notes, counts as public.
 */
export const commentsIn = (raw: unknown, at: Instant): readonly Message[] =>
  rowsOf(Array.isArray(raw) ? raw : [], comment)
    .rows.toSorted((one, other) => (one.id ?? 0) - (other.id ?? 0))
    .map(({ author, value, via, imageAttachments, nonImageAttachments }) => ({
      authorId: author.id,
      authorRole: roleOf(author.role),
      public: roleOf(author.role) === 'end_user',
      at,
      text: plain(value, false),
      channel: via.channel,
      ...carrying([imageAttachments, nonImageAttachments]),
    }))
