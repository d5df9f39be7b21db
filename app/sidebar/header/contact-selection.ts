// Which earlier contacts stand behind a part of the header's line?

import type { Contact } from '#domain/contact.ts'
import type { Repeats } from '#domain/fcr/repeats.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { ownReason } from '#domain/tags/own-reason.ts'

export type Selection = 'recent' | 'all' | 'reason' | 'open'

const isOpen = ({ status }: Contact): boolean => status !== 'solved' && status !== 'closed'

/** Newest first, the current contact left out. */
export const selected = (
  selection: Selection,
  contacts: readonly Contact[],
  current: Contact | null,
  repeats: Repeats,
  reasonOf: (reason: string | null) => string | null,
  now: Instant,
): readonly Contact[] => {
  const since = now - repeats.withinDays * DAY
  const recent = (contact: Contact) => contact.createdAt >= since
  const keeps: Record<Selection, (contact: Contact) => boolean> = {
    recent,
    all: () => true,
    reason: (contact) => recent(contact) && reasonOf(ownReason(contact)) === repeats.sameReason?.reason,
    open: isOpen,
  }
  return contacts
    .filter((contact) => contact.id !== current?.id && keeps[selection](contact))
    .sort((a, b) => b.createdAt - a.createdAt)
}
