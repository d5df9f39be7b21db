// What is on the agent's screen? The open ticket, read from the host in one message.

import * as z from 'zod/mini'
import type { Message } from '#domain/contact.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { fieldControlPath, fieldPath } from './draft-paths.ts'
import type { HostError } from './errors.ts'
import type { Host, Reading } from './host.ts'
import { commentsIn, messagesIn } from './schemas/conversation.ts'
import * as draft from './schemas/draft.ts'
import { maybeId, maybeInstant, maybeText, text, texts } from './schemas/parts.ts'
import type { FieldIds } from './schemas/tickets.ts'

const PATHS = [
  'ticket.id',
  'ticket.isNew',
  'ticket.subject',
  'ticket.description',
  'ticket.status',
  'ticket.tags',
  'ticket.requester',
  'ticket.organization',
  'ticket.assignee.user.id',
  'ticket.assignee.group.id',
  'ticket.form.id',
  'ticket.brand.id',
  'ticket.createdAt',
  'ticket.via',
  'ticket.conversation',
  'channel',
  'comment',
] as const

type Readings = Readonly<Record<string, Reading>>

function firstError(readings: Readings): HostError | null {
  const errors = Object.values(readings).map((reading) => (reading.ok ? null : reading.error))
  return errors.every((error) => error !== null) ? (errors[0] ?? null) : null
}

const custom = (readings: Readings, fieldId: number | undefined): string | null =>
  fieldId === undefined ? null : draft.settled(readings[fieldPath(fieldId)], maybeText, null)

const control = (readings: Readings, fieldId: number | undefined): Reading | undefined =>
  fieldId === undefined ? undefined : readings[fieldControlPath(fieldId)]

/** The conversation, else what comments tell: a second message, only where the first brought none. */
async function said(
  host: Host,
  readings: Readings,
  ticket: { isNew: boolean; createdAt: number | null },
): Promise<{ conversation: readonly Message[]; conversationKnown: boolean }> {
  const reading = readings['ticket.conversation']
  const conversation = reading?.ok ? messagesIn(reading.value) : null
  if (conversation) return { conversation, conversationKnown: true }
  if (ticket.isNew) return { conversation: [], conversationKnown: true }
  const comments = (await host.read(['ticket.comments']))['ticket.comments']
  return {
    conversation: comments.ok ? commentsIn(comments.value, ticket.createdAt ?? 0) : [],
    conversationKnown: false,
  }
}

/**
 * The ticket of this frame, as the unsaved draft shows it. What a single path refuses is empty or null.
 * @throws HostError where nothing at all could be read.
 */
export async function readOpenTicket(host: Host, fields: FieldIds): Promise<OpenTicket> {
  const fieldIds = [fields.reason, fields.inhibitor].filter((fieldId) => fieldId !== undefined)
  const readings: Readings = await host.read([
    ...PATHS,
    ...fieldIds.flatMap((fieldId) => [fieldPath(fieldId), fieldControlPath(fieldId)]),
  ])
  const error = firstError(readings)
  if (error) throw error

  const of = <T>(path: (typeof PATHS)[number], schema: z.ZodMiniType<T>, otherwise: T): T =>
    draft.settled(readings[path], schema, otherwise)
  const id = of('ticket.id', maybeId, null) ?? host.context.ticketId ?? null
  const isNew = id === null || of('ticket.isNew', z.boolean(), false)
  const createdAt = of('ticket.createdAt', maybeInstant, null)
  return {
    id: isNew ? null : id,
    isNew,
    subject: of('ticket.subject', text, ''),
    description: draft.plainText(of('ticket.description', text, '')),
    status: of('ticket.status', text, ''),
    tags: of('ticket.tags', texts, []),
    requester: of('ticket.requester', draft.requester, null),
    organization: of('ticket.organization', draft.organization, null),
    assigneeId: of('ticket.assignee.user.id', maybeId, null),
    groupId: of('ticket.assignee.group.id', maybeId, null),
    formId: of('ticket.form.id', maybeId, null),
    brandId: of('ticket.brand.id', maybeId, null),
    createdAt,
    channel: of('channel', draft.channel, {
      name: of('ticket.via', draft.viaChannel, ''),
      sessionBased: false,
    }),
    ...(await said(host, readings, { isNew, createdAt })),
    draftComment: of('comment', draft.draftComment, { text: '', public: true }),
    draftMarkup: of('comment', draft.draftMarkup, ''),
    reason: custom(readings, fields.reason),
    inhibitor: custom(readings, fields.inhibitor),
    reasonField: draft.fieldState(control(readings, fields.reason)),
    inhibitorField: draft.fieldState(control(readings, fields.inhibitor)),
  }
}
