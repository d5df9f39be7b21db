import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { decodeEntities } from '#domain/answers/entities.ts'
import { plainArticle } from '#domain/answers/html-text.ts'
import { itemsInReply } from '#domain/answers/links.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { searchAnswers } from '#domain/answers/search.ts'
import type { Message } from '#domain/contact.ts'
import { isBareThanks } from '#domain/fcr/thanks.ts'
import { saidMood } from '#domain/health/said-mood.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { type TicketText, ticketText } from '#domain/text/ticket-text.ts'
import { CONTEXT, ITEMS } from '#test/samples/ranking.ts'
import { anArticle } from '#test/samples/records.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddText } from './odd.ts'

const TAXONOMY = buildTaxonomy([
  { name: 'Billing::Card declined', value: 'billing__card' },
  { name: 'constructor::__proto__', value: 'constructor' },
])

/** Lines as mails have them, between whatever else there is. */
const line = fc.oneof(
  fc.constantFrom(
    'Hi,',
    'Thanks,',
    '--',
    '> quoted',
    'On 3 Nov Kim wrote:',
    'Name: Kim',
    'From: a@b.example',
    '',
  ),
  fc.constantFrom('my card was declined', 'Meine Karte wurde abgelehnt', 'constructor __proto__ toString'),
  oddText,
)
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

const message = (body: string, at: number): Message => ({
  at,
  authorRole: 'end_user',
  authorId: 1,
  public: true,
  text: body,
  channel: 'email',
})

const ticket: fc.Arbitrary<TicketText> = fc
  .tuple(oddText, fc.array(text, { maxLength: 4 }))
  .map(([subject, bodies]) => ticketText({ subject, messages: bodies.map(message) }))

it(
  'any ticket is read, ranked and given reasons, with figures within their bounds',
  () => {
    fc.assert(
      fc.property(ticket, text, (read, body) => {
        const index = buildIndex([...ITEMS, anArticle(9, { title: read.subject, text: body })])
        for (const { score, access } of rankAnswers(index, read, CONTEXT)) {
          expect(score).toBeGreaterThan(0)
          expect(access.insertable).toBe(true)
        }
        const reasons = suggestReasons(TAXONOMY, read)
        expect(reasons.length).toBeLessThanOrEqual(3)
        for (const { value, probability } of reasons) {
          expect(TAXONOMY.byValue.has(value)).toBe(true)
          expect(probability).toBeGreaterThan(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
        saidMood(read)
      }),
      cases('texts', 2),
    )
    expectNothingReached()
  },
  PATIENCE,
)

it(
  'any words are searched for, any markup is read as text',
  () => {
    const index = buildIndex(ITEMS)
    fc.assert(
      fc.property(text, (words) => {
        for (const { score } of searchAnswers(index, words, CONTEXT)) expect(score).toBeGreaterThan(0)
        const plain = plainArticle(words)
        expect(plain.text.length).toBeLessThanOrEqual(words.length)
        expect(plain.headings.every((heading) => heading.trim() !== '')).toBe(true)
        expect(decodeEntities(words).length).toBeLessThanOrEqual(words.length)
        for (const { id } of itemsInReply(words, ['help.example.com'])) expect(id).toBeGreaterThan(0)
        expect(typeof isBareThanks(words)).toBe('boolean')
      }),
      cases('texts', 2),
    )
  },
  PATIENCE,
)
