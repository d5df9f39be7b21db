// What does a written `{ticket: …}` ask for, and which of its keys does Zendesk drop?

import type { Json } from '#workspace/records.ts'
import { invalid, type Refused } from './refused.ts'

export interface WrittenComment {
  text: string
  html: string | null
  public: boolean | null
  authorId: number | null
}

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
  due_at?: string | null
  follower_ids?: number[]
  email_cc_ids?: number[]
  collaborator_ids?: number[]
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

type Reader = (value: Json, key: string) => unknown

const bad = (key: string): Refused => invalid(key, `${key}: is invalid`)

const text: Reader = (value, key) => {
  if (typeof value !== 'string') throw bad(key)
  return value
}
const textOrNull: Reader = (value, key) => (value === null || value === '' ? null : text(value, key))
const id: Reader = (value, key) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isInteger(number)) throw bad(key)
  return number
}
const idOrNull: Reader = (value, key) => (value === null || value === '' ? null : id(value, key))
const ids: Reader = (value, key) => {
  if (!Array.isArray(value)) throw bad(key)
  return value.map((item) => id(item, key))
}
/** Zendesk takes a list, and one text of several tags. */
const tags: Reader = (value, key) => {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw bad(key)
  return value
}
const flag: Reader = (value) => value === true || value === false || value === 'true' || value === 'false'

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Both forms: `[{id, value}]`, and `{"<id>": value}`. */
const customFields: Reader = (value, key) => {
  if (isObject(value))
    return Object.entries(value).map(([name, written]) => ({ id: Number(name), value: written }))
  if (!Array.isArray(value)) throw bad(key)
  return value.map((entry) => {
    if (!isObject(entry)) throw bad(key)
    return { id: id(entry.id ?? null, key), value: entry.value ?? null }
  })
}

const plainOf = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()

/** `body` is Markdown: HTML in it is dropped, repeated spaces and empty lines are collapsed. */
const bodyOf = (text: string): string =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const comment: Reader = (value, key): WrittenComment => {
  if (typeof value === 'string') return { text: bodyOf(value), html: null, public: null, authorId: null }
  if (!isObject(value)) throw bad(key)
  const html = typeof value.html_body === 'string' ? value.html_body : null
  const body = typeof value.body === 'string' ? value.body : null
  return {
    text: html !== null ? plainOf(html) : bodyOf(body ?? ''),
    html,
    public: typeof value.public === 'boolean' ? value.public : null,
    authorId: typeof value.author_id === 'number' ? value.author_id : null,
  }
}

const requester: Reader = (value, key) => {
  if (!isObject(value)) throw bad(key)
  const pick = (name: string): string | null => (typeof value[name] === 'string' ? value[name] : null)
  return { name: pick('name'), email: pick('email') }
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
  brand_id: idOrNull,
  ticket_form_id: idOrNull,
  problem_id: idOrNull,
  external_id: textOrNull,
  due_at: textOrNull,
  follower_ids: ids,
  email_cc_ids: ids,
  collaborator_ids: ids,
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
  requester,
  submitter_id: id,
  via_followup_source_id: id,
  description: text,
}

/** Permitted, but nothing that the workspace keeps. */
const TAKEN_AND_FORGOTTEN = new Set([
  'attribute_value_ids',
  'collaborators',
  'additional_collaborators',
  'email_ccs',
  'followers',
  'metadata',
  'sharing_agreement_ids',
  'voice_comment',
  'macro_ids',
  'is_public',
  'recipient',
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
    const reader = readers[key]
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
