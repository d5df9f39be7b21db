// What happens when anybody changes the draft: the agent, an app, a colleague's save?

import { isSessionBased } from './composer.ts'
import { categoryOf, defaultStatus } from './definitions.ts'
import { emitChange } from './deliver.ts'
import { peopleDifferences, plainDifferences } from './differences.ts'
import { draftOf } from './draft.ts'
import { tellEditors } from './editor.ts'
import { tabFields } from './fields.ts'
import { type Room, tabOf } from './room.ts'
import type { Draft, Tab } from './types.ts'

/** Changes the draft, keeps what hangs together, and tells the frames what really changed. */
export function editDraft(room: Room, tabId: string, change: Partial<Draft>): void {
  const draft = tabOf(room, tabId)?.draft
  if (draft) replaceDraft(room, tabId, { ...draft, ...withStatus(room, tabId, change) })
}

/** A category brings its default custom status, a custom status its category. */
function withStatus(room: Room, tabId: string, change: Partial<Draft>): Partial<Draft> {
  const definitions = room.background.get(tabId)?.definitions
  if (!definitions) return change
  if (change.customStatusId !== undefined) {
    const category = categoryOf(definitions, change.customStatusId)
    return category ? { ...change, status: category } : change
  }
  if (change.status === undefined || change.status === tabOf(room, tabId)?.draft?.status) return change
  return { ...change, customStatusId: defaultStatus(definitions, change.status) }
}

/** Puts a whole draft in place of the tab's; with a record where one was read anew. */
export function replaceDraft(room: Room, tabId: string, draft: Draft, record?: Tab['record']): void {
  const tab = tabOf(room, tabId)
  const before = tab?.draft
  if (!tab || !before) return
  const next = { ...tab, draft, ...(record === undefined ? {} : { record }) }
  room.state.changeTab(tabId, { draft, record: next.record, ...derived(room, next) })
  for (const { property, value } of plainDifferences(next, before, draft)) {
    emitChange(room, tabId, property, value)
  }
  tellEditors(room, tabId, before, draft)
  void peopleDifferences(room.account, before, draft).then((differences) => {
    for (const { property, value } of differences) emitChange(room, tabId, property, value)
  })
}

/** What follows from record, draft and field control; to be set whenever one of them changes. */
export function derived(
  room: Room,
  tab: Tab,
): Pick<Tab, 'fields' | 'title' | 'sessionBased' | 'canReplyPublicly'> {
  const background = room.background.get(tab.id)
  const { draft, record } = tab
  const channel = record ? draftOf(record).comment.channel : (draft?.comment.channel ?? '')
  if (!background || !draft) {
    const { fields, title, sessionBased, canReplyPublicly } = tab
    return { fields, title, sessionBased, canReplyPublicly }
  }
  const { definitions, overrides } = background
  return {
    fields: tabFields({ definitions, draft, overrides, closed: record?.status === 'closed' }),
    title: draft.subject || tab.title,
    sessionBased: isSessionBased(channel),
    canReplyPublicly: definitions.rights.replyPublicly,
  }
}

/** Draws the tab's fields again after an app changed how they show. */
export function redrawFields(room: Room, tabId: string): void {
  const tab = tabOf(room, tabId)
  if (tab) room.state.changeTab(tabId, derived(room, tab))
}
