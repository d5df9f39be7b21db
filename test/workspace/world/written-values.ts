// Has a written value of a ticket the right type, and what is it then? One reader for each kind.

import type { Json } from '#workspace/records/json.ts'
import { invalid, type Refused } from './refused.ts'

export interface WrittenComment {
  text: string
  html: string | null
  public: boolean | null
  authorId: number | null
}

export type Reader = (value: Json, key: string) => unknown

const bad = (key: string): Refused => invalid(key, `${key}: is invalid`)

export const text: Reader = (value, key) => {
  if (typeof value !== 'string') throw bad(key)
  return value
}
export const textOrNull: Reader = (value, key) => (value === null || value === '' ? null : text(value, key))
export const dateOrNull: Reader = (value, key) => {
  const written = textOrNull(value, key)
  if (written !== null && Number.isNaN(Date.parse(String(written)))) throw bad(key)
  return written
}
export const id: Reader = (value, key) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isInteger(number)) throw bad(key)
  return number
}
export const idOrNull: Reader = (value, key) => (value === null || value === '' ? null : id(value, key))
export const ids: Reader = (value, key) => {
  if (!Array.isArray(value)) throw bad(key)
  return value.map((item) => id(item, key))
}
/** Zendesk takes a list, and one text of several tags. */
export const tags: Reader = (value, key) => {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw bad(key)
  return value
}
export const flag: Reader = (value) =>
  value === true || value === false || value === 'true' || value === 'false'

export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Both forms: `[{id, value}]`, and `{"<id>": value}`. */
export const customFields: Reader = (value, key) => {
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

export const comment: Reader = (value, key): WrittenComment => {
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

export interface WrittenCopy {
  id: number | null
  email: string | null
  name: string | null
  action: 'put' | 'delete'
}

function copy(value: Json, key: string): WrittenCopy {
  const named = { id: null, email: null, name: null, action: 'put' } as const
  if (typeof value === 'string' && value.includes('@')) return { ...named, email: value }
  if (!isObject(value)) return { ...named, id: Number(id(value, key)) }
  const { user_id, user_email, user_name, email, name, action } = value
  const pick = (...known: (Json | undefined)[]): string | null =>
    known.find((one) => typeof one === 'string') ?? null
  return {
    id: user_id === undefined || user_id === null ? null : Number(id(user_id, key)),
    email: pick(user_email, email),
    name: pick(user_name, name),
    action: action === 'delete' ? 'delete' : 'put',
  }
}

/** Ids, addresses, `{name, email}`, or `{user_id | user_email, user_name, action}`. */
export const copies: Reader = (value, key) => {
  if (!Array.isArray(value)) throw bad(key)
  return value.map((one) => copy(one, key))
}

export const requester: Reader = (value, key) => {
  if (!isObject(value)) throw bad(key)
  const pick = (name: string): string | null => (typeof value[name] === 'string' ? value[name] : null)
  return { name: pick('name'), email: pick('email') }
}
