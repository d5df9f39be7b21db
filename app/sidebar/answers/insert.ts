// What happens when the agent inserts an answer?

import { useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { languageFor, loadTexts } from '#app/i18n/catalogue.ts'
import { sentence } from '#app/i18n/sentence.ts'
import { insertLink } from '#app/queries/insert.ts'
import { readTicketNow } from '#app/queries/record.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.ts'
import type { Answer } from '#domain/answers/answer.ts'
import type { InsertedFrom } from '#domain/answers/funnel.ts'
import type { Item } from '#domain/content.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { AnswersView } from './answers.ts'
import { insertionOf } from './insertion.ts'

export interface InsertOutcome {
  key: string
  /** `note`: it stands in an internal note, which the customer does not read. */
  kind: 'inserted' | 'note' | 'copy' | 'refused'
  /** What to copy by hand. */
  text: string
}

/** A sentence around the link in the customer's language; null where we do not speak it. */
const sentenceIn = async (language: string, kind: Item['kind']): Promise<string | null> => {
  const name = languageFor(language)
  if (name.slice(0, 2) !== language.slice(0, 2)) return null
  return sentence(await loadTexts(name), name, `answers.sentence_${kind}`, { link: '{link}' }) ?? null
}

export interface Inserter {
  insert: (answer: Answer, from: InsertedFrom) => Promise<void>
  outcome: InsertOutcome | null
}

/** An empty reply gets a sentence, one that is being written a bare link. `noted` hears what was inserted. */
export const useInserter = (
  ticket: OpenTicket,
  view: AnswersView,
  noted: (key: string, from: InsertedFrom) => void,
): Inserter => {
  const services = useServices()
  const { fields } = useTicketFacts(ticket)
  const [outcome, setOutcome] = useState<InsertOutcome | null>(null)
  const busy = useRef(false)

  const attempt = async ({ item, key }: Answer, from: InsertedFrom): Promise<InsertOutcome> => {
    const refused: InsertOutcome = { key, kind: 'refused', text: '' }
    const now = await readTicketNow(services, fields.data).catch(() => ticket)
    // Who may open it was asked for this customer, not for another.
    if (now.requester?.id !== ticket.requester?.id) return refused
    const empty = now.draftComment.text.trim() === ''
    const words = empty && now.draftComment.public ? await sentenceIn(view.language, item.kind) : null
    const insertion = insertionOf(item, view.context, words)
    if (insertion === null) return refused
    const done = await insertLink(services, insertion.html, insertion.text)
    if (done === 'copied_needed') return { key, kind: 'copy', text: insertion.text.trim() }
    noted(key, from)
    return { key, kind: now.draftComment.public ? 'inserted' : 'note', text: '' }
  }

  // Once the reply is on its way, what was said about the draft no longer holds.
  useEffect(() => {
    const life = new AbortController()
    services.host.on('ticket.submit.done', () => setOutcome(null), life.signal)
    return () => life.abort()
  }, [services.host])

  const insert = async (answer: Answer, from: InsertedFrom) => {
    // A second click while the first is under way must not insert twice.
    if (busy.current) return
    busy.current = true
    setOutcome(null)
    setOutcome(await attempt(answer, from).finally(() => (busy.current = false)))
  }
  return { insert, outcome }
}
