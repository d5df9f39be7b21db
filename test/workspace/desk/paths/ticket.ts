// What do apps read of the open ticket? Its unsaved draft, and the record behind it.

import { commentObject } from '#workspace/desk/composer.ts'
import { commentsObject, conversationObject } from '#workspace/desk/conversation.ts'
import { usersById } from '#workspace/desk/differences.ts'
import { editorObject } from '#workspace/desk/editor.ts'
import { isObject, textOf } from '#workspace/desk/json.ts'
import { groupById, organizationOf, userObject } from '#workspace/desk/people.ts'
import type { Room } from '#workspace/desk/room.ts'
import { noSuchApi, type Scope, ticketOf, walk } from '#workspace/desk/scope.ts'
import type { Draft, Tab } from '#workspace/desk/types.ts'
import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import { readCustomField } from './custom-field.ts'

interface Subject {
  room: Room
  tab: Tab
  draft: Draft
}

type Reader = (subject: Subject) => Json | undefined | Promise<Json | undefined>

const fromRecord =
  (key: string): Reader =>
  ({ tab }) =>
    tab.record?.[key] ?? null

const READERS: Record<string, Reader> = {
  /** Absent on new tickets. */
  id: ({ tab }) => tab.subjectId ?? undefined,
  isNew: ({ tab }) => tab.kind === 'new_ticket',
  subject: ({ draft }) => draft.subject,
  description: ({ tab }) => textOf(tab.record?.description),
  status: ({ draft }) => draft.status,
  statusCategory: ({ draft }) => draft.status,
  customStatus: ({ draft }) => draft.customStatusId,
  type: ({ draft }) => draft.type,
  priority: ({ draft }) => draft.priority,
  tags: ({ draft }) => draft.tags,
  externalId: ({ draft }) => draft.externalId,
  recipient: ({ draft }) => draft.recipient,
  createdAt: fromRecord('created_at'),
  updatedAt: fromRecord('updated_at'),
  via: ({ tab }) => viaOf(tab),
  form: ({ draft }) => ({ id: draft.formId }),
  brand: ({ room, draft }) => brandOf(room, draft.brandId),
  requester: ({ room, draft }) =>
    draft.newRequester ? { id: null, ...draft.newRequester } : userObject(room.account, draft.requesterId),
  assignee: async ({ room, draft }) => ({
    user: await userObject(room.account, draft.assigneeId),
    group: await groupById(room.account, draft.groupId),
  }),
  organization: ({ room, draft }) => organizationOf(room.account, draft.requesterId),
  collaborators: ({ room, draft }) => usersById(room.account, draft.collaboratorIds),
  sharedWith: () => null,
  postSaveAction: () => 'stay_on_ticket',
  viewers: ({ tab }) => tab.viewers.map((viewer) => ({ ...viewer })),
  comments: ({ room, tab }) => commentsObject(tab.conversation, room.switches.commentsOrder),
  conversation: ({ tab }) => conversationObject(tab.conversation),
  comment: ({ draft }) => commentObject(draft),
  editor: ({ draft }) => editorObject(draft),
}

/** `ticket`, `ticket.requester.email`, `ticket.customField:custom_field_<id>` … */
export async function readTicketPath(scope: Scope, path: string): Promise<Json | undefined> {
  const subject = { room: scope.room, ...ticketOf(scope) }
  const field = /^ticket\.customField:(.+)$/.exec(path)
  if (field) return readCustomField(subject.tab, subject.draft, field[1] ?? '')
  const [, property, ...rest] = path.split('.')
  if (property === undefined) return wholeTicket(subject)
  const reader = entryOf(READERS, property)
  if (!reader) throw noSuchApi()
  return walk(await reader(subject), rest)
}

/** The ticket object: without custom fields, unless a switch says so. */
export async function wholeTicket(subject: Subject): Promise<Json> {
  const ticket: { [key: string]: Json } = {}
  for (const [name, reader] of Object.entries(READERS)) {
    const value = await reader(subject)
    if (value !== undefined) ticket[name] = value
  }
  if (!subject.room.switches.ticketCarriesCustomFields) return ticket
  for (const { name } of subject.tab.fields.filter((field) => field.name.startsWith('custom_field_'))) {
    ticket[`customField:${name}`] = readCustomField(subject.tab, subject.draft, name)
  }
  return ticket
}

function viaOf(tab: Tab): Json {
  const via = isObject(tab.record?.via) ? tab.record.via : {}
  return { channel: textOf(via.channel) || 'web', source: via.source ?? {} }
}

async function brandOf(room: Room, id: number | null): Promise<Json> {
  const brand = await room.account.brand(id)
  return id === null ? null : { id, name: textOf(brand?.name), subdomain: textOf(brand?.subdomain) }
}
