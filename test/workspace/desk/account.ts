// What does the account say, as seen by the signed-in agent? The desk's only way to it: REST.

import type { Json } from '#workspace/records/json.ts'
import { isObject, type JsonObject } from './json.ts'

/** A refusal of the account: `body` is parsed JSON, or the text. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
  readonly status: number
  readonly body: Json

  constructor(status: number, body: Json, where: string) {
    super(`${where} answered ${status}`)
    this.status = status
    this.body = body
  }
}

export interface AccountReader {
  /** GET of `/api/v2/<path>`; the whole envelope. Rejects with AccountError. */
  get(path: string): Promise<JsonObject>
  write(method: 'POST' | 'PUT', path: string, body: Json): Promise<JsonObject>
  /** All rows under `key`, page after page. */
  list(path: string, key: string): Promise<JsonObject[]>
  /** Remembered until `forget`; null where the agent cannot see the record. */
  user(id: number | null): Promise<JsonObject | null>
  organization(id: number | null): Promise<JsonObject | null>
  group(id: number | null): Promise<JsonObject | null>
  brand(id: number | null): Promise<JsonObject | null>
  me(): Promise<JsonObject>
  /** Groups of the agent; empty where they cannot be read. */
  groupsOf(user: JsonObject): Promise<JsonObject[]>
  /** What the installation created; empty where it cannot be read. */
  requirements(installationId: number): Promise<JsonObject[]>
  /** Records are read again when asked for next. */
  forget(): void
}

interface Options {
  fetch: (request: Request) => Promise<Response>
  origin: string
}

export function createAccount(options: Options): AccountReader {
  const remembered = new Map<string, Promise<JsonObject | null>>()

  async function call(method: string, path: string, body?: Json): Promise<JsonObject> {
    const request = new Request(new URL(`/api/v2/${path}`, options.origin), {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : JSON_BODY) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await options.fetch(request)
    const answer = parsed(await response.text())
    if (!response.ok) throw new AccountError(response.status, answer, `${method} ${path}`)
    return isObject(answer) ? answer : {}
  }

  const once = (path: string): Promise<JsonObject | null> => {
    const known = remembered.get(path)
    if (known) return known
    const asked = call('GET', path).catch(() => null)
    remembered.set(path, asked)
    return asked
  }

  const record = async (path: string, key: string, id: number | null): Promise<JsonObject | null> => {
    const answer = id === null ? null : await once(`${path}/${id}`)
    const found = answer?.[key]
    return isObject(found) ? found : null
  }

  return {
    get: (path) => call('GET', path),
    write: (method, path, body) => call(method, path, body),
    list: (path, key) => everyPage((page) => call('GET', page), path, key),
    user: (id) => record('users', 'user', id),
    organization: (id) => record('organizations', 'organization', id),
    group: (id) => record('groups', 'group', id),
    brand: async (id) => (id === null ? null : brandIn(await once('brands'), id)),
    async me() {
      const user = (await once('users/me'))?.user
      return isObject(user) ? user : {}
    },
    groupsOf: async (user) => rowsIn(await once(`users/${user.id}/groups`), 'groups'),
    requirements: async (id) => rowsIn(await once(`apps/installations/${id}/requirements`), 'requirements'),
    forget: () => remembered.clear(),
  }
}

const rowsIn = (answer: JsonObject | null, key: string): JsonObject[] => {
  const rows = answer?.[key]
  return Array.isArray(rows) ? rows.filter(isObject) : []
}

/** Agents may list brands, but not every agent may read one. */
function brandIn(answer: JsonObject | null, id: number | null): JsonObject | null {
  return rowsIn(answer, 'brands').find((brand) => brand.id === id) ?? null
}

const JSON_BODY = { 'content-type': 'application/json' }

async function everyPage(
  get: (path: string) => Promise<JsonObject>,
  path: string,
  key: string,
): Promise<JsonObject[]> {
  const rows: JsonObject[] = []
  let after: string | null = ''
  while (after !== null) {
    const cursor: string = after === '' ? '' : `&page[after]=${encodeURIComponent(after)}`
    const page: JsonObject = await get(`${path}${path.includes('?') ? '&' : '?'}page[size]=100${cursor}`)
    const found = page[key]
    if (Array.isArray(found)) rows.push(...found.filter(isObject))
    after = nextCursor(page.meta)
  }
  return rows
}

/** Cursors stay non-null at the end of a list: only `has_more` tells. */
const nextCursor = (meta: Json | undefined): string | null =>
  isObject(meta) && meta.has_more === true && typeof meta.after_cursor === 'string' ? meta.after_cursor : null

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
