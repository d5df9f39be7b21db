import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { anArticle, aPost, daysAgo, NOW } from '#test/samples/records.ts'
import type { Answer, RankContext } from './answer.ts'
import { buildIndex, indexOf } from './answer-index.ts'
import { indexDocument } from './index-document.ts'
import { rankAnswers } from './rank.ts'

const CONTEXT: RankContext = {
  language: 'en',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: NOW,
  allowedHosts: ['help.example.com'],
}

const ticket = (subject: string, text: string, language: Language = 'en'): TicketText => ({
  subject,
  parts: [{ text, weight: 1 }],
  language,
})

const CARD = anArticle(1, {
  title: 'Change the card on your account',
  text: 'Open Billing and choose Payment method. A declined card must be replaced before the next invoice.',
  headings: ['When a card was declined'],
  labels: ['payment', 'credit card'],
})
const REFUND = anArticle(2, {
  title: 'Refund rules',
  text: 'We refund a monthly plan within 14 days of the charge.',
})
const IMPORT = anArticle(3, {
  title: 'Import contacts from a file',
  text: 'Upload a CSV file with one address a line. Error ERR_BAD_HEADER means that the first line has no names.',
})
const POST = aPost(7, {
  title: 'My newsletter lands in spam',
  text: 'All my newsletters land in the spam folder of my readers.',
  answer: 'Set up SPF and DKIM for your domain, then warm it up.',
  official: true,
})
const GERMAN = anArticle(1, {
  title: 'Die Karte in Ihrem Konto ändern',
  text: 'Öffnen Sie Abrechnung und wählen Sie Zahlungsart. Eine abgelehnte Karte muss ersetzt werden.',
  locale: 'de',
  url: 'https://help.example.com/hc/de/articles/1',
})
const ITEMS: Item[] = [CARD, REFUND, IMPORT, POST]
const INDEX = buildIndex(ITEMS)

const CARD_TICKET = ticket('Card declined', 'My card was declined when I wanted to pay. How do I change it?')
const first = (answers: readonly Answer[]): Answer => {
  const [answer] = answers
  if (answer === undefined) throw new Error('no answer')
  return answer
}
const because = (answer: Answer): string[] => answer.why.map((why) => why.because)

