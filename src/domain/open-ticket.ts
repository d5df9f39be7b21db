// What does the agent have open right now? The draft on the screen, which the server may not know yet.

import type { Message } from './contact.ts'
import type { Instant } from './instant.ts'

/** A drop-down ticket field as the account has it, with its options in the account's order. */
export interface AccountField {
  id: number
  title: string
  options: readonly { name: string; value: string }[]
  /** An agent must fill it to solve: then Zendesk guards the solve itself. */
  required: boolean
}

/**
 * Whether this agent can set a field on this ticket.
 * `missing`: the account has no such field; `unknown`: the host did not tell.
 */
export type FieldState = 'ok' | 'not_on_form' | 'denied' | 'missing' | 'unknown'

/** The ticket on the screen, read in one message. Values are those of the unsaved draft. */
export interface OpenTicket {
  /** Null while the ticket is new. */
  id: number | null
  isNew: boolean
  subject: string
  /** Plain text of the first comment; empty while the ticket is new. */
  description: string
  /** Status category: `new`, `open`, `pending`, `hold`, `solved`; empty where the host did not tell. */
  status: string
  tags: readonly string[]
  requester: { id: number | null; name: string; email: string | null; locale: string | null } | null
  organization: { id: number; name: string } | null
  assigneeId: number | null
  groupId: number | null
  formId: number | null
  brandId: number | null
  createdAt: Instant | null
  channel: { name: string; sessionBased: boolean }
  /** Oldest first. */
  conversation: readonly Message[]
  /** False where the host gave neither conversation nor comments. */
  conversationKnown: boolean
  draftComment: { text: string; public: boolean }
  /** The unsent reply as the host gave it, with its links; plain text where the composer is plain. */
  draftMarkup: string
  reason: string | null
  inhibitor: string | null
  reasonField: FieldState
  inhibitorField: FieldState
}
