import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { anArticle, daysAgo, NOW } from '#test/samples/records.ts'
import { learnAnswers } from './learn.ts'
import type { PastContact } from './past-contact.ts'
import { recall } from './recall.ts'

const INDEX = buildIndex([anArticle(1, { title: 'Cards' }), anArticle(2, { title: 'Newsletters' })])

const textOf = (text: string): TicketText => ({ subject: '', parts: [{ text, weight: 1 }], language: 'en' })

const solved = (count: number, text: string, item: PastContact['items'][number]): PastContact[] =>
  Array.from({ length: count }, (_, n) => ({
    text: textOf(text),
    items: [item],
    requester: `${item} ${n}`,
    at: daysAgo(10),
  }))

describe('the evidence for an item', () => {
  it.each([
    ['a word that most contacts with it were solved by the other', 5, 12, null],
    ['a word that a third of the contacts with it were solved by this one', 6, 12, { n: 6, of: 18 }],
    ['a word of its own', 6, 0, { n: 6, of: 6 }],
    ['a word of two contacts', 2, 0, null],
  ])('is told or not by %s', (_name, own, other, expected) => {
    const contacts = [
      ...solved(own, 'the parcel', 'article:1'),
      ...solved(other, 'the parcel', 'article:2'),
      // Enough contacts for the word to be learned at all.
      ...solved(5, 'something else', 'article:2'),
    ]
    const memory = learnAnswers(contacts, { index: INDEX, salt: 's', now: NOW })
    const found = recall(memory, textOf('my parcel'), 'en', INDEX.size).evidence('article:1')
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })
})
