// What do apps read and change of users and organisations? Changes are saved at once, not with a ticket.

import { AccountError } from '#workspace/desk/account.ts'
import { emitChange } from '#workspace/desk/deliver.ts'
import { isObject, type JsonObject } from '#workspace/desk/json.ts'
import { describeUser, organizationObject } from '#workspace/desk/people.ts'
import { CallError, noSuchApi, type Scope, tabOfScope, walk } from '#workspace/desk/scope.ts'
import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'

export async function readCurrentUser(scope: Scope, path: string): Promise<Json | undefined> {
  const { account } = scope.room
  const me = await account.me()
  const groups = (await account.groupsOf(me)).map(({ id, name }) => ({ id: id ?? null, name: name ?? '' }))
  const described = await describeUser(account, me)
  return walk(
    { ...described, groups: groups.length > 0 ? groups : (described.groups ?? []) },
    path.split('.').slice(1),
  )
}

export async function readCurrentAccount({ room }: Scope, path: string): Promise<Json | undefined> {
  const timeZone = await room.account.me().then((me) => me.iana_time_zone ?? 'Etc/UTC')
  const account = { subdomain: room.options.subdomain, planName: '', daysLeftInTrial: 0, timeZone }
  return walk(account, path.split('.').slice(1))
}

/** `user` in user_sidebar; custom fields stand under their keys beside the system's. */
export async function readUser(scope: Scope, path: string): Promise<Json | undefined> {
  const record = recordOf(scope, 'user_sidebar')
  const user = await describeUser(scope.room.account, record)
  return walk({ ...user, ...fieldsOf(record.user_fields) }, path.split('.').slice(1))
}

export function readOrganization(scope: Scope, path: string): Json | undefined {
  const record = recordOf(scope, 'organization_sidebar')
  const organization = { ...organizationObject(record), ...fieldsOf(record.organization_fields) }
  return walk(organization, path.split('.').slice(1))
}

const fieldsOf = (fields: Json | undefined): JsonObject => (isObject(fields) ? fields : {})

function recordOf(scope: Scope, location: 'user_sidebar' | 'organization_sidebar'): JsonObject {
  const { record } = tabOfScope(scope)
  if (scope.instance.location !== location || !record) throw noSuchApi()
  return record
}

const KEYS: Record<string, string> = {
  name: 'name',
  alias: 'alias',
  details: 'details',
  notes: 'notes',
  externalId: 'external_id',
  signature: 'signature',
  tags: 'tags',
  domains: 'domain_names',
}

export async function setPerson(scope: Scope, path: string, value: Json): Promise<void> {
  const [kind, property = ''] = path.split('.')
  if (kind === 'currentUser') {
    const me = await scope.room.account.me()
    await save(scope, 'users', 'user', Number(me.id), property, value)
    return
  }
  const tab = tabOfScope(scope)
  const isUser = kind === 'user'
  recordOf(scope, isUser ? 'user_sidebar' : 'organization_sidebar')
  const record = await save(
    scope,
    isUser ? 'users' : 'organizations',
    isUser ? 'user' : 'organization',
    Number(tab.subjectId),
    property,
    value,
  )
  scope.room.state.changeTab(tab.id, { record })
  emitChange(scope.room, tab.id, path, value)
}

async function save(
  { room }: Scope,
  collection: string,
  key: 'user' | 'organization',
  id: number,
  property: string,
  value: Json,
): Promise<JsonObject> {
  const system = entryOf(KEYS, property)
  const change = system ? { [system]: value } : { [`${key}_fields`]: { [property]: value } }
  const answer = await room.account
    .write('PUT', `${collection}/${id}`, { [key]: change })
    .catch((error: unknown) => {
      if (error instanceof AccountError) throw new CallError(`was refused with ${error.status}`)
      throw error
    })
  room.account.forget()
  return isObject(answer[key]) ? answer[key] : {}
}
