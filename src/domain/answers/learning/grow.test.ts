import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { anArticle, daysAgo, NOW } from '#test/samples/records.ts'
import { hasher } from './features.ts'
import { mergeMemories, withSolvedContact } from './grow.ts'
import { learnAnswers } from './learn.ts'
import type { AnswerMemory } from './memory.ts'
import type { PastContact } from './past-contact.ts'

const INDEX = buildIndex([
  anArticle(1, { title: 'Change the card on your account' }),
  anArticle(2, { title: 'Newsletters in the spam folder' }),
  anArticle(3, { title: 'Import a file of contacts' }),
])

const contact = (n: number, text: string, items: PastContact['items']): PastContact => ({
  text: { subject: '', parts: [{ text, weight: 1 }], language: 'en' },
  items,
  requester: n,
  at: daysAgo(50),
})

const many = (count: number, text: string, items: PastContact['items']): PastContact[] =>
  Array.from({ length: count }, (_, n) => contact(n, text, items))

const learn = (contacts: readonly PastContact[], salt = 's'): AnswerMemory =>
  learnAnswers(contacts, { index: INDEX, salt, now: NOW })

const CARD = many(10, 'mastercard refused by the shop', ['article:1'])
const SPAM = many(10, 'nobody receives what we mailed', ['article:2'])
const best = (text: string, memory: AnswerMemory): string | undefined =>
  rankAnswers(
    INDEX,
    { subject: '', parts: [{ text, weight: 1 }], language: 'en' },
    {
      language: 'en',
      requesterSegments: null,
      readAt: new Map(),
      sentAt: new Map(),
      pinned: [],
      now: NOW,
      allowedHosts: [],
      memory,
    },
  )[0]?.key

const uses = (memory: AnswerMemory, key: PastContact['items'][number]): number =>
  memory.uses[memory.items.indexOf(key)] ?? 0

const countOf = (memory: AnswerMemory, word: string): number =>
  memory.seenSolved[memory.features.indexOf(hasher(memory.salt)(word)[0] ?? 0)] ?? 0

const cosine = (one: Int8Array, other: Int8Array): number => {
  const dot = (a: Int8Array, b: Int8Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
}

describe('withSolvedContact', () => {
  const memory = learn([...CARD, ...SPAM])
  const news = { ...contact(99, 'mailed parcel never receives nobody', ['article:3']), at: NOW }

  it('counts the contact, its item and its words', () => {
    const grown = withSolvedContact(memory, news, INDEX)
    expect([grown.contacts, grown.solved]).toEqual([21, 21])
    expect(uses(grown, 'article:3')).toBeCloseTo(1)
    expect(uses(grown, 'article:1')).toBeCloseTo(uses(memory, 'article:1'))
    expect(countOf(grown, 'mail')).toBe(countOf(memory, 'mail') + 1)
  })

  it('learns a wording for another item in time', () => {
    const text = 'mailed and nobody receives'
    expect(best(text, memory)).toBe('article:2')
    const grown = Array.from({ length: 30 }).reduce<AnswerMemory>(
      (sum) => withSolvedContact(sum, { ...contact(1, text, ['article:3']), at: NOW }, INDEX),
      memory,
    )
    expect(best(text, grown)).toBe('article:3')
  })

  it('keeps no word that was not common before, and no item that is not there', () => {
    expect(withSolvedContact(memory, news, INDEX).features).toEqual(memory.features)
    expect(withSolvedContact(memory, { ...news, items: ['article:9'] }, INDEX)).toBe(memory)
  })

  it('leaves what it was given as it is', () => {
    const before = structuredClone(memory)
    withSolvedContact(memory, news, INDEX)
    expect(memory).toEqual(before)
  })

  it('in another order gives the same counts, and nearly the same weights', () => {
    const [one, other] = [news, { ...contact(98, 'shop refused nobody', ['article:1']), at: NOW }]
    const first = withSolvedContact(withSolvedContact(memory, one, INDEX), other, INDEX)
    const second = withSolvedContact(withSolvedContact(memory, other, INDEX), one, INDEX)
    expect(second.counts).toEqual(first.counts)
    expect(second.seen).toEqual(first.seen)
    expect([...second.uses].map((value) => value.toFixed(3))).toEqual(
      [...first.uses].map((value) => value.toFixed(3)),
    )
    expect(cosine(first.weights, second.weights)).toBeGreaterThan(0.99)
  })
})

describe('mergeMemories', () => {
  const [card, spam] = [learn(CARD), learn(SPAM)]

  it('knows what either knew', () => {
    const merged = mergeMemories(card, spam)
    if (merged === null) throw new Error('not merged')
    expect([merged.contacts, merged.solved]).toEqual([20, 20])
    expect(merged.items).toEqual(['article:1', 'article:2'])
    expect(best('mastercard refused', merged)).toBe('article:1')
    expect(best('nobody receives it, mailed', merged)).toBe('article:2')
    expect(countOf(merged, 'mail')).toBe(10)
  })

  it('is the same the other way round', () => {
    const rest = learn([...CARD.slice(0, 5), ...SPAM.slice(0, 6)])
    expect(mergeMemories(card, rest)).toEqual(mergeMemories(rest, card))
  })

  it('older uses have faded by the time of the newer', () => {
    const year = 365 * 24 * 3_600_000
    const older = { ...card, learnedAt: card.learnedAt - year }
    const merged = mergeMemories(older, spam)
    expect(merged && uses(merged, 'article:1')).toBeCloseTo(uses(card, 'article:1') / 2, 3)
  })

  it('hashes under different salts do not mix', () => {
    expect(mergeMemories(card, learn(SPAM, 'other'))).toBeNull()
  })
})
