// What is the agent's unsaved copy of a ticket, and what becomes of it when the record changes beneath it?

import type { Json } from '#workspace/records/json.ts'
import { idOf, idsOf, isObject, type JsonObject, sameJson, textOf, textsOf } from './json.ts'
import type { Draft } from './types.ts'

/** Where the composer's replies go on a fresh draft: the ticket's own channel. */
export function draftOf(record: JsonObject): Draft {
  return {
    subject: textOf(record.subject),
    status: textOf(record.status) || 'new',
    customStatusId: idOf(record.custom_status_id),
    type: textOf(record.type),
    priority: textOf(record.priority),
    tags: textsOf(record.tags),
    customFields: fieldValues(record.custom_fields),
    assigneeId: idOf(record.assignee_id),
    groupId: idOf(record.group_id),
    formId: idOf(record.ticket_form_id),
    requesterId: idOf(record.requester_id),
    newRequester: null,
    brandId: idOf(record.brand_id),
    externalId: textOf(record.external_id),
    recipient: textOf(record.recipient),
    collaboratorIds: idsOf(record.collaborator_ids),
    dueAt: textOf(record.due_at) || null,
    problemId: idOf(record.problem_id),
    comment: { html: '', public: record.is_public !== false, channel: channelOf(record) },
  }
}

/** `via.channel`, or messaging where the ticket says that it came from there. */
export function channelOf(record: JsonObject): string {
  const channel = isObject(record.via) ? textOf(record.via.channel) : ''
  if (record.from_messaging_channel === true && !SESSION_CHANNELS.has(channel)) return 'native_messaging'
  return channel || 'web'
}

/** Channels whose replies are sent at once and never pass Submit. */
export const SESSION_CHANNELS: ReadonlySet<string> = new Set([
  'chat',
  'native_messaging',
  'messaging',
  'whatsapp',
  'instagram_dm',
  'facebook_messenger',
  'line',
  'sms',
  'sunshine_conversations_api',
])

function fieldValues(fields: Json | undefined): Record<number, Json> {
  const values: Record<number, Json> = {}
  for (const field of Array.isArray(fields) ? fields : []) {
    if (isObject(field) && typeof field.id === 'number') values[field.id] = field.value ?? null
  }
  return values
}

/** The same unsaved changes over a newer record: what the agent did not touch takes the record's value. */
export function rebase(draft: Draft, before: JsonObject, after: JsonObject): Draft {
  const old = draftOf(before)
  const fresh = draftOf(after)
  const keep = <K extends keyof Draft>(key: K): Draft[K] =>
    sameJson(draft[key] as Json, old[key] as Json) ? fresh[key] : draft[key]
  const { add, remove } = tagEdit(old.tags, draft.tags)
  return {
    subject: keep('subject'),
    status: keep('status'),
    customStatusId: draft.status === old.status ? keep('customStatusId') : draft.customStatusId,
    type: keep('type'),
    priority: keep('priority'),
    tags: editTags(fresh.tags, add, remove),
    customFields: { ...fresh.customFields, ...changedFields(old, draft) },
    assigneeId: keep('assigneeId'),
    groupId: keep('groupId'),
    formId: keep('formId'),
    requesterId: keep('requesterId'),
    newRequester: draft.newRequester,
    brandId: keep('brandId'),
    externalId: keep('externalId'),
    recipient: keep('recipient'),
    collaboratorIds: keep('collaboratorIds'),
    dueAt: keep('dueAt'),
    problemId: keep('problemId'),
    comment: draft.comment,
  }
}

/** Field ids whose value the draft changed, with the draft's value. */
export function changedFields(old: Draft, draft: Draft): Record<number, Json> {
  const changed = Object.entries(draft.customFields).filter(
    ([id, value]) => !sameJson(value, old.customFields[Number(id)] ?? null),
  )
  return Object.fromEntries(changed)
}

/** What somebody added to and removed from a list of tags. */
export function tagEdit(
  before: readonly string[],
  after: readonly string[],
): { add: string[]; remove: string[] } {
  return {
    add: after.filter((tag) => !before.includes(tag)),
    remove: before.filter((tag) => !after.includes(tag)),
  }
}

export function editTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] {
  return [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])]
}
