import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/text/language.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { wordFeature } from './features.ts'
import { type KeepRule, type ReasonSample, readSamples, type SampleRows } from './samples.ts'
import { createWordReader } from './words.ts'

const ALL: KeepRule = { tickets: 1, requesters: 1 }
const SALT = 'salt'

const contact = (value: string, body: string, more: Partial<ReasonSample> = {}): ReasonSample => ({
  value,
  text: { subject: '', parts: [{ text: body, weight: 1 }], language: 'en' },
  ...more,
})
const ofParts = (...parts: [text: string, weight: number][]): ReasonSample => ({
  value: 'b',
  text: { subject: '', parts: parts.map(([text, weight]) => ({ text, weight })), language: 'en' },
})
const inLanguage = (value: string, language: Language): ReasonSample => ({
  value,
  text: { subject: '', parts: [], language },
})

const read = (
  samples: readonly ReasonSample[],
  rule: KeepRule = ALL,
  descriptions: ReadonlyMap<string, string> = new Map(),
): SampleRows => {
  const { value } = stepsOf(readSamples(samples, SALT, descriptions, rule))
  if (value === null) throw new Error('there is enough to read')
  return value
}
const thrice = <T>(one: T): T[] => [one, one, one]
const columnOf = ({ hashes }: SampleRows, word: string): number =>
  hashes.indexOf(wordFeature(createWordReader(SALT)(word, 'en')[0]?.stem ?? 0))
const columnsIn = ({ rows }: SampleRows, row: number): number[] => [
  ...rows.columns.subarray(rows.starts[row], rows.starts[row + 1]),
]
const bodies = ({ texts }: SampleRows): (string | undefined)[] => texts.map(({ parts }) => parts[0]?.text)

describe('tagged contacts', () => {
  it('teach nothing unless two reasons were used thrice', () => {
    const used = (a: number, b: number) =>
      stepsOf(
        readSamples(
          [
            ...Array.from({ length: a }, () => contact('a', 'apple')),
            ...Array.from({ length: b }, () => contact('b', 'berry')),
          ],
          SALT,
          new Map(),
          ALL,
        ),
      ).value
    expect(used(3, 2)).toBeNull()
    expect(used(9, 0)).toBeNull()
    expect(used(3, 3)?.values).toEqual(['a', 'b'])
  })

  it('of a reason used twice are left out, and reasons stand in the order of the alphabet', () => {
    const sample = read([
      ...thrice(contact('pear', 'pear')),
      ...thrice(contact('apple', 'apple')),
      contact('fig', 'fig'),
      contact('fig', 'fig'),
    ])
    expect(sample.values).toEqual(['apple', 'pear'])
    expect([sample.contacts, sample.rows.count, sample.truth.length]).toEqual([6, 6, 6])
    expect(columnOf(sample, 'fig')).toBe(-1)
    for (const [row, body] of bodies(sample).entries())
      expect(sample.values[sample.truth[row] ?? -1]).toBe(body)
  })

  it('stand in the same order in whatever order they come, even where only parts, weights or subjects differ', () => {
    const samples = [
      ...thrice(contact('a', 'apple')),
      ...thrice(contact('b', 'berry')),
      contact('a', 'berry'),
      { ...contact('a', 'apple'), text: { ...contact('a', 'apple').text, subject: 'berry' } },
      ofParts(['apple', 1], ['berry', 0.5]),
      ofParts(['apple', 0.5], ['berry', 1]),
      ofParts(['tart', 1], ['cake', 1]),
      contact('b', 'tart1 cake'),
    ]
    const one = read(samples)
    for (let turn = 1; turn < samples.length; turn += 1) {
      const other = read([...samples.slice(turn), ...samples.slice(0, turn)].reverse())
      expect(other.texts).toEqual(one.texts)
      expect(other.truth).toEqual(one.truth)
      expect(other.rows).toEqual(one.rows)
    }
  })
})

describe('the language of an account', () => {
  const languageOf = (...languages: Language[]): Language =>
    read([...languages.map((one) => inLanguage('a', one)), ...thrice(inLanguage('b', 'unknown'))]).language

  it('is that of most texts', () => {
    expect(languageOf('de', 'fr', 'fr')).toBe('fr')
    expect(languageOf('fr', 'de', 'de')).toBe('de')
  })

  it('is the first in the alphabet of those that are as frequent', () => {
    expect(languageOf('fr', 'de', 'unknown')).toBe('de')
    expect(languageOf('de', 'fr', 'unknown')).toBe('de')
    expect(languageOf('pt', 'fr', 'de', 'nl', 'nl', 'pt')).toBe('nl')
  })

  it('is English where no text betrays one, however many they are', () => {
    expect(languageOf('unknown', 'unknown', 'unknown')).toBe('en')
    expect(languageOf('unknown', 'unknown', 'unknown', 'it')).toBe('it')
  })
})

