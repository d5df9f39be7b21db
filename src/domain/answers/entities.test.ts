import { describe, expect, it } from 'vitest'
import { decodeEntities } from './entities.ts'

/** HTML names a letter with a mark by both: what Unicode composes of the two. */
const MARKS: Readonly<Record<string, { mark: string; letters: string }>> = {
  uml: { mark: '\u0308', letters: 'aouAOUeiy' },
  grave: { mark: '\u0300', letters: 'aeiouAE' },
  acute: { mark: '\u0301', letters: 'aeiouAEIOU' },
  circ: { mark: '\u0302', letters: 'aeiouAEO' },
  tilde: { mark: '\u0303', letters: 'anoANO' },
  cedil: { mark: '\u0327', letters: 'cC' },
  ring: { mark: '\u030a', letters: 'a' },
}

/** The code points that the HTML standard gives. */
const CODES: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  hellip: 8230,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  sbquo: 8218,
  ldquo: 8220,
  rdquo: 8221,
  bdquo: 8222,
  laquo: 171,
  raquo: 187,
  lsaquo: 8249,
  rsaquo: 8250,
  bull: 8226,
  middot: 183,
  copy: 169,
  reg: 174,
  trade: 8482,
  euro: 8364,
  pound: 163,
  yen: 165,
  cent: 162,
  sect: 167,
  para: 182,
  deg: 176,
  plusmn: 177,
  times: 215,
  divide: 247,
  rarr: 8594,
  larr: 8592,
  uarr: 8593,
  darr: 8595,
  sol: 47,
  colon: 58,
  period: 46,
  comma: 44,
  iexcl: 161,
  iquest: 191,
  szlig: 223,
  aelig: 230,
  oslash: 248,
  oelig: 339,
}

describe('decodeEntities', () => {
  it.each(
    Object.entries(MARKS).flatMap(([name, { mark, letters }]) =>
      [...letters].map((letter) => [`${letter}${name}`, (letter + mark).normalize('NFC')]),
    ),
  )('a letter is composed of what its name says: %s', (name, composed) => {
    expect(decodeEntities(`x&${name};y`)).toBe(`x${composed}y`)
  })

  it.each(Object.entries(CODES))('a name stands for its code point: %s', (name, code) => {
    expect(decodeEntities(`x&${name};y`)).toBe(`x${String.fromCodePoint(code)}y`)
    expect(decodeEntities(`&#${code};&#x${code.toString(16)};&#X${code.toString(16).toUpperCase()};`)).toBe(
      String.fromCodePoint(code, code, code),
    )
  })

  it.each(['nbsp', 'ensp', 'emsp', 'thinsp'])('every width of space is a space: %s', (name) => {
    expect(decodeEntities(`x&${name};y`)).toMatch(/^x\sy$/)
  })

  it.each(['shy', 'zwnj', 'zwj'])('what nobody sees parts no word: %s', (name) => {
    expect(decodeEntities(`x&${name};y`)).toBe('xy')
  })

  it.each([
    ['the first and the last code point', '&#1;&#x10FFFF;', '\u0001\u{10ffff}'],
    ['beyond the last', 'x&#x110000;y', 'xy'],
    ['nothing', 'x&#0;y', 'xy'],
    ['halves of a pair', 'x&#xD800;&#xDBFF;&#xDFFF;y', 'xy'],
    ['either side of the halves', '&#xD7FF;&#xE000;', '\ud7ff\ue000'],
    ['seven digits', 'x&#1114112;y', 'xy'],
    ['more digits than any has', '&#12345678;&#x1234567;', '&#12345678;&#x1234567;'],
    [
      'names that no entity has',
      '&toString;&constructor;&x;&verylongname;',
      '&toString;&constructor;&x;&verylongname;',
    ],
    ['one that is not closed', '&amp and &', '&amp and &'],
  ])('numbers and names are held to the standard: %s', (_, text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded)
  })
})
