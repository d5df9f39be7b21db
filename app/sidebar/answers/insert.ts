// What happens when the agent inserts an answer?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { languageFor, loadTexts } from '#app/i18n/catalogue.ts'
import { sentence } from '#app/i18n/sentence.ts'
import { insertLink } from '#app/queries/insert.ts'
import { readTicketNow } from '#app/queries/record.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { InsertedFrom } from '#domain/answers/funnel.ts'
import type { Item } from '#domain/content.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { AnswersView } from './answers.ts'
import { type Beside, insertionOf } from './insertion.ts'

/** The link alone, with passages quoted, or under all that the item says. */
type Wanted = { form: 'link' } | { form: 'quote'; passages: readonly string[] } | { form: 'text' }

export interface InsertOutcome {
  answer: Answer
  /** Key of the answer beside which it is said: the one from which this was reached. */
  at: string
  form: Wanted['form']
  /**
   * `note`: it stands in an internal note, which the customer does not read. `copy`: Zendesk did not confirm it.
   * `by_hand`: this frame may not touch the clipboard. `empty`: the item says nothing that fits into a reply.
   */
  kind: 'inserted' | 'note' | 'copy' | 'refused' | 'empty' | 'failed' | 'copied' | 'by_hand'
  /** What to copy by hand. */
  text: string
}

type Ended = Pick<InsertOutcome, 'kind'> & Partial<Pick<InsertOutcome, 'text'>>

/** A sentence around the link in the customer's language; null where we do not speak it. */
const sentenceIn = async (language: string, kind: Item['kind']): Promise<string | null> => {
  const name = languageFor(language)
  if (name.slice(0, 2) !== language.slice(0, 2)) return null
  return sentence(await loadTexts(name), name, `answers.sentence_${kind}`, { link: '{link}' }) ?? null
}

export interface Inserter {
  /** `at`: beside which answer to say what became of it, where that is another one. */
  insert: (answer: Answer, from: InsertedFrom, wanted: Wanted, at?: string) => Promise<void>
  /** Puts the link on the clipboard, or shows it to be copied. */
  copy: (answer: Answer) => Promise<void>
  outcome: InsertOutcome | null
}

/** Called where something is to go beside the link; rejects where it cannot be read. Null: there is nothing. */
type ReadWords = (item: Item) => Promise<Beside | null>

const useWords = (hosts: readonly string[]): ReadWords => {
  const services = useServices()
  const client = useQueryClient()
  return async (item) => {
    const { itemWords } = await import('./item-words.ts')
    const words = await itemWords(client, services, item, hosts)
    return words && { form: 'text', ...words }
  }
}

const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** An empty reply gets a sentence, one that is being written a bare link. `noted` hears what was inserted. */
export const useInserter = (
  ticket: OpenTicket,
  view: AnswersView,
  noted: (key: string, from: InsertedFrom) => void,
): Inserter => {
  const services = useServices()
  const readWords = useWords(view.context.allowedHosts)
  const { fields } = useTicketFacts()
  const [outcome, setOutcome] = useState<InsertOutcome | null>(null)
  const busy = useRef(false)

  const attempt = async ({ item, key }: Answer, from: InsertedFrom, wanted: Wanted): Promise<Ended> => {
    const now = await readTicketNow(services, fields.data).catch(() => ticket)
    // Who may open it was asked for this customer, not for another.
    if (now.requester?.id !== ticket.requester?.id || insertionOf(item, view.context, null) === null)
      return { kind: 'refused' }
    const beside = wanted.form === 'text' ? await readWords(item) : wanted.form === 'quote' ? wanted : null
    if (wanted.form === 'text' && beside === null) return { kind: 'empty' }
    const introduced =
      wanted.form !== 'text' && now.draftComment.public && now.draftComment.text.trim() === ''
    const words = introduced ? await sentenceIn(view.language, item.kind) : null
    const insertion = insertionOf(item, view.context, words, beside)
    if (insertion === null) return { kind: 'refused' }
    const done = await insertLink(services, insertion.html, insertion.text)
    if (done === 'copied_needed') return { kind: 'copy', text: insertion.text.trim() }
    noted(key, from)
    return { kind: now.draftComment.public ? 'inserted' : 'note' }
  }

  const copyLink = async ({ item }: Answer): Promise<Ended> => {
    const text = insertionOf(item, view.context, null)?.text.trim()
    if (text === undefined) return { kind: 'refused' }
    return { kind: (await copied(text)) ? 'copied' : 'by_hand', text }
  }

  // Once the reply is on its way, what was said about the draft no longer holds.
  useEffect(() => {
    const life = new AbortController()
    services.host.on('ticket.submit.done', () => setOutcome(null), life.signal)
    return () => life.abort()
  }, [services.host])

  /** A second click while the first is under way must not insert twice. */
  const once = async (about: Pick<InsertOutcome, 'answer' | 'at' | 'form'>, work: () => Promise<Ended>) => {
    if (busy.current) return
    busy.current = true
    setOutcome(null)
    const ended = await work().catch((): Ended => ({ kind: 'failed' }))
    setOutcome({ text: '', ...about, ...ended })
    busy.current = false
  }
  return {
    insert: (answer, from, wanted, at = answer.key) =>
      once({ answer, at, form: wanted.form }, () => attempt(answer, from, wanted)),
    copy: (answer) => once({ answer, at: answer.key, form: 'link' }, () => copyLink(answer)),
    outcome,
  }
}
