// What does one record of the custom object `barometer` hold?

import * as z from 'zod/mini'
import type { Instant } from '#domain/instant.ts'
import { parseStored } from '#domain/settings/reaching.ts'
import { id, instant, maybeText } from './parts.ts'

/** What a team shares through Zendesk. `body` is parsed JSON, unchecked, without keys that reach into how objects work. */
export interface TeamRecord {
  id: string
  kind: string
  key: string
  version: number
  body: unknown
  updatedAt: Instant
  /** User id as text, as custom objects spell it. */
  updatedBy: string | null
}

const json = z.pipe(
  z.string(),
  z.transform((raw, context): unknown => {
    try {
      return parseStored(raw)
    } catch {
      context.issues.push({ code: 'custom', input: raw, message: 'no JSON' })
      return z.NEVER
    }
  }),
)

const around = <T>(body: z.ZodMiniType<T>) =>
  z.object({
    id: z.string(),
    custom_object_fields: z.object({ kind: z.string(), key: z.string(), version: id, body }),
    updated_at: instant,
    updated_by_user_id: maybeText,
  })

/** Whatever its body says. */
export const recordAround = around(z.string())

export const teamRecord: z.ZodMiniType<TeamRecord> = z.pipe(
  around(json),
  z.transform(({ id, custom_object_fields, updated_at, updated_by_user_id }) => ({
    id,
    ...custom_object_fields,
    updatedAt: updated_at,
    updatedBy: updated_by_user_id,
  })),
)
