// What has an agent chosen on a ticket that no save has stored yet?

import { isOverruleReason, type OverruleReason } from '#domain/fcr/overrule.ts'
import type { Instant } from '#domain/instant.ts'
import { type Inhibitor, isInhibitor } from './inhibitors.ts'

/** Values and names only, no text: it is kept in the browser. */
export interface PendingChoice {
  reason: string | null
  inhibitor: string | null
  /** Where the reason came from. */
  origin: 'top1' | 'top3' | 'own' | null
  furtherInhibitors: readonly Inhibitor[]
  firstContact: 'yes' | 'no' | null
  because: OverruleReason | null
  cannot: boolean
  at: Instant
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const oneOf = <T>(value: unknown, allowed: readonly T[]): T | null =>
  allowed.find((option) => option === value) ?? null

/** A choice from whatever was kept, also one that says nothing; null where it is none. */
export const readChoice = (raw: unknown): PendingChoice | null => {
  if (typeof raw !== 'object' || raw === null) return null
  const kept = raw as Readonly<Record<string, unknown>>
  if (typeof kept.at !== 'number') return null
  const further = Array.isArray(kept.furtherInhibitors) ? kept.furtherInhibitors : []
  return {
    reason: textOrNull(kept.reason),
    inhibitor: textOrNull(kept.inhibitor),
    origin: oneOf(kept.origin, ['top1', 'top3', 'own'] as const),
    furtherInhibitors: further.filter((name) => typeof name === 'string').filter(isInhibitor),
    firstContact: oneOf(kept.firstContact, ['yes', 'no'] as const),
    because: isOverruleReason(kept.because) ? kept.because : null,
    cannot: kept.cannot === true,
    at: kept.at,
  }
}

/** A choice from whatever was kept; null where it is none, or says nothing. */
export const readPending = (raw: unknown): PendingChoice | null => {
  const choice = readChoice(raw)
  return choice === null || isSilent(choice) ? null : choice
}

/** Nothing of it would be missed. */
export const isSilent = (choice: Omit<PendingChoice, 'at'>): boolean =>
  choice.reason === null &&
  choice.inhibitor === null &&
  choice.furtherInhibitors.length === 0 &&
  choice.firstContact === null &&
  !choice.cannot

/**
 * What becomes of a kept choice when the ticket is opened again. `resume`: the draft still holds it, only what no field
 * holds is taken up; `offer`: the draft has lost it; `gone`: its reason is none of the field's any more.
 */
export const fateOf = (
  kept: PendingChoice,
  ticket: { reason: string | null; inhibitor: string | null },
  isOffered: (reason: string) => boolean,
): 'resume' | 'offer' | 'gone' => {
  if (kept.reason !== null && kept.reason !== ticket.reason) return isOffered(kept.reason) ? 'offer' : 'gone'
  return kept.inhibitor !== null && ticket.inhibitor === null ? 'offer' : 'resume'
}
