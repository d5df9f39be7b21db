import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { decodeEntities } from '#domain/answers/entities.ts'
import { plainArticle } from '#domain/answers/html-text.ts'
import { itemsInReply } from '#domain/answers/links.ts'
import { queryOf } from '#domain/answers/query.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { searchAnswers } from '#domain/answers/search.ts'
import { isBareThanks } from '#domain/fcr/thanks.ts'
import { saidMood } from '#domain/health/said-mood.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { cleanText } from '#domain/text/clean.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import { cleanSubject } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { FULL } from '#test/full.ts'
import { aTicketText, CONTEXT, ITEMS } from '#test/samples/ranking.ts'
import { isLinear } from './growth.ts'

const MEGABYTE = 1_000_000
/** Every run takes a megabyte of words; of what is only there to be slow, as much as tells. */
const lengthOf = (shape: string): number => (FULL || shape.endsWith('words') ? MEGABYTE : 120_000)
/** The clock that counts is the work's own: on a busy machine it may take long all the same. */
const PATIENCE = 120_000

const of =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** No two words alike: what remembers words remembers them all. */
const everNew = (length: number): string => {
  const words: string[] = []
  for (let at = 0; at * 8 < length; at += 1) words.push(`w${(at * 7919).toString(36)}`)
  return words.join(' ').slice(0, length)
}

const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  words: of('my card was declined again '),
  'new words': everNew,
  'one word': of('a'),
  tags: of('<a href="'),
  'open tags': of('<p '),
  comments: of('<!-- '),
  scripts: of('<script>'),
  entities: of('&amp;#38;&'),
  links: of('https://help.example.com/hc/articles/'),
  'hosts without end': of('a.'),
  dashes: of('a-'),
  href: of('href = '),
  percent: of('%41%'),
  prefixes: of('Re: [x] Fwd: '),
  spaces: of(' \n'),
  versions: of('1.2.'),
  quotes: of("'l'"),
}

const INDEX = buildIndex(ITEMS)
const TAXONOMY = buildTaxonomy([
  { name: 'Billing::Card declined', value: 'card' },
  { name: 'Account::Import', value: 'import' },
])

const WORKS: Readonly<Record<string, (text: string) => unknown>> = {
  cleaning: cleanText,
  'cleaning a subject': cleanSubject,
  'telling the language': detectLanguage,
  words: (text) => tokens(text, 'en'),
  'reading markup': plainArticle,
  'decoding entities': decodeEntities,
  'finding links': (text) => itemsInReply(text, ['help.example.com']),
  ranking: (text) => rankAnswers(INDEX, aTicketText(text.slice(0, 300), text), CONTEXT),
  searching: (text) => searchAnswers(INDEX, text, CONTEXT),
  'suggesting reasons': (text) => suggestReasons(TAXONOMY, aTicketText(text.slice(0, 300), text)),
  'hearing the mood': (text) => saidMood(aTicketText('', text)),
  'knowing thanks': isBareThanks,
}

describe.each(Object.entries(WORKS))('%s', (_, work) => {
  it.each(Object.entries(SHAPES))(
    'of much of %s takes four times as long as of a quarter',
    (shape, textOf) => {
      expect(isLinear(work, textOf, lengthOf(shape) / 4)).toBe(true)
    },
    PATIENCE,
  )
})

it('what is asked of the index does not grow with the ticket beyond what is read of it', () => {
  const sizes = [MEGABYTE / 4, MEGABYTE].map((length) => queryOf(aTicketText('', everNew(length)), 'en').size)
  expect(sizes[1]).toBe(sizes[0])
})

it(
  'would notice work that is not linear',
  () => {
    /** Works that many milliseconds by the clock of this process: a loop is as quick as it was compiled. */
    const busy = (milliseconds: number): void => {
      const before = process.cpuUsage()
      for (let spent = 0; spent < milliseconds; ) {
        const { user, system } = process.cpuUsage(before)
        spent = (user + system) / 1_000
      }
    }
    const ofPairs = (text: string): void => busy(40 * (text.length / 2_500) ** 2)
    expect(isLinear(ofPairs, of('ab'), 2_500, 2)).toBe(false)
  },
  PATIENCE,
)
