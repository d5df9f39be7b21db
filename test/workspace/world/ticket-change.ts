// What does a written `{ticket: …}` ask for, and which of its keys does Zendesk drop?

import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import {
  comment,
  copies,
  customFields,
  dateOrNull,
  flag,
  id,
  idOrNull,
  ids,
  isObject,
  type Reader,
  requester,
  tags,
  text,
  textOrNull,
  type WrittenComment,
  type WrittenCopy,
} from './written-values.ts'

/** A parsed change: only what was written is present. */
export interface TicketChange {
  subject?: string
  status?: string
  custom_status_id?: number
  priority?: string | null
  type?: string | null
  assignee_id?: number | null
  assignee_email?: string
  group_id?: number | null
  organization_id?: number | null
  requester_id?: number
  submitter_id?: number
  brand_id?: number | null
  ticket_form_id?: number | null
  problem_id?: number | null
  external_id?: string | null
  recipient?: string | null
  due_at?: string | null
  follower_ids?: number[]
  email_cc_ids?: number[]
  collaborator_ids?: number[]
  collaborators?: WrittenCopy[]
  additional_collaborators?: WrittenCopy[]
  email_ccs?: WrittenCopy[]
  followers?: WrittenCopy[]
  tags?: string[]
  additional_tags?: string[]
  remove_tags?: string[]
  custom_fields?: { id: number; value: Json }[]
  comment?: WrittenComment
  requester?: { name: string | null; email: string | null }
  via_followup_source_id?: number
  updated_stamp?: string
  safe_update?: boolean
}

export interface ParsedChange {
  change: TicketChange
  /** Keys that were dropped, as `x-zendesk-api-warn` names them. */
  unpermitted: string[]
}

const UPDATE: Record<string, Reader> = {
  subject: text,
  status: text,
  custom_status_id: id,
  priority: textOrNull,
  type: textOrNull,
  assignee_id: idOrNull,
  assignee_email: text,
  group_id: idOrNull,
  organization_id: idOrNull,
  requester_id: id,
  requester,
  brand_id: idOrNull,
  ticket_form_id: idOrNull,
  problem_id: idOrNull,
  external_id: textOrNull,
  recipient: textOrNull,
  due_at: dateOrNull,
  follower_ids: ids,
  email_cc_ids: ids,
  collaborator_ids: ids,
  collaborators: copies,
  additional_collaborators: copies,
  email_ccs: copies,
  followers: copies,
  tags,
  custom_fields: customFields,
  fields: customFields,
  comment,
  safe_update: flag,
  updated_stamp: text,
}

const BULK: Record<string, Reader> = { ...UPDATE, id, additional_tags: tags, remove_tags: tags }

const CREATE: Record<string, Reader> = {
  ...UPDATE,
  submitter_id: id,
  via_followup_source_id: id,
  description: text,
}

/** Permitted, but nothing that the workspace keeps. */
const TAKEN_AND_FORGOTTEN = new Set([
  'attribute_value_ids',
  'metadata',
  'sharing_agreement_ids',
  'voice_comment',
  'macro_ids',
  'is_public',
  'via',
])

const COMMENT_KEYS = new Set(['body', 'html_body', 'public', 'author_id', 'uploads', 'channel_back', 'type'])

const FORMS = { update: UPDATE, bulk: BULK, create: CREATE }

/** Reads one written ticket. Throws 422 where a permitted key has a value of the wrong type. */
export function parseTicketChange(written: { [key: string]: Json }, form: keyof typeof FORMS): ParsedChange {
  const readers = FORMS[form]
  const change: Record<string, unknown> = {}
  const unpermitted: string[] = []
  for (const [key, value] of Object.entries(written)) {
    const reader = entryOf(readers, key)
    if (reader !== undefined) change[key === 'fields' ? 'custom_fields' : key] = reader(value, key)
    else if (!TAKEN_AND_FORGOTTEN.has(key)) unpermitted.push(`ticket.${key}`)
  }
  if (isObject(written.comment)) {
    const dropped = Object.keys(written.comment).filter((key) => !COMMENT_KEYS.has(key))
    unpermitted.push(...dropped.map((key) => `ticket.comment.${key}`))
  }
  if (typeof change.description === 'string') {
    change.comment ??= comment(change.description, 'description')
    delete change.description
  }
  return { change: change as TicketChange, unpermitted }
}
