// How does a judged set look to the app? Its documents as articles and posts, its tickets as the sidebar reads them.

import { type AnswerIndex, buildIndex } from '#domain/answers/answer-index.ts'
import { type ItemKey, itemKey } from '#domain/answers/item.ts'
import type { PastContact } from '#domain/answers/learning/past-contact.ts'
import type { Item } from '#domain/content.ts'
import { cleanText } from '#domain/text/clean.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import type { Language } from '#domain/text/language.ts'
import { cleanSubject, type TicketText } from '#domain/text/ticket-text.ts'
import { loadStemmers } from '#work/stemmers.ts'
import type { JudgedDocument, JudgedTicket, UnjudgedTicket } from './judged-files.ts'

export const HOST = 'help.example.com'

export interface JudgedSet {
  documents: readonly JudgedDocument[]
  index: AnswerIndex
  /** How each document is named in the index. */
  keys: ReadonlyMap<string, ItemKey>
  byKey: ReadonlyMap<string, JudgedDocument>
}

/** The sets are plain text: a short line without a stop is what a heading was. */
const headingsOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.split(' ').length <= 8 && !/[.:,;!?]$/.test(line))

const detected = ({ title, text, answer }: JudgedDocument): Language =>
  detectLanguage(`${title}\n${text}\n${answer ?? ''}`)

const mostCommon = (languages: readonly Language[]): Language => {
  const counts = new Map<Language, number>()
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  counts.delete('unknown')
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown'
}

const itemOf = (document: JudgedDocument, place: number, usual: Language): Item => {
  const found = detected(document)
  const shared = {
    id: place + 1,
    title: document.title,
    text: document.text,
    url: `https://${HOST}/hc/`,
    segmentIds: [],
    voteSum: 0,
    voteCount: 0,
    updatedAt: document.created ?? 0,
  }
  return document.answer === undefined
    ? {
        ...shared,
        kind: 'article',
        headings: headingsOf(document.text),
        labels: [],
        locale: document.locale ?? (found === 'unknown' ? usual : found),
        sectionId: null,
        draft: false,
        promoted: false,
        outdated: false,
      }
    : {
        ...shared,
        kind: 'post',
        answer: document.answer,
        official: false,
        answered: true,
        topicId: null,
        commentCount: 1,
      }
}

export const ticketTextOf = ({ subject, text }: Pick<UnjudgedTicket, 'subject' | 'text'>): TicketText => {
  const [cleaned, about] = [cleanText(text), cleanSubject(subject)]
  return {
    subject: about,
    parts: [{ text: cleaned, weight: 1 }],
    language: detectLanguage(`${about}\n${cleaned}`),
  }
}

export const itemsOf = (documents: readonly JudgedDocument[]): Item[] => {
  const usual = mostCommon(documents.map(detected))
  return documents.map((document, place) => itemOf(document, place, usual))
}

/** Loads the stemmers that documents and tickets need, then indexes. */
export async function judgedSet(
  documents: readonly JudgedDocument[],
  tickets: readonly UnjudgedTicket[],
): Promise<JudgedSet> {
  await loadStemmers([...documents.map(detected), ...tickets.map((ticket) => ticketTextOf(ticket).language)])
  const items = itemsOf(documents)
  const keys = items.map((item) => itemKey(item))
  return {
    documents,
    index: buildIndex(items),
    keys: new Map(documents.map(({ id }, place) => [id, keys[place] ?? 'article:0'])),
    byKey: new Map(documents.map((document, place) => [keys[place] ?? '', document])),
  }
}

/** As a contact that taught something: what solved it only where that is told. */
export const pastContact = (
  ticket: UnjudgedTicket,
  rel: JudgedTicket['rel'],
  set: JudgedSet,
): PastContact => ({
  text: ticketTextOf(ticket),
  items: Object.keys(rel).flatMap((id) => set.keys.get(id) ?? []),
  requester: ticket.requester,
  at: ticket.created ?? 0,
})
