// What is a past contact that something can be learned from, and which of many are looked at?

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { hash32 } from '#domain/hash.ts'
import type { Instant } from '#domain/instant.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

/** A past contact: what was asked, and which items solved it; without any it still teaches how customers write. */
export interface PastContact {
  text: TicketText
  items: readonly ItemKey[]
  requester: number | string
  at: Instant
}

/** The language most documents are in: what a text that does not betray its own is taken for. */
export const usualLanguageOf = ({ partitions }: AnswerIndex): Language =>
  [...partitions].sort((a, b) => b.documents.length - a.documents.length)[0]?.language ?? 'unknown'

/** Newest first, and where that does not decide in a fixed order: in which order contacts come does not matter. */
export const newest = (contacts: readonly PastContact[], most: number): PastContact[] =>
  contacts
    .map((contact) => {
      const { subject, parts } = contact.text
      const said = [subject, ...parts.map(({ text }) => text), contact.requester, ...contact.items].join('\n')
      return { contact, tie: hash32(said) }
    })
    .sort((a, b) => b.contact.at - a.contact.at || a.tie - b.tie)
    .slice(0, most)
    .map(({ contact }) => contact)
