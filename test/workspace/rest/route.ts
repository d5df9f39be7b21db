// What is one endpoint, and what does it get and give?

import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { invalid, refusedWith } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The least that a caller must be. */
export type Allowed = 'anyone' | 'end users' | 'agents' | 'admins'

export interface Call {
  world: World
  method: string
  /** Where the account answers, for URLs in bodies. */
  origin: string
  /** Without `.json`. */
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  body: Json | undefined
  /** Of a multipart body, by the form's field. */
  files: ReadonlyMap<string, Uint8Array>
  /** Null for nobody signed in. */
  user: UserRecord | null
  header(name: string): string | null
}

export interface Answer {
  status: number
  /** Absent for 204. */
  body?: unknown
  headers?: Record<string, string>
}

/** Limits of one endpoint beside the plan's; `scope` says what is counted together. */
export interface OwnLimit {
  name: string
  total: number
  /** With the high-volume add-on. */
  highVolume?: number
  /** In sandboxes and trials. */
  sandbox?: number
  /** Seconds; 60 where absent. */
  window?: number
  scope: 'account' | 'user and ticket' | 'record'
  /** A bucket of its own: the call does not count against the plan's. */
  apart?: true
}

export interface Route {
  method: Method
  /** As the reference writes it: `/api/v2/tickets/{ticket_id}`. */
  path: string
  allowed: Allowed
  limits?: readonly OwnLimit[]
  handle(call: Call): Answer
}

/** Shorthand for tables of routes. */
export const route = (
  method: Method,
  path: string,
  allowed: Allowed,
  handle: (call: Call) => Answer,
  limits: readonly OwnLimit[] = [],
): Route => ({ method, path, allowed, handle, limits })

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({
  status: 200,
  body,
  ...(headers === undefined ? {} : { headers }),
})

export const created = (body: unknown, location: string, headers: Record<string, string> = {}): Answer => ({
  status: 201,
  body,
  headers: { location, ...headers },
})

export const noContent: Answer = { status: 204 }

/** The signed-in person of a route that nobody else reaches. */
export function signedIn(call: Call): UserRecord {
  if (call.user === null) throw refusedWith(401, { error: "Couldn't authenticate you" })
  return call.user
}

/** An id in the path. Zendesk answers 400 where it is no number. */
export function idParam(call: Call, name: string): number {
  const text = call.params[name] ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  throw refusedWith(400, {
    error: {
      title: 'Invalid attribute',
      message: 'You passed an invalid value for the id attribute. Invalid parameter: id must be an integer',
    },
  })
}

/** `?ids=1,2`. Zendesk answers 400 beyond a hundred, with a blank name. */
export function idsParam(call: Call, name = 'ids'): number[] {
  const texts = (call.query.get(name) ?? '').split(',').filter((text) => text.trim() !== '')
  if (texts.length === 0)
    throw refusedWith(400, { error: 'ParameterMissing', description: `Parameter ${name} is required` })
  if (texts.length > 100)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: 'Parameter  cannot specify more than 100 values',
      max_count: 100,
    })
  return texts.map(Number).filter((id) => Number.isInteger(id))
}

export type JsonObject = { [key: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object under `name` in the body. Throws 400 where there is none. */
export function bodyObject(call: Call, name: string): JsonObject {
  const value = isObject(call.body) ? call.body[name] : undefined
  if (isObject(value)) return value
  throw refusedWith(400, { error: 'ParameterMissing', description: `Parameter ${name} is required` })
}

/** A list of texts under `name` in the body; one text of several words is taken too. */
export function bodyTexts(call: Call, name: string): string[] {
  const value = isObject(call.body) ? call.body[name] : undefined
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value))
    throw refusedWith(400, { error: 'ParameterMissing', description: `Parameter ${name} is required` })
  if (value.some((item) => typeof item !== 'string')) throw invalid(name, `${name}: is invalid`)
  return value.map(String)
}

/** What `?include=` asks for. */
export const includes = (call: Call): Set<string> =>
  new Set((call.query.get('include') ?? '').split(',').map((name) => name.trim()))
