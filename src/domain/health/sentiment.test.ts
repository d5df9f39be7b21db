import { expect, it } from 'vitest'
import { proposeMood } from './mood.ts'
import { sentimentOf } from './sentiment.ts'

it.each<[readonly string[], string | null]>([
  [['vip', 'sentiment__negative', 'language__en'], 'negative'],
  [['sentiment_very_negative'], 'very_negative'],
  [['sentiment__neutral'], 'neutral'],
  [['sentiment__positive', 'sentiment__very_negative'], 'very_negative'],
  [['sentiment_confidence__high'], null],
  [['sentiment__confidence__high', 'sentimental_negative', 'bm_mood_angry'], null],
  [[], null],
])('%j: %s', (tags, sentiment) => {
  expect(sentimentOf(tags)).toBe(sentiment)
})

it('speaks for a mood, as evidence', () => {
  const sentiment = sentimentOf(['sentiment__very_negative'])
  const found = proposeMood({
    said: { words: [], shouted: 0 },
    reopens: 0,
    repeats: 0,
    sentiment,
  })
  expect(found).toEqual({
    mood: 'angry',
    evidence: [{ id: 'sentiment', params: { value: 'very_negative' } }],
  })
})
