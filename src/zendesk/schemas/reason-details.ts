// What did the team write about its reasons?

import * as z from 'zod/mini'
import { REASON_KINDS, REMEDIES } from '#domain/reasons/kinds.ts'
import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'

const optionalText = z.catch(z.optional(z.string()), undefined)
const optionalTexts = z.catch(z.optional(z.array(z.string())), undefined)

const details = z.object({
  kind: z.catch(z.optional(z.enum(REASON_KINDS)), undefined),
  definition: optionalText,
  example: optionalText,
  synonyms: optionalTexts,
  remedy: z.catch(z.optional(z.enum(REMEDIES)), undefined),
  facts: optionalTexts,
  pinned: optionalTexts,
  next: optionalTexts,
  after: z.catch(z.optional(z.record(z.string(), z.string())), undefined),
  retired: z.catch(z.optional(z.boolean()), undefined),
})

const known = (row: z.infer<typeof details>): ReasonDetails =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Details by option value. What cannot be read is left out, detail by detail. */
export function readReasonDetails(raw: unknown): Readonly<Record<string, ReasonDetails>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {}
  return Object.fromEntries(
    Object.entries(raw).flatMap(([value, row]): [string, ReasonDetails][] => {
      const parsed = details.safeParse(row)
      return parsed.success ? [[value, known(parsed.data)]] : []
    }),
  )
}
