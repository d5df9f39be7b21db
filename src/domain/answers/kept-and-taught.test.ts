import { describe, expect, it } from 'vitest'
import { anArticle, daysAgo, NOW } from '#test/samples/records.ts'
import { buildIndex } from './answer-index.ts'
import { type FunnelFacts, funnelState } from './funnel.ts'
import { withSolvedContact } from './learning/grow.ts'
import { learnAnswers } from './learning/learn.ts'
import type { PastContact } from './learning/past-contact.ts'
import { recall } from './learning/recall.ts'

const NOTHING: FunnelFacts = { suggested: null, inserted: new Map(), linked: [], gap: null, irrelevant: [] }

describe('what earlier saves left of a ticket’s answers', () => {
  it.each<[string, Partial<FunnelFacts>, object]>([
    ['shown', { suggested: 1 }, { answersShown: true, answersNone: false, answerInserted: false }],
    ['none', { suggested: 0 }, { answersShown: false, answersNone: true, answerInserted: false }],
    [
      'inserted',
      { inserted: new Map([['article:1', 'top']]) },
      { answersShown: false, answerInserted: true },
    ],
    ['nothing', {}, { answersShown: false, answersNone: false, answerInserted: false, gap: false }],
  ])('stays where nothing is known since: %s', (_, facts, state) => {
    const earlier = funnelState({ ...NOTHING, ...facts })
    expect(earlier).toMatchObject(state)
    expect(funnelState(NOTHING, earlier)).toMatchObject(state)
  })
})

const INDEX = buildIndex([anArticle(1, { title: 'Cards' }), anArticle(2, { title: 'Newsletters' })])
const contact = (n: number, items: PastContact['items']): PastContact => ({
  text: { subject: '', parts: [{ text: 'mastercard refused', weight: 1 }], language: 'en' },
  items,
  requester: n,
  at: daysAgo(1),
})
const MEMORY = learnAnswers(
  Array.from({ length: 8 }, (_, n) => contact(n, ['article:1'])),
  { index: INDEX, salt: 's', now: NOW },
)

describe('a memory', () => {
  it('takes in a contact of which one item is gone, and none of which all are', () => {
    const solved = (items: PastContact['items']) =>
      withSolvedContact(MEMORY, { ...contact(20, items), at: NOW }, INDEX).solved
    expect(solved(['article:99', 'article:1'])).toBe(MEMORY.solved + 1)
    expect(solved(['article:1'])).toBe(MEMORY.solved + 1)
    expect(solved(['article:99'])).toBe(MEMORY.solved)
    expect(solved([])).toBe(MEMORY.solved)
  })

  it('finds likeness to what an item solved, and none for one that it does not know', () => {
    const { likeness, evidence } = recall(MEMORY, contact(1, []).text, 'en', INDEX.size)
    expect(likeness('article:1')).toBeGreaterThan(0.5)
    expect(likeness('article:99')).toBe(0)
    expect(evidence('article:99')).toBeNull()
  })
})
