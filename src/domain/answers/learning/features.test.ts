import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import { hash32 } from '#domain/hash.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import {
  documentFeatures,
  type Features,
  hasher,
  isLearnable,
  learnableWords,
  ticketFeatures,
} from './features.ts'

const hash = hasher('s')
const weightOf = (features: Features, word: string): number => features.get(hash(word)[0] ?? 0) ?? 0

describe('the features of a term', () => {
  it('are its salted hash, then those of each run of four letters with its ends marked', () => {
    const parts = ['card', '#<car', '#card', '#ard>']
    expect([...hash('card')]).toEqual(parts.map((part) => hash32(`s\n${part}`)))
    expect([...hash('card')]).toEqual([...hash('card')])
  })

  it('are the word alone where it is no longer than its one part', () => {
    expect([...hash('to')]).toEqual([hash32('s\nto')])
    expect([...hash('pay')]).toEqual(['pay', '#<pay', '#pay>'].map((part) => hash32(`s\n${part}`)))
  })

  it('mean nothing under another salt', () => {
    const other = hasher('t')('card')
    expect([...hash('card')].filter((feature) => other.includes(feature))).toEqual([])
  })
})

describe('the words of a text that may be learned', () => {
  it.each([
    [
      'addresses of pages and people',
      'card https://shop.example/pay www.shop.example kim@example.net',
      ['card'],
    ],
    ['addresses as mail programs mark them', 'card <mailto:kim> <kim>', ['card', 'kim']],
    ['digits, also within a word', 'card mp3 2fa 4711', ['card']],
  ])('are without %s', (_, text, words) => {
    expect(learnableWords(text, 'unknown')).toEqual(words)
  })

  it('are at most 600, of the first 8,000 characters', () => {
    expect(learnableWords('card '.repeat(700), 'unknown')).toHaveLength(600)
    expect(learnableWords(`${' '.repeat(7_996)}card`, 'unknown')).toEqual(['card'])
    expect(learnableWords(`${' '.repeat(8_000)}card`, 'unknown')).toEqual([])
  })

  it('consist of letters of any script from end to end', () => {
    expect(['größe', 'カード', 'card x', '!err', 'x1', '1x', ''].map(isLearnable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('how much a word counts', () => {
  it('on a ticket: twice in the subject, and by the weight of each part', () => {
    const parts = [
      { text: 'refund card', weight: 1 },
      { text: 'card', weight: 0.5 },
    ]
    const features = ticketFeatures({ subject: 'invoice card', parts, language: 'unknown' }, 'unknown', hash)
    expect(['invoice', 'refund', 'card', 'other'].map((word) => weightOf(features, word))).toEqual([
      2, 1, 3.5, 0,
    ])
  })

  it('in an article or post: three times in the title, once in labels, body and answer, not in headings', () => {
    const article = anArticle(1, {
      title: 'Zebra',
      headings: ['Yak'],
      labels: ['Xerus'],
      text: 'Zebra walrus walrus',
      locale: 'xx',
    })
    const features = documentFeatures(indexDocument(article), hash)
    expect(['zebra', 'yak', 'xerus', 'walrus'].map((word) => weightOf(features, word))).toEqual([4, 0, 1, 2])
    const post = aPost(1, { title: 'Zebra', text: '', answer: 'Walrus err_a' })
    const said = documentFeatures(indexDocument(post), hash)
    expect(['zebra', 'walrus', '!err_a'].map((word) => weightOf(said, word))).toEqual([3, 1, 0])
  })
})
