// What does the agent's screen learn when the ticket changed on the server?

import type { Json } from '#workspace/records/json.ts'
import { commentsObject, conversationObject } from './conversation.ts'
import { emitChange, emitToTab } from './deliver.ts'
import { rebase } from './draft.ts'
import { replaceDraft } from './edit.ts'
import { isObject, type JsonObject, sameJson, textOf } from './json.ts'
import { nameIn, userObject } from './people.ts'
import { type Room, tabOf } from './room.ts'
import { readTicket } from './tabs.ts'
import type { Draft, Tab } from './types.ts'

/** Reads the ticket again. The agent's unsaved changes stay; everything else follows the record. */
export async function refreshTicket(room: Room, tabId: string): Promise<void> {
  const tab = tabOf(room, tabId)
  if (tab?.kind !== 'ticket' || tab.subjectId === null) return
  room.account.forget()
  const { record, conversation } = await readTicket(room, tab.subjectId)
  const now = tabOf(room, tabId)
  if (!now?.draft || !now.record || isOlder(record, now.record)) return
  const changed =
    record.updated_at !== now.record.updated_at || conversation.length !== now.conversation.length
  takeRecord(room, tabId, { record, conversation }, rebase(now.draft, now.record, record))
  if (changed) await tellUpdate(room, tabId)
}

/** A save that overtook this read has shown a newer one already. */
const isOlder = (record: JsonObject, shown: JsonObject): boolean =>
  textOf(record.updated_at) < textOf(shown.updated_at)

/** Puts a newer record on the screen and tells the frames what it changed. */
export function takeRecord(
  room: Room,
  tabId: string,
  ticket: Pick<Tab, 'conversation' | 'record'>,
  draft: Draft,
): void {
  const before = tabOf(room, tabId)?.conversation ?? []
  room.state.changeTab(tabId, { conversation: ticket.conversation })
  replaceDraft(room, tabId, draft, ticket.record)
  if (sameJson(conversationObject(before), conversationObject(ticket.conversation))) return
  emitChange(room, tabId, 'ticket.conversation', conversationObject(ticket.conversation))
  const comments = commentsObject(ticket.conversation, room.switches.commentsOrder)
  emitChange(room, tabId, 'ticket.comments', comments)
}

/** Another agent's change is news; the agent's own is not. */
async function tellUpdate(room: Room, tabId: string): Promise<void> {
  const [me, authorId] = await Promise.all([room.account.me(), lastAuthor(room, tabId)])
  if (authorId === me.id) return
  const author = authorId === null ? null : await userObject(room.account, authorId)
  const user: Json = isObject(author)
    ? { id: authorId, name: nameIn(author), email: author.email ?? null }
    : {}
  emitToTab(room, tabId, 'ticket.updated', user)
}

async function lastAuthor(room: Room, tabId: string): Promise<number | null> {
  const tab = tabOf(room, tabId)
  if (!tab) return null
  const audits = await room.account.list(`tickets/${tab.subjectId}/audits`, 'audits').catch(() => [])
  const last = audits.toSorted((one, other) => Number(one.id) - Number(other.id)).at(-1)
  return typeof last?.author_id === 'number' ? last.author_id : (tab.conversation.at(-1)?.authorId ?? null)
}
