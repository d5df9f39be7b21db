// What of the draft is written to the server when the agent saves?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import { isBlank } from './composer.ts'
import type { Definitions } from './definitions.ts'
import { changedFields, draftOf, editTags, tagEdit } from './draft.ts'
import { type JsonObject, sameJson, textsOf } from './json.ts'
import type { Draft } from './types.ts'

export interface Writing {
  draft: Draft
  /** The record that the draft was made from. */
  base: JsonObject
  /** The record as it stands right before the write. */
  latest: JsonObject
  definitions: Definitions
}

/** Keys of the API by keys of the draft. */
const KEYS = {
  subject: 'subject',
  status: 'status',
  type: 'type',
  priority: 'priority',
  assigneeId: 'assignee_id',
  groupId: 'group_id',
  formId: 'ticket_form_id',
  requesterId: 'requester_id',
  brandId: 'brand_id',
  externalId: 'external_id',
  recipient: 'recipient',
  collaboratorIds: 'collaborator_ids',
  dueAt: 'due_at',
  problemId: 'problem_id',
} as const satisfies Partial<Record<keyof Draft, string>>

/** Only what the draft changed: a colleague's edits of other properties, and of other tags, stay. */
export function ticketBody({ draft, base, latest, definitions }: Writing): JsonObject {
  const old = draftOf(base)
  const body = properties(draft, old)
  const fields = changedFields(old, draft)
  if (Object.keys(fields).length > 0) body.custom_fields = fieldList(fields)
  const { add, remove } = tagEdit(old.tags, draft.tags)
  if (draft.newRequester) {
    delete body.requester_id
    body.requester = { ...draft.newRequester }
  }
  if (add.length + remove.length > 0) {
    const byFields = fieldTags(old, fields, definitions.fields)
    const kept = editTags(textsOf(latest.tags), byFields.add, byFields.remove)
    body.tags = editTags(kept, add, remove)
  }
  return { ...body, ...customStatus(draft, old, definitions), ...commentOf(draft) }
}

export function newTicketBody(draft: Draft, definitions: Definitions): JsonObject {
  const old = draftOf({})
  const body = properties(draft, old)
  const fields = changedFields(old, draft)
  if (Object.keys(fields).length > 0) body.custom_fields = fieldList(fields)
  if (draft.newRequester) body.requester = { ...draft.newRequester }
  if (draft.tags.length > 0) body.tags = draft.tags
  return { ...body, status: draft.status, ...customStatus(draft, old, definitions), ...commentOf(draft) }
}

/** Emptied texts become null, as in the account's own records. */
function properties(draft: Draft, old: Draft): JsonObject {
  const body: JsonObject = {}
  for (const [key, name] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    const value: Json = draft[key]
    if (!sameJson(value, old[key])) body[name] = value === '' ? null : value
  }
  return body
}

/** The status says it all, unless the agent picked another than its category's default. */
function customStatus(draft: Draft, old: Draft, { statuses }: Definitions): JsonObject {
  if (draft.customStatusId === null || draft.customStatusId === old.customStatusId) return {}
  const isDefault = statuses.some((one) => one.id === draft.customStatusId && one.default)
  return isDefault && draft.status !== old.status ? {} : { custom_status_id: draft.customStatusId }
}

const commentOf = ({ comment }: Draft): JsonObject =>
  isBlank(comment.html) ? {} : { comment: { html_body: comment.html, public: comment.public } }

const fieldList = (fields: Record<number, Json>): Json =>
  Object.entries(fields).map(([id, value]) => ({ id: Number(id), value }))

/**
 * A chosen option is a tag as well, and a written set of tags overrules the fields: so the set must say what the
 * changed fields say.
 */
function fieldTags(
  old: Draft,
  changed: Record<number, Json>,
  fields: readonly FieldRecord[],
): { add: string[]; remove: string[] } {
  const add: string[] = []
  const remove: string[] = []
  for (const [id, value] of Object.entries(changed)) {
    const field = fields.find((one) => one.id === Number(id))
    remove.push(...tagsOf(field, old.customFields[Number(id)] ?? null))
    add.push(...tagsOf(field, value))
  }
  return { add, remove: remove.filter((tag) => !add.includes(tag)) }
}

function tagsOf(field: FieldRecord | undefined, value: Json): string[] {
  if (field?.type === 'tagger') return typeof value === 'string' && value !== '' ? [value] : []
  if (field?.type === 'multiselect') return textsOf(value)
  if (field?.type === 'checkbox') return value === true && field.tag ? [field.tag] : []
  return []
}
