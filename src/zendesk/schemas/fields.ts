// What do ticket fields and an installation's requirements look like?

import * as z from 'zod/mini'
import type { AccountField } from '#domain/open-ticket.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { flag, id, maybeText, name, type Rows, rowsOf } from './parts.ts'

const option = z.object({ name: z.string(), value: z.string() })

export interface FieldRow extends AccountField {
  type: string
  active: boolean
  /** The app that made it, where Zendesk tells. */
  creator: string | null
}

const fieldRow: z.ZodMiniType<FieldRow> = z.pipe(
  z.object({
    id,
    title: name,
    type: z.string(),
    active: z.catch(z.boolean(), true),
    required: flag,
    creator_app_name: maybeText,
    custom_field_options: z.catch(z.array(z.unknown()), []),
  }),
  z.transform(({ creator_app_name, custom_field_options, ...row }) => ({
    ...row,
    creator: creator_app_name,
    options: rowsOf(custom_field_options, option).rows,
  })),
)

/** A drop-down always has a list of options, be it an empty one. */
const isBare = (row: unknown): boolean => {
  if (!isRecord(row) || row.type !== 'tagger') return false
  const { custom_field_options: options } = row
  return !Array.isArray(options) || (options.length > 0 && rowsOf(options, option).rows.length === 0)
}

/** Rows of fields; a drop-down without a list of options, or with none that can be read, cannot be read. */
export const fieldsIn = (list: readonly unknown[]): Rows<FieldRow> =>
  rowsOf(
    list.map((row) => (isBare(row) ? null : row)),
    fieldRow,
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
