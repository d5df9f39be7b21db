// What was said on a ticket, by whom and over which channel?

import type { Json } from '#workspace/records/json.ts'
import type { AccountReader } from './account.ts'
import { isObject, type JsonObject, textOf } from './json.ts'
import type { ConversationEntry } from './types.ts'

/** All comments of a ticket, oldest first, with their authors' names. */
export async function readConversation(
  account: AccountReader,
  ticketId: number,
): Promise<ConversationEntry[]> {
  const comments = await account.list(`tickets/${ticketId}/comments`, 'comments')
  const entries = await Promise.all(comments.map((comment) => entryOf(account, comment)))
  return entries.sort((one, other) => one.createdAt.localeCompare(other.createdAt) || one.id - other.id)
}

async function entryOf(account: AccountReader, comment: JsonObject): Promise<ConversationEntry> {
  const authorId = Number(comment.author_id)
  const author = authorId > 0 ? await account.user(authorId) : null
  return {
    id: Number(comment.id),
    authorId,
    authorName: textOf(author?.name) || (authorId > 0 ? '' : 'System'),
    authorRole: roleOf(author),
    public: comment.public !== false,
    html: textOf(comment.html_body) || textOf(comment.body),
    createdAt: textOf(comment.created_at),
    channel: isObject(comment.via) ? textOf(comment.via.channel) : 'web',
  }
}

function roleOf(author: JsonObject | null): ConversationEntry['authorRole'] {
  const role = textOf(author?.role)
  return role === 'end-user' || role === 'agent' || role === 'admin' ? role : 'system'
}

/** The conversation as apps read it: oldest first, notes as channel `internal`. */
export const conversationObject = (entries: readonly ConversationEntry[]): Json =>
  entries.map((entry) => ({
    author: { id: entry.authorId, avatar: '', name: entry.authorName, role: entry.authorRole },
    channel: { name: entry.public ? entry.channel : 'internal' },
    message: { content: entry.html, contentType: 'text/html' },
    timestamp: entry.createdAt,
    attachments: [],
  }))

export function commentsObject(entries: readonly ConversationEntry[], order: 'newest' | 'oldest'): Json {
  const oldestFirst = entries.map((entry) => ({
    id: entry.id,
    value: entry.html,
    author: { id: entry.authorId, name: entry.authorName, role: entry.authorRole },
    via: { channel: entry.channel },
    imageAttachments: [],
    nonImageAttachments: [],
  }))
  return order === 'newest' ? oldestFirst.reverse() : oldestFirst
}
