import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/text/language.ts'
import { isStrained, type Mood, type MoodFacts, proposeMood } from './mood.ts'
import { saidMood } from './said-mood.ts'

const facts = (text: string, language: Language = 'en', more: Partial<MoodFacts> = {}): MoodFacts => ({
  said: saidMood({ subject: '', parts: [{ text, weight: 1 }], language }),
  reopens: 0,
  repeats: 0,
  ...more,
})

describe('proposeMood', () => {
  it.each<[string, Language, Mood | null]>([
    ['How do I cancel my subscription?', 'en', null],
    ['This is unacceptable, I want my money back', 'en', 'angry'],
    ['I am still waiting for an answer', 'en', 'restless'],
    ['This is urgent, our newsletter goes out today', 'en', 'anxious'],
    ['Perfect, works great now', 'en', 'content'],
    ['It is not perfect but fine', 'en', null],
    ['Das ist eine Frechheit!', 'de', 'angry'],
    ['Ich warte seit drei Wochen und habe immer noch nichts gehört', 'de', 'restless'],
    ['Es ist dringend', 'de', 'anxious'],
    ['Das ist nicht perfekt', 'de', null],
    ['Sigo esperando una respuesta', 'es', 'restless'],
    ["C'est inacceptable", 'fr', 'angry'],
    ['Ainda não recebi nada', 'pt', 'restless'],
    ['STILL BROKEN PLEASE REPAIR THIS TODAY', 'en', 'restless'],
    ['', 'unknown', null],
  ])('%s', (text, language, mood) => {
    expect(proposeMood(facts(text, language))?.mood ?? null).toBe(mood)
  })

  it('adds up: waiting, for the second time, after a reopen', () => {
    const found = proposeMood(facts('I am still waiting', 'en', { reopens: 1, repeats: 1 }))
    expect(found?.mood).toBe('angry')
    expect(found?.evidence.map(({ id }) => id)).toEqual(['words', 'reopened', 'repeats'])
  })

  it('says on what it goes', () => {
    const found = proposeMood(facts('STILL BROKEN PLEASE REPAIR', 'en', { reopens: 2, repeats: 3 }))
    expect(found?.evidence).toEqual([
      { id: 'shouting', params: { words: 4 } },
      { id: 'reopened', params: { n: 2 } },
      { id: 'repeats', params: { n: 3 } },
    ])
  })

  it('a second repeat weighs as much as words of impatience, the first half of that', () => {
    const again = (repeats: number) => proposeMood(facts('', 'en', { repeats }))?.mood ?? null
    expect([0, 1, 2, 3].map(again)).toEqual([null, null, 'restless', 'restless'])
  })

  it('one reopen alone says nothing', () => {
    expect(proposeMood(facts('It happened again', 'en', { reopens: 1 }))).toBeNull()
  })

  it("takes the account's own sentiment into account", () => {
    expect(proposeMood(facts('', 'en', { sentiment: 'very_negative' }))?.mood).toBe('angry')
    expect(proposeMood(facts('', 'en', { sentiment: 'negative' }))?.mood).toBe('restless')
    expect(proposeMood(facts('', 'en', { sentiment: 'positive' }))?.mood).toBe('content')
    expect(proposeMood(facts('', 'en', { sentiment: 'neutral' }))).toBeNull()
  })

  it('strained are restless and angry', () => {
    expect((['content', 'anxious', 'restless', 'angry'] as const).map(isStrained)).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(isStrained(null)).toBe(false)
  })
})