describe('dates of contacts', () => {
  it('are those of each, in the order of the rows', () => {
    const sample = read([
      ...thrice(contact('a', 'apple', { at: 7 })),
      ...thrice(contact('b', 'berry', { at: 9 })),
    ])
    expect(sample.dates).toEqual(Array.from(sample.truth, (one) => (one === 0 ? 7 : 9)))
  })

  it('are none where one has none, and nought is a date', () => {
    expect(
      read([
        ...thrice(contact('a', 'x', { at: 7 })),
        ...thrice(contact('b', 'y', { at: 9 })),
        contact('a', 'z'),
      ]).dates,
    ).toEqual([])
    expect(
      read([...thrice(contact('a', 'x', { at: 0 })), ...thrice(contact('b', 'y', { at: 0 }))]).dates,
    ).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('what the team says of a reason', () => {
  const samples = [...thrice(contact('a', 'apple juice')), ...thrice(contact('b', 'berry juice'))]

  it('counts as two contacts, after the tagged ones, and not as a text', () => {
    const sample = read(samples, ALL, new Map([['b', 'berry cake']]))
    expect([sample.contacts, sample.rows.count, sample.texts.length]).toEqual([6, 8, 6])
    expect([...sample.truth.subarray(6)]).toEqual([1, 1])
    for (const row of [6, 7]) {
      expect(columnsIn(sample, row)).toContain(columnOf(sample, 'berry'))
      expect(columnsIn(sample, row)).toContain(columnOf(sample, 'cake'))
      expect(columnsIn(sample, row)).not.toContain(columnOf(sample, 'juice'))
    }
    expect(columnsIn(sample, 7)).toEqual(columnsIn(sample, 6))
  })

  it('of a reason that was not learned is left out', () => {
    expect(read(samples, ALL, new Map([['c', 'cake']])).rows.count).toBe(6)
  })

  it('stays in it where contacts hold it too rarely, and is known for it', () => {
    const rule = { tickets: 3, requesters: 1 }
    const some = [...samples, contact('a', 'apple cake'), contact('a', 'apple tart')]
    const sample = read(some, rule, new Map([['b', 'cake']]))
    const cake = columnOf(sample, 'cake')
    expect(cake).toBeGreaterThanOrEqual(0)
    for (let row = 0; row < sample.contacts; row += 1) expect(columnsIn(sample, row)).not.toContain(cake)
    for (const row of [8, 9]) expect(columnsIn(sample, row)).toContain(cake)
    expect(sample.saidOnly).toContain(sample.hashes[cake])
    // Nobody but a customer said it, and too rarely.
    expect(columnOf(sample, 'tart')).toBe(-1)
    expect(sample.taught).toBe(true)
  })

  it('is learned of contacts too where they hold it often', () => {
    const sample = read(samples, { tickets: 3, requesters: 1 }, new Map([['b', 'apple']]))
    const apple = columnOf(sample, 'apple')
    expect(sample.saidOnly).not.toContain(sample.hashes[apple])
    const holding = Array.from({ length: 8 }, (_, row) => row).filter((row) =>
      columnsIn(sample, row).includes(apple),
    )
    expect(holding).toEqual([
      ...Array.from(sample.truth.keys()).filter((row) => row < 6 && sample.truth[row] === 0),
      6,
      7,
    ])
  })

  it('is nothing that contacts have taught', () => {
    const odd = ['xk', 'mo', 'up'].map((word) => contact('a', word))
    const others = ['fi', 'hy', 'zs'].map((word) => contact('b', word))
    const sample = read([...odd, ...others], { tickets: 3, requesters: 1 }, new Map([['a', 'cake']]))
    expect([sample.taught, columnOf(sample, 'cake') >= 0]).toEqual([false, true])
  })
})

describe('what contacts of too few requesters hold', () => {
  const by = (requesters: readonly (number | string | undefined)[]) =>
    read(
      [
        ...requesters.map((requesterId) =>
          contact('a', 'cake', requesterId === undefined ? {} : { requesterId }),
        ),
        ...thrice(contact('b', 'tart')),
      ],
      { tickets: 3, requesters: 2 },
      new Map([['b', 'cake']]),
    )

  it('goes, though the team says it', () => {
    expect(columnOf(by([1, 1, 1]), 'cake')).toBe(-1)
  })

  it.each<[string, (number | string | undefined)[]]>([
    ['two requesters', [1, 2, 1]],
    ['requesters of whom nothing is known, each for one of their own', [undefined, undefined, undefined]],
    ['a known one and others', ['x', undefined, 'x']],
  ])('stays where they are enough: %s', (_, requesters) => {
    expect(columnOf(by(requesters), 'cake')).toBeGreaterThanOrEqual(0)
  })
})

describe('reading contacts', () => {
  it('pauses after each fifty', () => {
    const steps = (many: number): number =>
      stepsOf(
        readSamples(
          Array.from({ length: many }, (_, i) => contact(i % 2 === 0 ? 'a' : 'b', 'x')),
          SALT,
          new Map(),
          ALL,
        ),
      ).steps
    expect(steps(50) - steps(49)).toBe(1)
    expect(steps(99)).toBe(steps(50))
    expect(steps(100) - steps(50)).toBe(1)
    expect(steps(200) - steps(100)).toBe(2)
  })
})
