// Which tickets, people and pages are open?

import type { FieldRecord } from '#workspace/records/fields.ts'
import { activate } from './activation.ts'
import { readAhead } from './ahead.ts'
import { readConversation } from './conversation.ts'
import { type Definitions, readDefinitions } from './definitions.ts'
import { draftOf } from './draft.ts'
import { derived } from './edit.ts'
import { keyedField } from './fields.ts'
import { closeModal, mountFrames, unmount } from './instances.ts'
import { isObject, type JsonObject, textOf } from './json.ts'
import { instancesOfTab, type Room, tabOf } from './room.ts'
import type { Draft, Tab, TabField } from './types.ts'
import { tellOnceHeard } from './waiting.ts'

const blank = (kind: Tab['kind'], subjectId: number | null, title: string): Tab => ({
  id: crypto.randomUUID(),
  kind,
  subjectId,
  title,
  record: null,
  draft: null,
  conversation: [],
  fields: [],
  viewers: [],
  canReplyPublicly: true,
  sessionBased: false,
  saveDisabled: false,
  saving: false,
  problem: null,
  instanceGuid: '',
})

/** Adds the tab with its frames and brings it to the front. */
function add(room: Room, tab: Tab, definitions?: Definitions): Tab {
  if (definitions) room.background.set(tab.id, { definitions, overrides: new Map() })
  const full = { ...tab, ...derived(room, tab) }
  room.state.change({ tabs: [...room.state.get().tabs, full] })
  mountFrames(room, full)
  activate(room, tab.id)
  return tabOf(room, tab.id) ?? full
}

/** An open tab of the same subject comes to the front instead of a second one. */
function alreadyOpen(room: Room, kind: Tab['kind'], subjectId: number | null): Tab | undefined {
  const open = room.state.get().tabs.find((tab) => tab.kind === kind && tab.subjectId === subjectId)
  if (open) activate(room, open.id)
  return open
}

export async function readTicket(
  room: Room,
  ticketId: number,
): Promise<Pick<Tab, 'conversation'> & { record: JsonObject }> {
  const [answer, conversation] = await Promise.all([
    room.account.get(`tickets/${ticketId}`),
    readConversation(room.account, ticketId),
  ])
  if (!isObject(answer.ticket)) throw new Error(`Ticket ${ticketId} was answered without a ticket.`)
  await readAhead(room, answer.ticket)
  return { record: answer.ticket, conversation }
}

/** Rejects with AccountError where the agent cannot see the ticket. */
export async function openTicket(room: Room, ticketId: number): Promise<Tab> {
  const open = alreadyOpen(room, 'ticket', ticketId)
  if (open) return open
  room.account.forget()
  const [ticket, definitions] = await Promise.all([readTicket(room, ticketId), readDefinitions(room.account)])
  const draft = draftOf(ticket.record)
  if (!definitions.rights.replyPublicly) draft.comment = { ...draft.comment, public: false }
  return (
    alreadyOpen(room, 'ticket', ticketId) ??
    add(room, { ...blank('ticket', ticketId, draft.subject), ...ticket, draft }, definitions)
  )
}

export async function openNewTicket(room: Room, requesterId?: number): Promise<Tab> {
  room.account.forget()
  const [definitions] = await Promise.all([
    readDefinitions(room.account),
    readAhead(room, { requester_id: requesterId ?? null }),
  ])
  const form = definitions.forms.find((one) => one.default)
  const status = definitions.statuses.find((one) => one.status_category === 'new' && one.default)
  const draft: Draft = {
    ...draftOf({}),
    formId: form?.id ?? null,
    requesterId: requesterId ?? null,
    customStatusId: status?.id ?? null,
  }
  if (!definitions.rights.replyPublicly) draft.comment = { ...draft.comment, public: false }
  return add(room, { ...blank('new_ticket', null, 'New ticket'), draft }, definitions)
}

export async function openUser(room: Room, userId: number): Promise<Tab> {
  const [answer, fields] = await Promise.all([
    room.account.get(`users/${userId}`),
    personFields(room, 'user_fields'),
  ])
  return openRecord(room, 'user', userId, answer, fields)
}

export async function openOrganization(room: Room, organizationId: number): Promise<Tab> {
  const [answer, fields] = await Promise.all([
    room.account.get(`organizations/${organizationId}`),
    personFields(room, 'organization_fields'),
  ])
  return openRecord(room, 'organization', organizationId, answer, fields)
}

async function personFields(room: Room, key: 'user_fields' | 'organization_fields'): Promise<TabField[]> {
  const answer = await room.account.get(key).catch((): JsonObject => ({}))
  const rows = (answer[key] ?? []) as unknown as FieldRecord[]
  return rows.filter((field) => field.active).map(keyedField)
}

function openRecord(
  room: Room,
  kind: 'user' | 'organization',
  id: number,
  answer: JsonObject,
  fields: TabField[],
): Tab {
  const found = answer[kind]
  const record = isObject(found) ? found : {}
  return alreadyOpen(room, kind, id) ?? add(room, { ...blank(kind, id, textOf(record.name)), record, fields })
}

/** The frame is made at the first click and stays. A path is a deep link, told once the frame listens. */
export function openNavBar(room: Room, path = '', appName = room.options.installation.name): Tab {
  const { name } = room.options.installation
  const tab = alreadyOpen(room, 'nav_bar', null) ?? add(room, blank('nav_bar', null, name))
  if (path !== '') tellOnceHeard(room, tab.instanceGuid, 'app.route.changed', () => ({ appName, path }))
  return tab
}

/** Closes the tab, its frames and their modals; the last tab that is left comes to the front. */
export function closeTab(room: Room, tabId: string): void {
  const { tabs, modals, activeTabId } = room.state.get()
  for (const modal of modals) if (modal.tabId === tabId) closeModal(room, modal.guid)
  for (const { guid } of instancesOfTab(room, tabId)) unmount(room, guid)
  const left = tabs.filter((tab) => tab.id !== tabId)
  room.state.change({ tabs: left, ...(activeTabId === tabId ? { activeTabId: null } : {}) })
  room.background.delete(tabId)
  const next = left.at(-1)
  if (next && activeTabId === tabId) activate(room, next.id)
}
