import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { aTicketText, CONTEXT, firstOf, ITEMS } from '#test/samples/ranking.ts'
import { buildIndex, indexOf } from './answer-index.ts'
import { indexDocument } from './index-document.ts'
import { rankAnswers } from './rank.ts'

const INDEX = buildIndex(ITEMS)

const CARD_TICKET = aTicketText(
  'Card declined',
  'My card was declined when I wanted to pay. How do I change it?',
)

describe('rankAnswers', () => {
  it.each([
    [CARD_TICKET, 'article:1'],
    [aTicketText('Import', 'I cannot upload my file of contacts'), 'article:3'],
    [aTicketText('Spam', 'Readers find my newsletter in their spam folder, do I need DKIM?'), 'post:7'],
  ])('finds what answers: %#', (text, key) => {
    expect(firstOf(rankAnswers(INDEX, text, CONTEXT)).key).toBe(key)
  })

  it("says why, in the customer's own words", () => {
    const { why } = firstOf(rankAnswers(INDEX, CARD_TICKET, CONTEXT))
    expect(why).toContainEqual({ because: 'phrase', phrase: 'Card declined' })
    const terms = why.find((one) => one.because === 'terms')
    expect(terms).toMatchObject({ terms: expect.arrayContaining(['Card', 'declined']) })
  })

  it('a phrase is shown as it was written, little words included', () => {
    const text = aTicketText('Help', 'My card was declined')
    expect(firstOf(rankAnswers(INDEX, text, CONTEXT)).why).toContainEqual({
      because: 'phrase',
      phrase: 'card was declined',
    })
  })

  it('an error code is enough', () => {
    const answer = firstOf(rankAnswers(INDEX, aTicketText('Help', 'it says err_bad_header'), CONTEXT))
    expect(answer.key).toBe('article:3')
    expect(answer.why).toContainEqual({ because: 'code', code: 'err_bad_header' })
  })

  it.each([
    aTicketText('Weather', 'Will it rain in Lisbon tomorrow? I have planned a picnic with my grandmother.'),
    aTicketText('', ''),
    aTicketText('Hello', 'Hi, thanks, regards'),
  ])('is silent where nothing fits: %#', (text) => {
    expect(rankAnswers(INDEX, text, CONTEXT)).toEqual([])
  })

  it('a chat’s opening counts although small talk followed, and its given subject does not', () => {
    const text: TicketText = {
      subject: 'Conversation with Theo Import',
      parts: [
        { text: 'ok, one moment', weight: 1 },
        { text: 'yes', weight: 0.6 },
        { text: 'my card was declined, can I change the card on my account?', weight: 0.36 },
      ],
      language: 'en',
    }
    expect(rankAnswers(INDEX, text, CONTEXT).map((answer) => answer.key)).toEqual(['article:1'])
  })

  it('an empty index has no answer', () => {
    expect(rankAnswers(buildIndex([]), CARD_TICKET, CONTEXT)).toEqual([])
  })

  it('is the same from stored documents, in whatever order they come', () => {
    const stored: unknown = JSON.parse(JSON.stringify(ITEMS.map((item) => indexDocument(item))))
    expect(stored).toEqual(ITEMS.map((item) => indexDocument(item)))
    const turned = indexOf([...ITEMS].reverse().map((item) => indexDocument(item)))
    const keys = (index: typeof INDEX): string[] =>
      rankAnswers(index, CARD_TICKET, CONTEXT).map((answer) => answer.key)
    expect(keys(turned)).toEqual(keys(INDEX))
  })

  it('never throws, keeps its limit and its order', () => {
    const words = fc.array(
      fc.constantFrom('card', 'refund', 'ERR_BAD_HEADER', 'file', 'x', 'spam', '🙂', '日本', 'ändern'),
    )
    fc.assert(
      fc.property(words, words, fc.nat(4), (subject, text, limit) => {
        const answers = rankAnswers(INDEX, aTicketText(subject.join(' '), text.join(' ')), {
          ...CONTEXT,
          limit,
        })
        expect(answers.length).toBeLessThanOrEqual(limit)
        const scores = answers.map((answer) => answer.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
    )
  })
})
