// What is one contact of a customer, as far as Zendesk's rows tell?

import type { Instant } from './instant.ts'

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'
export type Rating = 'good' | 'bad'

/** Zendesk's metric set of one ticket; every time may be absent. Times are calendar minutes since creation. */
export interface ContactMetrics {
  replies: number
  reopens: number
  groupStations: number
  assigneeStations: number
  firstReplyMinutes: number | null
  firstResolutionMinutes: number | null
  solvedAt: Instant | null
  /** When the requester last said something, at creation too; absent where not known. */
  requesterUpdatedAt?: Instant
}

/** A ticket as a fact: what the list row says, parsed once. `metrics: null` means unknown, not zero. */
export interface Contact {
  id: number
  subject: string
  status: TicketStatus
  /** Zendesk's `via.channel`: email, web, chat, native_messaging, voice, api … */
  channel: string
  createdAt: Instant
  updatedAt: Instant
  requesterId: number
  submitterId: number
  assigneeId: number | null
  organizationId: number | null
  groupId: number | null
  brandId: number | null
  /** The problem ticket that this incident hangs on. */
  problemId: number | null
  /** The closed ticket that this one follows up (`via.source.rel = follow_up`). */
  followUpOf: number | null
  tags: readonly string[]
  /** Value of the *Contact reason* field; null where empty or where the field is unknown. */
  reason: string | null
  /** Value of the *First-contact inhibitor* field. */
  inhibitor: string | null
  rating: Rating | null
  metrics: ContactMetrics | null
}

/** Solved, or closed for good. */
export const isDone = ({ status }: Pick<Contact, 'status'>): boolean =>
  status === 'solved' || status === 'closed'

/**
 * When somebody last worked on it, as far as the row tells: the last solve, else the last update. A ticket that closes by
 * itself days after its solve is updated then, by nobody.
 */
export const workedAt = ({ metrics, updatedAt }: Pick<Contact, 'metrics' | 'updatedAt'>): Instant =>
  metrics?.solvedAt ?? updatedAt

export type FieldValue = string | number | boolean | null

/** A customer as Zendesk's user row tells. `fields` by key. */
export interface Customer {
  id: number
  name: string
  email: string | null
  locale: string | null
  createdAt: Instant
  organizationId: number | null
  tags: readonly string[]
  fields: Readonly<Record<string, FieldValue>>
  /** An agent or admin of this account; absent where not known. */
  staff?: boolean
}

export interface Organization {
  id: number
  name: string
  createdAt: Instant
  tags: readonly string[]
  fields: Readonly<Record<string, FieldValue>>
}

/** One message of the ticket's conversation; `text` is plain. */
export interface Message {
  authorId: number | null
  /** `end-user`, `agent`, `admin`, `system`: as the host names it. */
  authorRole: 'end_user' | 'agent' | 'system'
  public: boolean
  at: Instant
  text: string
  channel: string
  /** It carries attachments; absent where the host does not tell. */
  hasFiles?: boolean
  /** It says nothing but thanks, by {@link isBareThanks}; absent where nobody has judged it: it counts as more. */
  onlyThanks?: boolean
}
