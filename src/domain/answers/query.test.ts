import { describe, expect, it } from 'vitest'
import { phraseTerm } from './index-document.ts'
import { markTerm } from './marks.ts'
import { queryOf } from './query.ts'

const ticket = (subject: string, ...parts: (readonly [text: string, weight: number])[]) => ({
  ...{ subject, language: 'unknown' as const },
  parts: parts.map(([text, weight]) => ({ text, weight })),
})
/** A word of this raw weight: saturates at five times the first. */
const saturated = (raw: number): unknown => expect.closeTo((5 * raw) / (4 + raw), 9)
const asked = (...given: Parameters<typeof ticket>) => [...queryOf(ticket(...given), 'unknown')]

describe('what a ticket asks for', () => {
  it('counts a word of the subject twice, and a neighbourhood a quarter', () => {
    expect(asked('zebra walrus')).toEqual([
      ['zebra', saturated(2)],
      [phraseTerm('zebra', 'walrus'), saturated(0.5)],
      ['walrus', saturated(2)],
    ])
  })

  it('adds up what is repeated, and makes no phrase of a word with itself', () => {
    expect(asked('zebra', ['zebra zebra', 1])).toEqual([['zebra', saturated(4)]])
  })

  it('no part fades below six tenths', () => {
    expect(asked('', ['zebra', 0.8], ['walrus', 0.1])).toEqual([
      ['zebra', saturated(0.8)],
      ['walrus', saturated(0.6)],
    ])
  })

  it('counts a mark twice', () => {
    expect(new Map(asked('', ['0x80070005', 1])).get(markTerm('0x80070005'))).toEqual(saturated(2))
  })

  it.each([
    'Conversation with Zebra',
    'Chat with Zebra',
    'Phone call from Zebra',
    'phone call to Zebra',
    'Voicemail from Zebra',
    'Unterhaltung mit Zebra',
    'Anruf von Zebra',
  ])('reads no subject that Zendesk gave: %s', (subject) => {
    expect(asked(subject)).toEqual([])
  })

  it('reads a subject that only holds such words', () => {
    expect(new Map(asked('No chat with zebra')).has('zebra')).toBe(true)
  })

  it('reads 600 words of the first 8,000 characters', () => {
    const words = Array.from(
      { length: 700 },
      (_, n) =>
        `w${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10) % 10]}${'abcdefghij'[Math.floor(n / 100)]}`,
    )
    const terms = new Map(asked('', [words.join(' '), 1]))
    expect([terms.has(words[599] ?? ''), terms.has(words[600] ?? '')]).toEqual([true, false])
    expect(asked('', [`${' '.repeat(8_000)}zebra`, 1])).toEqual([])
    expect(asked('', [`${' '.repeat(7_995)}zebra`, 1])).toEqual([['zebra', saturated(1)]])
  })
})
