// What do user and organisation rows say about a customer?

import * as z from 'zod/mini'
import type { Customer, FieldValue, Organization } from '#domain/contact.ts'
import { id, instant, lenient, maybeId, maybeText, name, text, texts } from './parts.ts'

/** Custom fields by key; lists (multi-select) become their values joined by a comma. */
const fieldsByKey = lenient((raw): Readonly<Record<string, FieldValue>> => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {}
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]): [string, FieldValue] => [key, fieldValue(value)]),
  )
})

function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').join(',') : null
}

export const customerRow: z.ZodMiniType<Customer> = z.pipe(
  z.object({
    id,
    name,
    email: maybeText,
    locale: maybeText,
    created_at: instant,
    organization_id: maybeId,
    tags: texts,
    user_fields: fieldsByKey,
    role: text,
  }),
  z.transform((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    createdAt: row.created_at,
    organizationId: row.organization_id,
    tags: row.tags,
    fields: row.user_fields,
    ...(row.role === '' ? {} : { staff: row.role !== 'end-user' }),
  })),
)

export const organizationRow: z.ZodMiniType<Organization> = z.pipe(
  z.object({ id, name, created_at: instant, tags: texts, organization_fields: fieldsByKey }),
  z.transform((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    tags: row.tags,
    fields: row.organization_fields,
  })),
)
