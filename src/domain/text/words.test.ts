import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { cleanText } from './clean.ts'
import { detectLanguage } from './detect-language.ts'
import { slips } from './distance.ts'
import { fold } from './fold.ts'
import { languageOfLocale } from './language.ts'
import { cleanSubject, ticketText } from './ticket-text.ts'
import { stem, tokens } from './tokens.ts'

describe('the language of a text', () => {
  it('needs one little word that stands in no other’s grammar', () => {
    // *would* is English alone; *is* is Dutch too; *me* stands in most.
    expect([detectLanguage('would'), detectLanguage('is'), detectLanguage('me')]).toEqual([
      'en',
      'unknown',
      'unknown',
    ])
  })

  it('is told by letters only beside words: each of them counts half a word', () => {
    expect(detectLanguage('ß ä')).toBe('de')
    expect([detectLanguage('ß'), detectLanguage('ü'), detectLanguage('ñ')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
    // They decide between as many words.
    const mixed = 'would und'
    expect(detectLanguage(mixed)).toBe('unknown')
    expect([detectLanguage(`${mixed} Maß`), detectLanguage(`${mixed} MÜDE`)]).toEqual(['de', 'de'])
    const between = (one: string, other: string, letter: string) => [
      detectLanguage(`${one} ${other}`),
      detectLanguage(`${one} ${other} x${letter}x`),
    ]
    for (const letter of ['ñ', '¿', '¡']) expect(between('pero', 'und', letter)).toEqual(['unknown', 'es'])
    for (const letter of ['ã', 'õ']) expect(between('você', 'und', letter)).toEqual(['unknown', 'pt'])
    for (const letter of ['ê', 'è', 'œ', 'ça', 'ço'])
      expect(between('avec', 'und', letter)).toEqual(['unknown', 'fr'])
    expect(between('avec', 'und', 'ç')).toEqual(['unknown', 'unknown'])
  })

  it('is unknown where two are nearly as loud', () => {
    const say = (english: number, german: number) =>
      detectLanguage(`${'would '.repeat(english)}${'und '.repeat(german)}`)
    expect([say(8, 7), say(7, 8), say(7, 7)]).toEqual(['unknown', 'unknown', 'unknown'])
    expect([say(7, 6), say(6, 7), say(23, 20)]).toEqual(['en', 'de', 'en'])
  })

  it('is that of the first four hundred words, and of the first pages', () => {
    expect(detectLanguage(`${'would '.repeat(400)}${'und '.repeat(600)}`)).toBe('en')
    expect(detectLanguage(`${'qqq '.repeat(399)}would`)).toBe('en')
    expect(detectLanguage(`${'qqq '.repeat(400)}would`)).toBe('unknown')
    expect(detectLanguage(`${'1'.repeat(5_994)} would`)).toBe('en')
    expect(detectLanguage(`${'1'.repeat(6_000)} would`)).toBe('unknown')
  })

  it('does not matter in capitals', () => {
    expect(detectLanguage('WOULD')).toBe('en')
  })
})

it('a locale names a language by its first two letters', () => {
  expect(['en', 'DE-at', 'es-419', 'fr_CA', 'it', 'nl', 'xx', '', undefined].map(languageOfLocale)).toEqual([
    'en',
    'de',
    'es',
    'fr',
    'it',
    'nl',
    'unknown',
    'unknown',
    'unknown',
  ])
})

it('folded words have neither capitals nor accents', () => {
  expect(fold('ÄÖÜß Éñçã ÂÊ')).toBe('aouss enca ae')
})

describe('words that carry the matter', () => {
  it('are no stop words, no bare numbers, not single letters, nor endless', () => {
    expect(tokens('a 12 x 2fa mp3 ٣٤ ok', 'en')).toEqual(['2fa', 'mp3', 'ok'])
    expect(tokens('I would not', 'en')).toEqual(['not'])
    expect(tokens('I would not', 'unknown')).toEqual(['would', 'not'])
    expect(tokens(`${'q'.repeat(40)} ${'w'.repeat(41)}`, 'unknown')).toEqual(['q'.repeat(40)])
  })

  it('lose an apostrophe inside, whichever sign it is; in French and Italian they are two', () => {
    expect(tokens("Ann's rock’n’roll 'quoted' l'", 'unknown')).toEqual(['anns', 'rocknroll', 'quoted'])
    expect(tokens("l'adresse d’envoi", 'fr')).toEqual(['adress', 'envoi'])
    expect(tokens("dell'account", 'it')).toHaveLength(1)
    expect(tokens("dell'account", 'it')[0]).not.toContain('dell')
    expect(tokens("can't", 'en')).toEqual(['cant'])
  })

  it('are stemmed by their language, and only folded where none is known', () => {
    expect([stem('cards', 'en'), stem('cards', 'unknown'), stem('größen', 'unknown')]).toEqual([
      'card',
      'cards',
      'grossen',
    ])
    // The same again, as it is remembered then.
    expect([stem('cards', 'en'), stem('karten', 'de'), stem('karten', 'de')]).toEqual([
      'card',
      'kart',
      'kart',
    ])
    // What is remembered of one language is not another’s.
    expect([stem('die', 'en'), stem('facturas', 'es'), stem('facturas', 'en')]).toEqual([
      'die',
      'factur',
      'factura',
    ])
  })

  it('stay right when more words were stemmed than are remembered', () => {
    for (let at = 0; at <= 20_001; at += 1) stem(`w${at}`, 'en')
    expect([stem('cards', 'en'), stem('declined', 'en')]).toEqual(['card', 'declin'])
  })
})

describe('a ticket’s text', () => {
  const said = (at: number, text: string, more: Partial<Message> = {}): Message => ({
    ...{ authorId: 1, authorRole: 'end_user', public: true, at, text, channel: 'email' },
    ...more,
  })

  it('fades by two fifths from message to message, and ends with the eighth', () => {
    const { parts } = ticketText({
      subject: '',
      messages: Array.from({ length: 10 }, (_, at) => said(at, `word ${at}`)),
    })
    expect(parts.map(({ text }) => text)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((at) => `word ${at}`))
    for (const [age, { weight }] of parts.entries()) expect(weight).toBeCloseTo(0.6 ** age, 12)
  })

  it('leaves out messages without words, and does not count them as older ones', () => {
    const { parts } = ticketText({
      subject: '',
      messages: [said(1, 'it fails'), said(2, ' \n'), said(3, 'still')],
    })
    expect(parts.map(({ text, weight }) => [text, weight])).toEqual([
      ['still', 1],
      ['it fails', 0.6],
    ])
  })

  it('is in the language of subject and messages', () => {
    expect(ticketText({ subject: 'Would you', messages: [] }).language).toBe('en')
    expect(ticketText({ subject: 'CSV', messages: [said(1, 'das ist nicht gut')] }).language).toBe('de')
    // The last word of one is not the first of the other.
    expect(ticketText({ subject: 'wou', messages: [said(1, 'ld')] }).language).toBe('unknown')
  })

  it.each([
    ['RE:RE: [ACME][1] it fails', 'it fails'],
    ['  aw : Tr: RV: it fails ', 'it fails'],
    ['Fw[12]:it fails', 'it fails'],
    ['[] it fails', 'it fails'],
    [`[${'x'.repeat(40)}] it fails`, 'it fails'],
    [`[${'x'.repeat(41)}] it fails`, `[${'x'.repeat(41)}] it fails`],
    ['Ref it: fails', 'Ref it: fails'],
    ['it fails Re: [x]', 'it fails Re: [x]'],
    ['Re[a]: it fails', 'Re[a]: it fails'],
    ['antw: sv: res: enc: wg: ref: fwd: it fails', 'it fails'],
  ])('of the subject "%s" is left "%s"', (raw, rest) => {
    expect(cleanSubject(raw)).toBe(rest)
  })
})

describe('cleaning', () => {
  it('has one kind of line end and of space, and no signs that nobody sees', () => {
    expect(cleanText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
    expect(cleanText('a\u00a0b\u2007c\u202fd')).toBe('a b c d')
    expect(cleanText('a\u200bb\u200dc\u2060d\ufeffe\u00adf')).toBe('abcdef')
  })

  it('keeps one empty line between paragraphs, and no space at ends', () => {
    expect(cleanText('one  \n\n\n\n\ntwo\nthree \t\n\nfour\n')).toBe('one\n\ntwo\nthree\n\nfour')
    // Also where what stood between them went.
    expect(cleanText('one\n\nName: Ann\n\ntwo')).toBe('one\n\ntwo')
    expect(cleanText('one\n\n> quoted\n\ntwo')).toBe('one\n\ntwo')
  })

  it('reads a million signs', () => {
    expect(cleanText(`${'x'.repeat(999_999)}yz`)).toHaveLength(1_000_000)
  })

  it('keeps what has no words at all', () => {
    expect([cleanText('…'), cleanText('> …'), cleanText('42')]).toEqual(['…', '> …', '42'])
  })
})

it('slips are given up at the most that is asked for', () => {
  expect([slips('abcdef', 'uvwxyz', 2), slips('a', 'abcd', 2), slips('abcd', 'a', 2)]).toEqual([3, 3, 3])
  expect([slips('ab', 'ba', 1), slips('abcd', 'badc', 2), slips('ab', 'ba', 0)]).toEqual([1, 2, 1])
  // A swap, and nothing between the two (no letter moves twice).
  expect([slips('ca', 'abc', 9), slips('abc', 'acb', 9), slips('xab', 'xba', 9), slips('', '', 0)]).toEqual([
    3, 1, 1, 0,
  ])
  expect(slips('abc', 'abcd', 1)).toBe(1)
})
