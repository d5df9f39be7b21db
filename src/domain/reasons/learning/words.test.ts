import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import type { Language } from '#domain/text/language.ts'
import { createWordReader } from './words.ts'

const SALT = 'salt'
const read = createWordReader(SALT)
/** The stem's number, as the model looks it up. */
const stemmed = (stem: string): number => hash32(`${SALT}\nw${stem}`)
const stemsIn = (text: string, language: Language = 'unknown'): (number | null)[] =>
  read(text, language).map((word) => word?.stem ?? null)

describe('the words of a text', () => {
  it('stand in its order, in lower case and without accents', () => {
    expect(stemsIn('Où est\n mon Café?')).toEqual(['ou', 'est', 'mon', 'cafe'].map(stemmed))
  })

  it('leave a gap where something was left out', () => {
    expect(stemsIn('order kim@example.com now 4711, mp3 (kim.lee) end')).toEqual([
      stemmed('order'),
      null,
      stemmed('now'),
      null,
      null,
      null,
      stemmed('end'),
    ])
  })

  it.each([['kim@host'], ['ftp://host'], ['<url:host>'], ['www.host'], ['file.txt'], ['a.bc']])(
    'leave %s out',
    (address) => {
      expect(stemsIn(address)).toEqual([null])
    },
  )

  it.each([
    ['e.g', ['e', 'g']],
    ['end.', ['end']],
    ['5.ab', [null, 'ab']],
    ['one/two', ['one', 'two']],
    ['awww.', ['awww']],
    ['…', []],
  ])('take %s for no address', (chunk, words) => {
    expect(stemsIn(chunk)).toEqual(words.map((word) => word && stemmed(word)))
  })

  it.each(["don't", 'don’t'])('hold %s for one word in most languages', (word) => {
    expect(stemsIn(word)).toEqual([stemmed('dont')])
    expect(stemsIn(word, 'de')).toEqual(stemsIn('dont', 'de'))
  })

  it.each([
    ['fr', "l'adresse", ['l', 'adresse']],
    ['fr', 'l’adresse', ['l', 'adresse']],
    ['it', "dell'account", ['dell', 'account']],
  ] as const)('part what is elided in %s: %s', (language, word, parts) => {
    expect(stemsIn(word, language)).toEqual(parts.flatMap((part) => stemsIn(part, language)))
    expect(stemsIn(word, language).length).toBe(2)
  })

  it('end after four hundred', () => {
    expect(stemsIn('word '.repeat(399)).length).toBe(399)
    expect(stemsIn('word '.repeat(401)).length).toBe(400)
    // Also where one chunk holds more than are left.
    expect(stemsIn(`${'word '.repeat(399)}one/two/three`).length).toBe(400)
    expect(stemsIn('a@b '.repeat(500)).length).toBe(400)
  })

  it('end after twenty thousand characters', () => {
    const idle = '. '.repeat(9_998)
    expect(stemsIn(`${idle}abcdef`)).toEqual([stemmed('abcd')])
  })

  it('are the same whether read before or not, and others in another language', () => {
    const fresh = createWordReader(SALT)
    const once = fresh('houses', 'en')
    expect(fresh('houses', 'en')).toEqual(once)
    expect(fresh('houses', 'unknown')[0]?.stem).toBe(stemmed('houses'))
    expect(once[0]?.stem).not.toBe(stemmed('houses'))
  })
})

describe('runs of letters', () => {
  const gramsOf = (word: string): number[] => [...(read(word, 'unknown')[0]?.grams ?? [])]
  const hashed = (grams: readonly string[]): number[] => grams.map((gram) => hash32(`${SALT}\nc${gram}`))

  it('are all of two to four, the ends marked', () => {
    expect(gramsOf('Café')).toEqual(
      hashed(['^c', 'ca', 'af', 'fe', 'e$', '^ca', 'caf', 'afe', 'fe$', '^caf', 'cafe', 'afe$']),
    )
    expect(gramsOf('a')).toEqual(hashed(['^a', 'a$', '^a$']))
  })

  it('are those of a word’s first forty letters', () => {
    expect(gramsOf(`${'ab'.repeat(20)}c`)).toEqual(gramsOf('ab'.repeat(20)))
    expect(gramsOf(`${'ab'.repeat(19)}c`)).not.toEqual(gramsOf(`${'ab'.repeat(19)}`))
  })
})
