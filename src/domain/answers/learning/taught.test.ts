import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { indexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { DAY } from '#domain/instant.ts'
import { anArticle, NOW } from '#test/samples/records.ts'
import { documentFeatures, ticketFeatures } from './features.ts'
import { mergeMemories } from './grow.ts'
import { learnAnswers } from './learn.ts'
import { readyOf } from './likeness.ts'
import { type ItemRow, openMemory, packMemory } from './memory.ts'
import type { PastContact } from './past-contact.ts'
import { OWN_WORDS } from './profiles.ts'
import { recall } from './recall.ts'
import { along, vectorOf } from './vocabulary.ts'
import { likenessWeight } from './weighing.ts'

const INDEX = buildIndex([anArticle(1, { title: 'Zebras' }), anArticle(2, { title: 'Walruses' })])

const solved = (items: readonly ItemKey[], parts: Partial<PastContact> = {}): PastContact[] =>
  Array.from({ length: 8 }, (_, requester) => ({
    text: { subject: '', parts: [{ text: 'mastercards refused', weight: 1 }], language: 'en' },
    ...{ items, requester, at: NOW },
    ...parts,
  }))
const learn = (contacts: readonly PastContact[]) =>
  learnAnswers(contacts, { index: INDEX, salt: 's', now: NOW })
const usesOf = (contacts: readonly PastContact[]) => {
  const { items, uses } = learn(contacts)
  return Object.fromEntries(items.map((key, at) => [key, uses[at]]))
}

describe('how often an item was used', () => {
  it('is how many contacts it solved, in equal parts where several did', () => {
    expect(usesOf(solved(['article:1']))).toEqual({ 'article:1': expect.closeTo(8, 4) })
    expect(usesOf(solved(['article:1', 'article:2']))).toEqual({
      'article:1': expect.closeTo(4, 4),
      'article:2': expect.closeTo(4, 4),
    })
  })

  it('leaves out items that are gone: they take no part', () => {
    expect(usesOf(solved(['article:1', 'article:99']))).toEqual({ 'article:1': expect.closeTo(8, 4) })
  })

  it('counts a contact of a year ago half', () => {
    expect(usesOf(solved(['article:1'], { at: NOW - 365 * DAY }))).toEqual({
      'article:1': expect.closeTo(4, 4),
    })
  })
})

describe('a text that does not betray its language', () => {
  const open = {
    subject: '',
    parts: [{ text: 'mastercards refused', weight: 1 }],
    language: 'unknown' as const,
  }

  it('teaches and reminds as one in the usual language', () => {
    const known = learn(solved(['article:1']))
    expect(learn(solved(['article:1'], { text: open })).features).toEqual(known.features)
    const found = (text: PastContact['text']) => [...recall(known, text, 'en', INDEX.size).boosts]
    expect(found(open)).toEqual(found({ ...open, language: 'en' }))
    expect(found({ ...open, language: 'de' })).not.toEqual(found(open))
  })
})

describe('an item that nothing was learned of', () => {
  it('is like a ticket by the cosine of its own words, weighed as likeness to contacts is', () => {
    const memory = learn(solved(['article:1']))
    const document = indexDocument(anArticle(5, { title: 'Refused mastercards and zebras' }))
    const { hash, vocabulary } = readyOf(memory)
    const [text] = solved([]).map((contact) => contact.text)
    if (text === undefined) throw new Error('no text')
    const ticket = vectorOf(ticketFeatures(text, 'en', hash), vocabulary)
    const row = new Float32Array(memory.features.length)
    const own = vectorOf(documentFeatures(document, hash), vocabulary)
    for (const [at, place] of own.places.entries()) row[place] = own.values[at] ?? 0
    const weight = likenessWeight(memory.contacts, 2)
    expect(along(ticket, row)).toBeGreaterThan(0)
    expect(recall(memory, text, 'en', 2).unlearned(document)).toBeCloseTo(weight * along(ticket, row), 4)
  })
})

describe('two memories of one item', () => {
  const rowOf = (uses: number, weights: readonly number[], count: number): ItemRow => ({
    uses,
    entries: new Map(weights.map((weight, feature) => [feature, { weight, count }])),
  })
  const memoryOf = (row: ItemRow) =>
    packMemory({
      ...{ salt: 's', learnedAt: NOW, contacts: 5, solved: 5 },
      features: new Map([0, 1].map((feature) => [feature, { seen: 5, seenSolved: 3 }])),
      items: new Map([['article:1', row]]),
    })

  it('merge to the sum of their directions, by uses and own words, in a length of 1; counts add up', () => {
    const merged = mergeMemories(memoryOf(rowOf(6, [0.6, 0.8], 4)), memoryOf(rowOf(1, [4, -3], 3)))
    if (merged === null) throw new Error('not merged')
    const row = openMemory(merged).items.get('article:1')
    const [one, other] = [OWN_WORDS + 6, OWN_WORDS + 1]
    const sum = [one * 0.6 + other * 0.8, one * 0.8 - other * 0.6]
    const entries = [...(row?.entries.values() ?? [])]
    const near = sum.map((value) => value / Math.hypot(...sum))
    expect(entries.map(({ count }) => count)).toEqual([7, 7])
    expect(entries.map(({ weight }) => weight)).toEqual(near.map((value) => expect.closeTo(value, 2)))
    expect(row?.uses).toBe(7)
    expect([...merged.seen, ...merged.seenSolved]).toEqual([10, 10, 6, 6])
  })
})
