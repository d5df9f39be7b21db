// What do the host's ticket objects hold? Each read by itself, for any of them may be refused.

import * as z from 'zod/mini'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { FieldState, OpenTicket } from '#domain/open-ticket.ts'
import type { HostError } from '#zendesk/errors.ts'
import type { Reading } from '#zendesk/host.ts'
import { flag, id, maybeId, maybeText, text } from './parts.ts'

/** Plain text of what may be markup or may be plain already. */
export const plainText = (content: string): string =>
  /<[a-z/!]/i.test(content) ? plainArticle(content).text : content

/** The value of a reading by its schema; the other value where it was refused or is something else. */
export function settled<T>(reading: Reading | undefined, schema: z.ZodMiniType<T>, otherwise: T): T {
  if (!reading?.ok) return otherwise
  const parsed = schema.safeParse(reading.value)
  return parsed.success ? parsed.data : otherwise
}

export const requester: z.ZodMiniType<OpenTicket['requester']> = z.pipe(
  z.object({ id: maybeId, name: text, email: maybeText, locale: maybeText }),
  // A new ticket has an empty requester until one is chosen.
  z.transform((user) => (user.id === null && user.name === '' && user.email === null ? null : user)),
)

export const organization: z.ZodMiniType<OpenTicket['organization']> = z.nullable(
  z.object({ id, name: text }),
)

export const channel: z.ZodMiniType<OpenTicket['channel']> = z.object({ name: text, sessionBased: flag })

export const viaChannel: z.ZodMiniType<string> = z.pipe(
  z.object({ channel: text }),
  z.transform((via) => via.channel),
)

export const draftComment: z.ZodMiniType<OpenTicket['draftComment']> = z.pipe(
  z.object({ text, type: text }),
  z.transform((comment) => ({
    text: plainText(comment.text),
    public: comment.type !== 'internalNote',
  })),
)

export const draftMarkup: z.ZodMiniType<string> = z.pipe(
  z.object({ text }),
  z.transform((comment) => comment.text),
)

const fieldControl = z.object({ isVisible: z.optional(z.unknown()), isEnabled: z.optional(z.unknown()) })

const refused = (error: HostError): FieldState => {
  if (error.kind === 'denied') return 'denied'
  return error.kind === 'timeout' ? 'unknown' : 'not_on_form'
}

/**
 * Whether a field can be set, by `ticketFields:…`. `isEnabled: false` is how a role without the right sees it.
 * Undefined reading: the account has no such field.
 */
export function fieldState(reading: Reading | undefined): FieldState {
  if (reading === undefined) return 'missing'
  if (!reading.ok) return refused(reading.error)
  const control = fieldControl.safeParse(reading.value)
  if (!control.success) return 'unknown'
  if (control.data.isVisible === false) return 'not_on_form'
  return control.data.isEnabled === false ? 'denied' : 'ok'
}
