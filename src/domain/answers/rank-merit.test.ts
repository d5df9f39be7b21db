import { describe, expect, it } from 'vitest'
import {
  aTicketText,
  because,
  CARD,
  CONTEXT,
  firstOf,
  GERMAN,
  IMPORT,
  ITEMS,
  POST,
} from '#test/samples/ranking.ts'
import { aPost, daysAgo } from '#test/samples/records.ts'
import type { RankContext } from './answer.ts'
import { buildIndex } from './answer-index.ts'
import { rankAnswers } from './rank.ts'

const INDEX = buildIndex(ITEMS)

const CARD_TICKET = aTicketText(
  'Card declined',
  'My card was declined when I wanted to pay. How do I change it?',
)

describe('what is known of an item', () => {
  it('pinned comes first, even where the words do not fit', () => {
    const answers = rankAnswers(INDEX, aTicketText('Hello', 'I have a question about refund'), {
      ...CONTEXT,
      pinned: ['post:7'],
    })
    const pinned = answers.find((answer) => answer.key === 'post:7')
    expect(pinned && because(pinned)[0]).toBe('pinned')
    const fitting = rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, pinned: ['article:1'] })
    expect(firstOf(fitting).key).toBe('article:1')
  })

  it('what was read or sent counts against it, and says when', () => {
    const plain = firstOf(rankAnswers(INDEX, CARD_TICKET, CONTEXT))
    const known = {
      readAt: new Map([['article:1', daysAgo(17)]]),
      sentAt: new Map([['article:1', daysAgo(8)]]),
    }
    const seen = firstOf(rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, ...known }))
    expect(seen.score).toBeLessThan(plain.score)
    expect(seen).toMatchObject({ readAt: daysAgo(17), sentAt: daysAgo(8) })
    expect(because(seen)).toEqual(expect.arrayContaining(['read', 'sent']))
  })

  it('what worked counts for it, once it was used often enough to say so', () => {
    const score = (n: number, worked: number): number =>
      firstOf(
        rankAnswers(INDEX, CARD_TICKET, { ...CONTEXT, outcomes: new Map([['article:1', { n, worked }]]) }),
      ).score
    expect(score(40, 38)).toBeGreaterThan(score(0, 0))
    expect(score(40, 10)).toBeLessThan(score(0, 0))
    expect(score(1, 1)).toBeLessThan(score(40, 40))
    const answer = firstOf(
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
    const { why } = firstOf(rankAnswers(INDEX, CARD_TICKET, context))
    expect(why.find((one) => one.because === 'worked')).toEqual(
      said ? { because: 'worked', n, worked: 4, usual: 0.8, ofReason: false } : undefined,
    )
  })

  it('what agents called not relevant for this reason falls, and says so once three did', () => {
    const calledSo = (irrelevant: number) =>
      firstOf(
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
    const german = aTicketText(
      'Karte abgelehnt',
      'Meine Karte wurde abgelehnt. Wie kann ich die Karte im Konto ändern?',
      'de',
    )
    const answers = rankAnswers(index, german, { ...CONTEXT, language: 'de' })
    expect(answers.filter((answer) => answer.key === 'article:1')).toHaveLength(1)
    expect(firstOf(answers).item).toBe(GERMAN)
    expect(firstOf(rankAnswers(index, CARD_TICKET, CONTEXT)).item).toBe(CARD)
  })

  it('shows what may not be sent, marked', () => {
    const index = buildIndex([{ ...CARD, segmentIds: [5] }])
    expect(firstOf(rankAnswers(index, CARD_TICKET, CONTEXT)).access).toEqual({
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
    const text = aTicketText('Spam', 'My newsletter lands in the spam folder of my readers')
    const answers = rankAnswers(buildIndex([lonely, POST, CARD, IMPORT]), text, CONTEXT)
    expect(answers.map((answer) => answer.key)).toEqual(['post:7', 'post:8'])
    expect(answers[1] && because(answers[1])).toContain('unanswered')
  })
})
