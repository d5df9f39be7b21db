// How do apps change tags and people of the draft, and send a chat message?

import { htmlOf, isSessionBased } from '#workspace/desk/composer.ts'
import { editTags } from '#workspace/desk/draft.ts'
import { editDraft } from '#workspace/desk/edit.ts'
import { idOf, isObject, textOf } from '#workspace/desk/json.ts'
import { mayChange } from '#workspace/desk/paths/set-ticket.ts'
import { refreshTicket } from '#workspace/desk/refresh.ts'
import type { Room } from '#workspace/desk/room.ts'
import { CallError, type Scope, textsIn, ticketOf } from '#workspace/desk/scope.ts'
import type { Json } from '#workspace/records/json.ts'
import { cleanTags } from '#workspace/tags.ts'

/** A text, several texts, or an array of them. */
const tagsIn = (args: readonly Json[]): string[] => cleanTags(textsIn(args.flat()))

export function addTags(scope: Scope, args: readonly Json[]): void {
  const { tab, draft } = ticketOf(scope)
  mayChange(scope, tab, 'tags')
  editDraft(scope.room, tab.id, { tags: editTags(draft.tags, tagsIn(args), []) })
}

export function removeTags(scope: Scope, args: readonly Json[]): void {
  const { tab, draft } = ticketOf(scope)
  mayChange(scope, tab, 'tags')
  editDraft(scope.room, tab.id, { tags: editTags(draft.tags, [], tagsIn(args)) })
}

export async function addCollaborator(scope: Scope, who: Json | undefined): Promise<void> {
  const id = await personId(scope, who)
  const { tab, draft } = ticketOf(scope)
  mayChange(scope, tab)
  editDraft(scope.room, tab.id, { collaboratorIds: [...new Set([...draft.collaboratorIds, id])] })
}

export async function removeCollaborator(scope: Scope, who: Json | undefined): Promise<void> {
  const id = await personId(scope, who)
  const { tab, draft } = ticketOf(scope)
  mayChange(scope, tab)
  editDraft(scope.room, tab.id, { collaboratorIds: draft.collaboratorIds.filter((one) => one !== id) })
}

async function personId({ room }: Scope, who: Json | undefined): Promise<number> {
  const id = isObject(who) ? idOf(who.id) : null
  if (id !== null) return id
  const email = isObject(who) ? textOf(who.email) : ''
  if (!email) throw new CallError('takes {id} or {email}')
  const answer = await room.account.get(`users/search?query=${encodeURIComponent(`email:${email}`)}`)
  const found = Array.isArray(answer.users) ? answer.users.find(isObject) : undefined
  const foundId = idOf(found?.id)
  if (foundId === null) throw new CallError(`Nobody has the address ${email}`)
  return foundId
}

export async function sendMessage(scope: Scope, given: Json | undefined): Promise<void> {
  const { tab } = ticketOf(scope)
  const message = isObject(given) ? textOf(given.message) : ''
  await sendSessionMessage(scope.room, tab.id, message)
}

/** Chat and messaging replies are written at once; no save and no hook takes part. */
export async function sendSessionMessage(room: Room, tabId: string, text: string): Promise<void> {
  const tab = room.state.get().tabs.find((one) => one.id === tabId)
  if (!tab?.draft || tab.subjectId === null || !isSessionBased(tab.draft.comment.channel)) {
    throw new CallError('works on chat and messaging tickets only')
  }
  const comment = { html_body: htmlOf(text), public: true }
  await room.account.write('PUT', `tickets/${tab.subjectId}`, { ticket: { comment } })
  await refreshTicket(room, tabId)
}
