import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { inOneGo } from '#domain/steps.ts'
import { createRandom } from './random.ts'
import { trustOf } from './trust.ts'

const CLASSES = 4
const CONTACTS = 4_000
/** In one of five contacts the tag is not what the text says: agents are no machines. */
const ODD = 0.2

interface History {
  /** The reason that contact `i`'s text speaks of. */
  said?: (i: number) => number
  /** What its tag is made of that, `i` in order of time. */
  tag: (said: number, i: number) => number
  contacts?: number
}

/** One feature a reason. Rows stand in another order than time. */
const trustIn = ({ said = (i) => i % CLASSES, tag, contacts = CONTACTS }: History, dated = true) => {
  const random = createRandom(7)
  const order = Array.from({ length: contacts }, (_, row) => (row * 1237) % contacts)
  const texts = order.map(said)
  const truth = order.map((i, row) => {
    const meant = random() < ODD ? Math.floor(random() * CLASSES) : (texts[row] ?? 0)
    return tag(meant, i)
  })
  const tagged = {
    rows: {
      count: contacts,
      starts: Uint32Array.from({ length: contacts + 1 }, (_, row) => row),
      columns: Uint32Array.from(texts),
      values: new Float32Array(contacts).fill(1),
    },
    width: CLASSES,
    classes: CLASSES,
    truth: Int32Array.from(truth),
  }
  const trust = inOneGo(trustOf(tagged, dated ? order.map((i) => i * DAY) : []))
  /** By time. */
  const byTime = new Float32Array(contacts)
  for (const [row, i] of order.entries()) byTime[i] = trust[row] ?? 0
  return byTime
}

const mean = (some: Float32Array): number => some.reduce((sum, one) => sum + one, 0) / some.length
/** Slices are a hundred contacts; a few at the edges hold some of both. */
const HABIT = [1_500, 2_300] as const
const within = (trust: Float32Array): number => mean(trust.subarray(HABIT[0] + 100, HABIT[1] - 100))
const outside = (trust: Float32Array): number =>
  (mean(trust.subarray(0, HABIT[0] - 100)) + mean(trust.subarray(HABIT[1] + 100))) / 2
const isHabit = (i: number): boolean => i >= HABIT[0] && i < HABIT[1]
const asUsual = (said: number): number => said

describe('how much a tagged contact counts', () => {
  it('is nearly nothing while tags were set in a way that passed', () => {
    const trust = trustIn({ tag: (said, i) => (isHabit(i) ? (said + 1) % CLASSES : said) })
    expect(within(trust)).toBeLessThan(0.1)
    expect(outside(trust)).toBeGreaterThan(0.9)
  })

  it.each<[string, History]>([
    ['where nothing changed', { tag: asUsual }],
    ['in a rush of contacts about one thing', { said: (i) => (isHabit(i) ? 2 : i % CLASSES), tag: asUsual }],
    ['of few contacts', { tag: (said, i) => (i > 500 && i < 900 ? 0 : said), contacts: 2_400 }],
  ])('is all %s', (_, history) => {
    expect(mean(trustIn(history))).toBeGreaterThan(0.95)
  })

  it('is all since tags are set in another way, as long as nothing later contradicts', () => {
    const trust = trustIn({ tag: (said, i) => (i >= 3_400 ? (said + 1) % CLASSES : said) })
    expect(mean(trust.subarray(3_500))).toBe(1)
  })

  it('is all where not every contact has a date', () => {
    const trust = trustIn({ tag: (said, i) => (isHabit(i) ? (said + 1) % CLASSES : said) }, false)
    expect(mean(trust)).toBe(1)
  })

  it('is a share of one', () => {
    const random = createRandom(3)
    const trust = trustIn({ tag: () => Math.floor(random() * CLASSES) })
    for (const one of trust) expect(one > 0 && one <= 1).toBe(true)
  })
})
