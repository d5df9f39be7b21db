// Which organisations does the account have, and into which segments does one of their fields divide them?

import * as z from 'zod/mini'
import type { Api, CallOptions } from './api.ts'
import { orOff } from './off.ts'
import { maybeText, nextCursor, rowsIn, text } from './schemas/parts.ts'
import { organizationRow } from './schemas/people.ts'

const PAGES = 20

interface Segment {
  /** The field's value. */
  name: string
  organizations: readonly number[]
}

export interface Segments {
  /** By name. */
  segments: readonly Segment[]
  /** False where there are more than two thousand organisations: those beyond are in no segment. */
  complete: boolean
}

export interface SegmentField {
  /** What may be chosen in it, in the account's order; null where anything may be typed. */
  options: readonly { name: string; value: string }[] | null
}

const option = z.object({ name: text, value: text })
const fieldRow = z.object({
  key: maybeText,
  type: text,
  active: z.catch(z.boolean(), true),
  custom_field_options: z.catch(z.array(option), []),
})

/** One call. Null where organisations have no such field in use, or this agent may not ask. @throws HostError */
export async function segmentField(
  api: Api,
  fieldKey: string,
  options: CallOptions = {},
): Promise<SegmentField | null> {
  const schema = (body: unknown): SegmentField | null => {
    const rows = rowsIn(body, 'organization_fields', fieldRow)
    const found = rows.find(({ key, active }) => active && key === fieldKey)
    if (!found) return null
    return { options: found.type === 'dropdown' ? found.custom_field_options : null }
  }
  const query = { 'page[size]': 100 }
  const answer = await orOff(api.get('/api/v2/organization_fields', { ...options, query, schema }))
  return answer === 'off' ? null : answer
}

interface Page {
  rows: readonly { id: number; name: string }[]
  cursor: string | null
}

const reading =
  (key: string) =>
  (body: unknown): Page => ({
    rows: rowsIn(body, 'organizations', organizationRow).flatMap(({ id, fields }) => {
      const value = fields[key]
      return value === null || value === undefined || value === '' ? [] : [{ id, name: String(value) }]
    }),
    cursor: nextCursor(body),
  })

/** One call a hundred organisations, at most twenty. @throws HostError */
export async function segmentsBy(api: Api, fieldKey: string, options: CallOptions = {}): Promise<Segments> {
  const members = new Map<string, number[]>()
  let cursor: string | null = null
  for (let page = 0; page < PAGES; page += 1) {
    const query = { 'page[size]': 100, ...(cursor === null ? {} : { 'page[after]': cursor }) }
    const found: Page = await api.get('/api/v2/organizations', {
      ...options,
      query,
      schema: reading(fieldKey),
    })
    for (const { id, name } of found.rows) members.set(name, [...(members.get(name) ?? []), id])
    cursor = found.cursor
    if (cursor === null) break
  }
  const segments = [...members].map(([name, organizations]) => ({ name, organizations }))
  return { segments: segments.sort((a, b) => (a.name < b.name ? -1 : 1)), complete: cursor === null }
}
