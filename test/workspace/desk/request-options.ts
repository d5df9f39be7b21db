// How do options in the manner of jQuery.ajax become an HTTP request?

import type { Json } from '#workspace/records/json.ts'
import { isObject, type JsonObject, textOf } from './json.ts'

const BODILESS = new Set(['GET', 'HEAD'])

/** Headers that say who is calling: an app cannot choose them. */
const RESERVED = ['x-zendesk-app-id', 'x-workspace-user', 'authorization', 'cookie']

/** Objects in `data` become the query of a GET, else a form; a text is the body as it is. */
export function requestOf(url: URL, options: JsonObject, own: Record<string, string>): Request {
  const method = (textOf(options.type) || textOf(options.method) || 'GET').toUpperCase()
  const address = new URL(url)
  const headers = new Headers()
  for (const [name, value] of Object.entries(isObject(options.headers) ? options.headers : {})) {
    if (!RESERVED.includes(name.toLowerCase())) headers.set(name, textOf(value))
  }
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  if (!headers.has('accept')) headers.set('accept', acceptOf(options))
  const data =
    typeof options.data === 'string' ? options.data : formOf(options.data, options.traditional === true)
  if (BODILESS.has(method)) {
    if (data) address.search = [address.search.slice(1), data].filter((part) => part !== '').join('&')
    return new Request(address, { method, headers })
  }
  if (data !== '') headers.set('content-type', textOf(options.contentType) || FORM)
  return new Request(address, { method, headers, ...(data === '' ? {} : { body: data }) })
}

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8'

const acceptOf = (options: JsonObject): string =>
  options.dataType === 'text' ? 'text/plain, */*; q=0.01' : 'application/json, text/javascript, */*; q=0.01'

/** jQuery.param: lists as `name[]`, objects as `name[key]`; lists as repeated names in traditional style. */
function formOf(data: Json | undefined, traditional: boolean): string {
  if (!isObject(data)) return ''
  const pairs: [string, string][] = []
  const add = (name: string, value: Json): void => {
    if (Array.isArray(value)) for (const one of value) add(traditional ? name : `${name}[]`, one)
    else if (isObject(value)) for (const [key, one] of Object.entries(value)) add(`${name}[${key}]`, one)
    else pairs.push([name, textOf(value)])
  }
  for (const [name, value] of Object.entries(data)) add(name, value)
  return new URLSearchParams(pairs).toString()
}
