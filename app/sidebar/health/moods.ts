// How does the customer feel: what agents said before, and what speaks for which mood on this ticket?

import { type Contact, workedAt } from '#domain/contact.ts'
import { type Mood, type MoodProposal, proposeMood } from '#domain/health/mood.ts'
import type { SaidMood } from '#domain/health/said-mood.ts'
import type { Instant } from '#domain/instant.ts'
import { healthWordOn } from './health-word.ts'

export interface ConfirmedMood {
  mood: Mood
  at: Instant
}

/** The last mood that an agent confirmed: on this ticket now, else on the newest contact that has one. */
export const confirmedMood = (
  own: Mood | null,
  contacts: readonly Contact[],
  ticketId: number | null,
  now: Instant,
): ConfirmedMood | null => {
  if (own !== null) return { mood: own, at: now }
  return contacts.reduce<ConfirmedMood | null>((latest, contact) => {
    const { mood } = contact.id === ticketId ? { mood: null } : healthWordOn(contact)
    const at = workedAt(contact)
    return mood !== null && (latest === null || at > latest.at) ? { mood, at } : latest
  }, null)
}

/** `repeats`: earlier contacts about the same within the window of first contact; `sentiment`: the account's own field. */
export const moodProposal = (
  said: SaidMood,
  reopens: number,
  repeats: number,
  sentiment: string | null,
): MoodProposal | null => proposeMood({ said, sentiment, reopens, repeats })
