import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { createFeatureReader, wordFeature } from './features.ts'
import { createWordReader } from './words.ts'

const text = (body: string, subject = ''): TicketText => ({
  subject,
  parts: [{ text: body, weight: 1 }],
  language: 'en',
})
const read = createFeatureReader('salt', 'en')
const wordsOf = createWordReader('salt')
const stemsIn = (body: string) => wordsOf(body, 'en').flatMap((word) => (word ? [word.stem] : []))

describe('features of a text', () => {
  it.each([
    ['a number', 'order 1234567 refund'],
    ['a word with digits', 'order ab12cd refund'],
    ['an address', 'order kim.lee@example.com refund'],
    ['a URL', 'order https://example.com/kim?token=abc refund'],
    ['a host', 'order www.example refund'],
    ['a host without www', 'order mail.example.org refund'],
    ['a scrubbed URL', 'order <url:example.com> refund'],
  ])('know nothing of %s', (_, body) => {
    const [order = 0] = stemsIn('order')
    const [refund = 0] = stemsIn('refund')
    expect(stemsIn(body)).toEqual([order, refund])
    // Nor are the words on both sides of it taken for neighbours.
    const whole = new Set(read(text(body)).hashes)
    for (const hash of read(text('order refund')).hashes) if (!whole.has(hash)) expect(hash >>> 31).toBe(0)
    expect(whole.size).toBeLessThan(new Set(read(text('order refund')).hashes).size)
  })

  it('weigh the subject more', () => {
    const [stem = 0] = stemsIn('invoice')
    const strength = (given: TicketText) => {
      const { hashes, strengths } = read(given)
      return strengths[hashes.indexOf(wordFeature(stem))] ?? 0
    }
    expect(strength(text('', 'invoice'))).toBeGreaterThan(strength(text('invoice')))
  })

  it('weigh what comes late in a long text less', () => {
    const [stem = 0] = stemsIn('invoice')
    const strength = (body: string) => {
      const { hashes, strengths } = read(text(body))
      return strengths[hashes.indexOf(wordFeature(stem))] ?? 0
    }
    const idle = 'word '.repeat(100)
    expect(strength(`${idle} invoice`)).toBeCloseTo(strength(`invoice ${idle}`) / 2)
  })

  it('differ under another salt', () => {
    const other = new Set(createFeatureReader('other', 'en')(text('where is my parcel')).hashes)
    for (const hash of read(text('where is my parcel')).hashes) expect(other.has(hash)).toBe(false)
  })

  it('stay few and quick, however long or odd the text', () => {
    const long = 'x'.repeat(1_000_000)
    expect(read(text(`${long} ${'word '.repeat(100_000)}`)).hashes.length).toBeLessThan(5_000)
    expect(read(text('\ud800 \u0000 👩‍👩‍👧 日本語のテキスト')).hashes.length).toBeGreaterThan(0)
    expect(read(text('')).hashes.length).toBe(0)
  })
})
