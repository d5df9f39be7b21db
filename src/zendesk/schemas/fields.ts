// What do ticket fields and an installation's requirements look like?

import * as z from 'zod/mini'
import type { AccountField } from '#domain/open-ticket.ts'
import { flag, id, lenient, maybeText, name, rowsOf } from './parts.ts'

const option = z.object({ name: z.string(), value: z.string() })

export interface FieldRow extends AccountField {
  type: string
  active: boolean
  /** The app that made it, where Zendesk tells. */
  creator: string | null
}

export const fieldRow: z.ZodMiniType<FieldRow> = z.pipe(
  z
    .object({
      id,
      title: name,
      type: z.string(),
      active: z.catch(z.boolean(), true),
      required: flag,
      creator_app_name: maybeText,
      custom_field_options: lenient((list): readonly unknown[] | null => (Array.isArray(list) ? list : null)),
    })
    // Only drop-downs have options, and they always do, be it none.
    .check(z.refine(({ type, custom_field_options }) => type !== 'tagger' || custom_field_options !== null)),
  z.transform(({ creator_app_name, custom_field_options, ...row }) => ({
    ...row,
    creator: creator_app_name,
    options: rowsOf(custom_field_options ?? [], option).rows,
  })),
)

export interface Requirement {
  identifier: string
  id: number
}

/** Requirements that are ticket fields; other kinds (custom objects have text ids) fail to parse. */
export const fieldRequirement: z.ZodMiniType<Requirement> = z.pipe(
  z.object({ identifier: z.string(), requirement_id: id, requirement_type: z.literal('ticket_fields') }),
  z.transform((row) => ({ identifier: row.identifier, id: row.requirement_id })),
)

/** What `client.get('requirement:…')` gives; the key of its type differs between sources and is not read. */
export const hostRequirement: z.ZodMiniType<number> = z.pipe(
  z.object({ requirement_id: id }),
  z.transform((row) => row.requirement_id),
)
