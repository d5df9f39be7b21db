// Was this issue resolved at the first contact, and by which evidence?

import type { Contact, Message } from '#domain/contact.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Instant } from '#domain/instant.ts'

/** `open`: nothing speaks against it yet, but it is too early to say yes. */
export type Outcome = 'yes' | 'no' | 'open' | 'unknown'
/** 0 nothing known, 1 rows, 2 metrics, 3 conversation. */
export type EvidenceLevel = 0 | 1 | 2 | 3

export interface FirstContactInput {
  contact: Contact
  /** The requester's other contacts, in any order; null where they could not be read. */
  earlier: readonly Contact[] | null
  /** The conversation of `contact`; null where it was not read. */
  messages: readonly Message[] | null
  sessionBased: boolean
  now: Instant
  windowDays: number
  topLevelOf: (reason: string | null) => string | null
  /** Days to first solve that nine in ten stay under (L); 28 where unknown. */
  solveLagDays?: number
  /** Whether its tier rose after the first public human reply; null or absent: not evaluated. */
  tierRose?: boolean | null
  /** What the agent said against the computed outcome. */
  overruled?: 'yes' | 'no' | null
}

export interface FirstContact {
  outcome: Outcome
  /** What speaks against, each on its own sufficient; or that an agent overruled. */
  evidence: readonly Evidence[]
  level: EvidenceLevel
  /** The first contact of the issue, where it is another one. */
  first: Contact | null
  /** When a `yes` can first be said. */
  maturesAt: Instant
}

export const firstContact = (input: FirstContactInput): FirstContact => ({
  outcome: 'unknown',
  evidence: [],
  level: 0,
  first: null,
  maturesAt: input.contact.createdAt,
})
