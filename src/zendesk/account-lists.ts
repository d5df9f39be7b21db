// Which forms, groups, and fields of people and organisations does the account have, and is our custom object there?

import * as z from 'zod/mini'
import { SETTINGS_OBJECT } from '#domain/created.ts'
import type { Api, CallOptions } from './api.ts'
import { orOff } from './off.ts'
import { flag, id, listIn, name, rowsIn, texts } from './schemas/parts.ts'

export interface Form {
  id: number
  name: string
  fieldIds: readonly number[]
}

const formRow = z.object({
  id,
  name,
  active: z.catch(z.boolean(), true),
  ticket_field_ids: z.catch(z.array(id), []),
})

/** Active forms; `off` where the plan has none of its own. */
export const formsOf = (api: Api, options: CallOptions = {}): Promise<readonly Form[] | 'off'> =>
  orOff(
    api.get('/api/v2/ticket_forms', {
      ...options,
      schema: (body) =>
        rowsIn(body, 'ticket_forms', formRow)
          .filter(({ active }) => active)
          .map((row) => ({ id: row.id, name: row.name, fieldIds: row.ticket_field_ids })),
    }),
  )

export interface PersonField {
  key: string
  title: string
  /** Zendesk's: `date`, `integer`, `dropdown` … */
  type: string
}

const personField = z.object({ key: name, title: name, type: name, active: z.catch(z.boolean(), true) })

/** Active fields of users, or of organisations; first hundred. */
export const personFields = (
  api: Api,
  of: 'user' | 'organization',
  options: CallOptions = {},
): Promise<readonly PersonField[]> =>
  api.get(`/api/v2/${of}_fields`, {
    ...options,
    query: { 'page[size]': 100 },
    schema: (body) =>
      rowsIn(body, `${of}_fields`, personField).flatMap(({ key, title, type, active }) =>
        active ? [{ key, title, type }] : [],
      ),
  })

export interface Group {
  id: number
  name: string
}

const groupRow = z.object({ id, name, deleted: flag })

/** First hundred. */
export const groupsOf = (api: Api, options: CallOptions = {}): Promise<readonly Group[]> =>
  api.get('/api/v2/groups', {
    ...options,
    query: { 'page[size]': 100 },
    schema: (body) =>
      rowsIn(body, 'groups', groupRow).flatMap((row) =>
        row.deleted ? [] : [{ id: row.id, name: row.name }],
      ),
  })

const brandRow = z.object({ id, name, active: z.catch(z.boolean(), true) })

/** Brands in use, first hundred; none where this agent may not ask. */
export async function brandNames(api: Api, options: CallOptions = {}): Promise<readonly Group[]> {
  const query = { 'page[size]': 100 }
  const schema = (body: unknown): readonly Group[] =>
    rowsIn(body, 'brands', brandRow).flatMap((row) => (row.active ? [{ id: row.id, name: row.name }] : []))
  const found = await orOff(api.get('/api/v2/brands', { ...options, query, schema }))
  return found === 'off' ? [] : found
}

/** Keys of our custom object's fields; `off` where it is absent, or this agent may not see it. */
export const objectFields = (api: Api, options: CallOptions = {}): Promise<readonly string[] | 'off'> =>
  orOff(
    api.get(`/api/v2/custom_objects/${SETTINGS_OBJECT}/fields`, {
      ...options,
      schema: (body) =>
        texts.parse(
          listIn(body, 'custom_object_fields').map((row) => (row as { key?: unknown } | null)?.key),
        ),
    }),
  )

const named = z.object({ id, name })

/** Names of up to a hundred members of staff, by id. */
export const namesOf = (
  api: Api,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<Readonly<Record<number, string>>> =>
  api.get('/api/v2/users/show_many', {
    ...options,
    query: { ids: ids.slice(0, 100).join() },
    schema: (body) => Object.fromEntries(rowsIn(body, 'users', named).map((row) => [row.id, row.name])),
  })
