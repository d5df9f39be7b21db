// What was said on any ticket, read from Zendesk's list and not from an open one?

import * as z from 'zod/mini'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Message } from '#domain/contact.ts'
import type { CallOptions, Reads } from './api.ts'
import { id, instant, lenient, name, nextCursor, rowsIn, text } from './schemas/parts.ts'

interface Said extends Message {
  id: number
}

export interface Conversation {
  /** Oldest first. */
  messages: readonly Said[]
  /** False where there are more than a hundred. */
  complete: boolean
}

const isPublic = lenient((value): boolean => value !== false)

const row = z.object({
  id,
  author_id: id,
  plain_body: text,
  html_body: text,
  body: text,
  public: isPublic,
  created_at: instant,
  via: z.catch(z.object({ channel: text }), { channel: '' }),
})

const author = z.object({ id, role: name })

const ROLES: Readonly<Record<string, Message['authorRole']>> = {
  'end-user': 'end_user',
  end_user: 'end_user',
}

const textOf = ({ plain_body, html_body, body }: z.infer<typeof row>): string =>
  plain_body.trim() || body.trim() || plainArticle(html_body).text

function conversationIn(answer: unknown): Conversation {
  const people = rowsIn(answer, 'users', author)
  const roles = new Map(people.map((person) => [person.id, ROLES[person.role] ?? 'agent']))
  const messages = rowsIn(answer, 'comments', row).map((comment): Said => {
    const { author_id: authorId, created_at: at, via } = comment
    return {
      ...{ id: comment.id, authorId, at, public: comment.public, channel: via.channel },
      authorRole: roles.get(authorId) ?? 'system',
      text: textOf(comment),
    }
  })
  return {
    messages: messages.toSorted((one, other) => one.at - other.at || one.id - other.id),
    complete: nextCursor(answer) === null,
  }
}

/** The ticket's first hundred messages, those of archived tickets too. @throws HostError */
export const ticketConversation = (
  api: Reads,
  ticketId: number,
  options: CallOptions = {},
): Promise<Conversation> =>
  api.get(`/api/v2/tickets/${ticketId}/comments`, {
    ...options,
    query: { 'page[size]': 100, include: 'users' },
    schema: conversationIn,
  })
