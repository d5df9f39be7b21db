// What changed on a ticket, when and by whom, as its audits tell?

import * as z from 'zod/mini'
import type { Instant } from '#domain/instant.ts'
import { id, instant, lenient, maybeId, rowsOf } from './parts.ts'

export interface Change {
  at: Instant
  /** Null where Zendesk itself changed it; -1 is Zendesk's own id for automations. */
  authorId: number | null
  /** A system field's name (`status`, `group_id`, `assignee_id`), or a custom field's id as text. */
  field: string
  from: string | null
  to: string | null
}

const value = lenient((raw): string | null => {
  if (typeof raw === 'string') return raw
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw)
  return Array.isArray(raw) ? raw.filter((entry) => typeof entry === 'string').join(' ') : null
})

const changeEvent = z.object({
  type: z.enum(['Change', 'Create']),
  field_name: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  value,
  previous_value: value,
})

export const auditRow: z.ZodMiniType<readonly Change[]> = z.pipe(
  z.object({ id, created_at: instant, author_id: maybeId, events: z.array(z.unknown()) }),
  z.transform(({ created_at, author_id, events }): readonly Change[] =>
    // Notifications, comments and other events are no changes: not counted as skipped.
    rowsOf(events, changeEvent).rows.map((event) => ({
      at: created_at,
      authorId: author_id,
      field: event.field_name,
      from: event.type === 'Create' ? null : event.previous_value,
      to: event.value,
    })),
  ),
)
