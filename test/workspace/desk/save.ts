// What happens between the agent's click on Submit and the ticket on the server?

import { AccountError } from './account.ts'
import { activateFrame } from './activation.ts'
import { readConversation } from './conversation.ts'
import { emitToTab } from './deliver.ts'
import { draftOf } from './draft.ts'
import { editDraft, replaceDraft } from './edit.ts'
import { askHooks } from './hooks.ts'
import { mountFrames, unmount } from './instances.ts'
import { idOf, isObject, type JsonObject } from './json.ts'
import { problemOf } from './problem.ts'
import { takeRecord } from './refresh.ts'
import { instancesOfTab, type Room, tabOf } from './room.ts'
import { savedTeller } from './saved.ts'
import type { Draft, SubmitOutcome } from './types.ts'
import { newTicketBody, ticketBody } from './write.ts'

/** Hooks, then `ticket.submit.start`, the write, `.done` or `.fail`, and `.always`. */
export async function submitTicket(room: Room, tabId: string, status: string): Promise<SubmitOutcome> {
  const tab = tabOf(room, tabId)
  if (!tab?.draft) return { saved: false, reason: 'There is no ticket in this tab.' }
  if (tab.saving) return { saved: false, reason: 'A save is under way.' }
  if (tab.saveDisabled) return refused(room, tabId, 'An app has disabled saving.')
  const { status: shown, customStatusId } = tab.draft
  room.state.changeTab(tabId, { saving: true, problem: null })
  try {
    const outcome = await save(room, tabId, status)
    // What Submit said was part of this save: a ticket that was not saved is still what it was.
    const draft = tabOf(room, tabId)?.draft
    if (!outcome.saved && draft) replaceDraft(room, tabId, { ...draft, status: shown, customStatusId })
    return outcome
  } finally {
    room.state.changeTab(tabId, { saving: false })
  }
}

async function save(room: Room, tabId: string, status: string): Promise<SubmitOutcome> {
  const { statusInHook, hookWritesSaved, submitEventsAfterVeto } = room.switches
  if (statusInHook === 'new') editDraft(room, tabId, { status })
  const before = tabOf(room, tabId)?.draft
  const veto = await askHooks(room, tabId, 'ticket.save')
  if (veto !== null) {
    const outcome = refused(room, tabId, veto)
    if (submitEventsAfterVeto) failed(room, tabId)
    return outcome
  }
  if (statusInHook === 'old') editDraft(room, tabId, { status })
  const draft = tabOf(room, tabId)?.draft
  if (!draft || !before) return { saved: false, reason: 'The tab was closed.' }
  emitToTab(room, tabId, 'ticket.submit.start')
  return write(room, tabId, hookWritesSaved ? draft : { ...before, ...statusOf(draft) })
}

const statusOf = ({ status, customStatusId }: Draft): Partial<Draft> => ({ status, customStatusId })

async function write(room: Room, tabId: string, draft: Draft): Promise<SubmitOutcome> {
  try {
    const isNew = tabOf(room, tabId)?.kind === 'new_ticket'
    const tellSaved = savedTeller(room, tabId)
    tellSaved(await (isNew ? create : update)(room, tabId, draft))
    return { saved: true }
  } catch (error) {
    const outcome = refused(room, tabId, problemOf(error))
    failed(room, tabId)
    return outcome
  }
}

function refused(room: Room, tabId: string, reason: string): SubmitOutcome {
  room.state.changeTab(tabId, { problem: reason })
  return { saved: false, reason }
}

function failed(room: Room, tabId: string): void {
  emitToTab(room, tabId, 'ticket.submit.fail')
  emitToTab(room, tabId, 'ticket.submit.always')
}

function done(room: Room, tabId: string): void {
  emitToTab(room, tabId, 'ticket.submit.done')
  emitToTab(room, tabId, 'ticket.submit.always')
}

/** The ticket is read once more right before the write, so that nobody's tags are lost. */
async function update(room: Room, tabId: string, draft: Draft): Promise<JsonObject> {
  const tab = tabOf(room, tabId)
  const definitions = room.background.get(tabId)?.definitions
  if (!tab?.record || tab.subjectId === null || !definitions) throw new Error('The tab was closed.')
  const path = `tickets/${tab.subjectId}`
  const { ticket: latest } = await room.account.get(path)
  const ticket = ticketBody({
    draft,
    base: tab.record,
    latest: isObject(latest) ? latest : tab.record,
    definitions,
  })
  const { ticket: saved } = await room.account.write('PUT', path, { ticket })
  const record = isObject(saved) ? saved : tab.record
  await showSaved(room, tabId, record)
  done(room, tabId)
  return record
}

/** Saved is saved: a conversation that cannot be read anew stays as it was. */
async function showSaved(room: Room, tabId: string, record: JsonObject): Promise<void> {
  room.account.forget()
  const shown = tabOf(room, tabId)
  const conversation = await readConversation(room.account, Number(record.id)).catch(
    () => shown?.conversation ?? [],
  )
  const fresh = draftOf(record)
  const open = shown?.draft?.comment.public ?? fresh.comment.public
  takeRecord(room, tabId, { record, conversation }, { ...fresh, comment: { ...fresh.comment, public: open } })
}

/** The ticket lives on in a ticket tab: its frame is another one, and what the first held in memory is gone. */
async function create(room: Room, tabId: string, draft: Draft): Promise<JsonObject> {
  const definitions = room.background.get(tabId)?.definitions
  if (!definitions) throw new Error('The tab was closed.')
  const answer = await room.account.write('POST', 'tickets', { ticket: newTicketBody(draft, definitions) })
  const record = isObject(answer.ticket) ? answer.ticket : {}
  const ticketId = idOf(record.id)
  if (ticketId === null) throw new AccountError(200, 'The answer named no ticket', 'POST tickets')
  done(room, tabId)
  for (const { guid } of instancesOfTab(room, tabId)) unmount(room, guid)
  room.state.changeTab(tabId, { kind: 'ticket', subjectId: ticketId, instanceGuid: '' })
  room.background.set(tabId, { definitions, overrides: new Map() })
  await showSaved(room, tabId, record)
  mountInFront(room, tabId)
  return record
}

function mountInFront(room: Room, tabId: string): void {
  const tab = tabOf(room, tabId)
  if (!tab) return
  mountFrames(room, tab)
  if (room.state.get().activeTabId !== tabId) return
  for (const { guid, location } of instancesOfTab(room, tabId)) {
    if (location === 'ticket_sidebar') activateFrame(room, guid)
  }
}