describe('rankAnswers', () => {
  it.each([
    [CARD_TICKET, 'article:1'],
    [ticket('Import', 'I cannot upload my file of contacts'), 'article:3'],
    [ticket('Spam', 'Readers find my newsletter in their spam folder, do I need DKIM?'), 'post:7'],
  ])('finds what answers: %#', (text, key) => {
    expect(first(rankAnswers(INDEX, text, CONTEXT)).key).toBe(key)
  })

  it("says why, in the customer's own words", () => {
    const { why } = first(rankAnswers(INDEX, CARD_TICKET, CONTEXT))
    expect(why).toContainEqual({ because: 'phrase', phrase: 'Card declined' })
    const terms = why.find((one) => one.because === 'terms')
    expect(terms).toMatchObject({ terms: expect.arrayContaining(['Card', 'declined']) })
  })

  it('a phrase is shown as it was written, little words included', () => {
    const text = ticket('Help', 'My card was declined')
    expect(first(rankAnswers(INDEX, text, CONTEXT)).why).toContainEqual({
      because: 'phrase',
      phrase: 'card was declined',
    })
  })

  it('an error code is enough', () => {
    const answer = first(rankAnswers(INDEX, ticket('Help', 'it says err_bad_header'), CONTEXT))
    expect(answer.key).toBe('article:3')
    expect(answer.why).toContainEqual({ because: 'code', code: 'err_bad_header' })
  })

  it.each([
    ticket('Weather', 'Will it rain in Lisbon tomorrow? I have planned a picnic with my grandmother.'),
    ticket('', ''),
    ticket('Hello', 'Hi, thanks, regards'),
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

  it('pinned comes first, even where the words do not fit', () => {
    const answers = rankAnswers(INDEX, ticket('Hello', 'I have a question about refund'), {
      ...CONTEXT,
      pinned: ['post:7'],
    })
    const pinned = answers.find((answer) => answer.key === 'post:7')
    expect(pinned && because(pinned)[0]).toBe('pinned')
    const fitting = rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, pinned: ['article:1'] })
    expect(first(fitting).key).toBe('article:1')
  })

  it('what was read or sent counts against it, and says when', () => {
    const plain = first(rankAnswers(INDEX, CARD_TICKET, CONTEXT))
    const known = {
      readAt: new Map([['article:1', daysAgo(17)]]),
      sentAt: new Map([['article:1', daysAgo(8)]]),
    }
    const seen = first(rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, ...known }))
    expect(seen.score).toBeLessThan(plain.score)
    expect(seen).toMatchObject({ readAt: daysAgo(17), sentAt: daysAgo(8) })
    expect(because(seen)).toEqual(expect.arrayContaining(['read', 'sent']))
  })

  it('what worked counts for it, once it was used often enough to say so', () => {
    const score = (n: number, worked: number): number =>
      first(
        rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, outcomes: new Map([['article:1', { n, worked }]]) }),
      ).score
    expect(score(40, 38)).toBeGreaterThan(score(0, 0))
    expect(score(40, 10)).toBeLessThan(score(0, 0))
    expect(score(1, 1)).toBeLessThan(score(40, 40))
    const answer = first(
      rankAnswers(INDEX, CARD_TICKET, {
        ...CONTEXT,
        outcomes: new Map([['article:1', { n: 18, worked: 14, usual: 0.75, ofReason: true }]]),
      }),
    )
    expect(answer.why).toContainEqual({
      ...{ because: 'worked', n: 18, worked: 14 },
      ...{ usual: 0.75, ofReason: true },
    })
  })

  it.each([
    [5, true],
    [4.5, false],
  ])('sent %d times: whether it worked is said %s', (n, said) => {
    const context = { ...CONTEXT, outcomes: new Map([['article:1', { n, worked: 4 }]]), usualWorked: 0.8 }
    const { why } = first(rankAnswers(INDEX, CARD_TICKET, context))
    expect(why.find((one) => one.because === 'worked')).toEqual(
      said ? { because: 'worked', n, worked: 4, usual: 0.8, ofReason: false } : undefined,
    )
  })

  it('what agents called not relevant for this reason falls, and says so once three did', () => {
    const calledSo = (irrelevant: number) =>
      first(
        rankAnswers(INDEX, CARD_TICKET, {
          ...CONTEXT,
          outcomes: new Map([['article:1', { n: 0, worked: 0, said: { irrelevant, sent: 1 } }]]),
        }),
      )
    expect(calledSo(4).score).toBeLessThan(calledSo(1).score)
    expect(calledSo(2).why).not.toContainEqual({ because: 'irrelevant', n: 2 })
    expect(calledSo(3).why).toContainEqual({ because: 'irrelevant', n: 3 })
  })

  it('what a board holds comes in the order of the board', () => {
    const orderOf = (context: Partial<RankContext>) =>
      rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, ...context }).map(({ key }) => key)
    const boards = [
      ['article:1', 'post:7'],
      ['post:7', 'article:1'],
    ]
    for (const pinned of boards)
      expect(orderOf({ pinned }).filter((key) => pinned.includes(key))).toEqual(pinned)
    const sentAt = new Map([['post:7', daysAgo(8)]])
    expect(orderOf({ pinned: ['post:7', 'article:1'], sentAt })[0]).toBe('article:1')
  })

  it('of two locales of one article the requester’s stands for it', () => {
    const index = buildIndex([...ITEMS, GERMAN])
    const german = ticket(
      'Karte abgelehnt',
      'Meine Karte wurde abgelehnt. Wie kann ich die Karte im Konto ändern?',
      'de',
    )
    const answers = rankAnswers(index, german, { ...CONTEXT, language: 'de' })
    expect(answers.filter((answer) => answer.key === 'article:1')).toHaveLength(1)
    expect(first(answers).item).toBe(GERMAN)
    expect(first(rankAnswers(index, CARD_TICKET, CONTEXT)).item).toBe(CARD)
  })

  it('shows what may not be sent, marked', () => {
    const index = buildIndex([{ ...CARD, segmentIds: [5] }])
    expect(first(rankAnswers(index, CARD_TICKET, CONTEXT)).access).toEqual({
      insertable: false,
      because: 'unknown_segment',
    })
  })

  it('a post without any answer comes behind one that has one', () => {
    const lonely = aPost(8, {
      ...POST,
      id: 8,
      answer: null,
      official: false,
      answered: false,
      commentCount: 0,
    })
    const text = ticket('Spam', 'My newsletter lands in the spam folder of my readers')
    const answers = rankAnswers(buildIndex([lonely, POST, CARD, IMPORT]), text, CONTEXT)
    expect(answers.map((answer) => answer.key)).toEqual(['post:7', 'post:8'])
    expect(answers[1] && because(answers[1])).toContain('unanswered')
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
        const answers = rankAnswers(INDEX, ticket(subject.join(' '), text.join(' ')), { ...CONTEXT, limit })
        expect(answers.length).toBeLessThanOrEqual(limit)
        const scores = answers.map((answer) => answer.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
    )
  })
})
