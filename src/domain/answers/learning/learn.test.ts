import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, RankContext } from '#domain/answers/answer.ts'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import type { Item } from '#domain/content.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { anArticle, daysAgo, NOW } from '#test/samples/records.ts'
import { hasher } from './features.ts'
import { learnAnswers } from './learn.ts'
import { type AnswerMemory, sizeOf } from './memory.ts'
import type { PastContact } from './past-contact.ts'

const CARD = anArticle(1, {
  title: 'Change the card on your account',
  text: 'Open Billing, choose Payment method.',
})
const SPAM = anArticle(2, {
  title: 'Newsletters in the spam folder',
  text: 'Set up SPF and DKIM for your domain.',
})
const IMPORT = anArticle(3, { title: 'Import contacts from a file', text: 'Upload a CSV file.' })
const ITEMS: Item[] = [CARD, SPAM, IMPORT]
const INDEX = buildIndex(ITEMS)

const textOf = (text: string, language: Language = 'en', subject = ''): TicketText => ({
  subject,
  parts: [{ text, weight: 1 }],
  language,
})

const contact = (n: number, text: string, items: PastContact['items'] = []): PastContact => ({
  text: textOf(text),
  items,
  requester: n,
  at: daysAgo(100 - (n % 90)),
})

const repeated = (count: number, text: string, items: PastContact['items'] = [], from = 0): PastContact[] =>
  Array.from({ length: count }, (_, n) => contact(from + n, text, items))

const learn = (contacts: readonly PastContact[], salt = 'salt'): AnswerMemory =>
  learnAnswers(contacts, { index: INDEX, salt, now: NOW })

const CONTEXT: RankContext = {
  language: 'en',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: NOW,
  allowedHosts: ['help.example.com'],
}

const ranked = (text: string, memory?: AnswerMemory, index = INDEX): Answer[] =>
  rankAnswers(index, textOf(text), { ...CONTEXT, ...(memory && { memory }) })

const HISTORY = [
  ...repeated(12, 'Your shop refuses my Mastercard whenever we pay an order', ['article:1']),
  ...repeated(8, 'Nobody receives what we mailed them, everything vanishes', ['article:2'], 100),
]

/** Everything that a memory holds, as text and as raw bytes. */
const everythingIn = (memory: AnswerMemory): string =>
  Object.values(memory)
    .map((value: unknown) =>
      ArrayBuffer.isView(value)
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
        : JSON.stringify(value),
    )
    .join('\n')

describe('learnAnswers', () => {
  it('finds by the wording of solved contacts what shares no word with it', () => {
    const text = 'The shop refuses our mastercard'
    expect(ranked(text)).toEqual([])
    const [first] = ranked(text, learn(HISTORY))
    expect(first?.key).toBe('article:1')
    expect(first?.why).toContainEqual(expect.objectContaining({ because: 'solved_similar', n: 12, of: 12 }))
  })

  it('says n of m by counting: of the solved contacts that held the word, how many this item solved', () => {
    const shared = 'the parcel tracker shows nothing'
    const memory = learn([
      ...repeated(9, `${shared}, mastercard charged`, ['article:1']),
      ...repeated(3, `${shared}, newsletter lost`, ['article:2'], 50),
      ...repeated(4, `${shared}, nobody knows`, [], 80),
    ])
    const why = ranked('parcel tracker nothing', memory).find(({ key }) => key === 'article:1')?.why
    expect(why).toContainEqual({ because: 'solved_similar', n: 9, of: 12, word: expect.any(String) })
  })

  it('two contacts are no evidence to tell of', () => {
    const memory = learn([
      ...repeated(2, 'mastercard refused by shop', ['article:1']),
      ...repeated(6, 'mastercard refused by shop', [], 50),
    ])
    const whys = ranked('mastercard refused by the shop when changing the card', memory).flatMap(
      ({ why }) => why,
    )
    expect(whys.map(({ because }) => because)).not.toContain('solved_similar')
  })

  it('learns without any answer known how customers write of what the items say', () => {
    const memory = learn(repeated(20, 'My card was refused, mastercard plastic is broken, change the card'))
    expect(memory).toMatchObject({ contacts: 20, solved: 0 })
    const [first] = ranked('the mastercard plastic is broken', memory)
    expect(first?.key).toBe('article:1')
  })

  it('teaches nothing from after now, nor of items that are gone', () => {
    const later = repeated(10, 'mastercard refused', ['article:1']).map((one) => ({ ...one, at: NOW + 1 }))
    expect(learn(later).contacts).toBe(0)
    const gone = learn(repeated(10, 'mastercard refused', ['article:99']))
    expect(gone).toMatchObject({ contacts: 10, solved: 0 })
    expect(gone.items).not.toContain('article:99')
  })

  it('nothing learned changes nothing', () => {
    const text = 'change the card on my account'
    expect(ranked(text, learn([])).map(({ key }) => key)).toEqual(ranked(text).map(({ key }) => key))
  })

  it('does not care in which order contacts come', () => {
    const whole = learn(HISTORY)
    fc.assert(
      fc.property(fc.shuffledSubarray(HISTORY, { minLength: HISTORY.length }), (turned) => {
        expect(learn(turned)).toEqual(whole)
      }),
      { numRuns: 10 },
    )
  })

  it('what may not be sent stays so, however often it solved something', () => {
    const index = buildIndex([{ ...CARD, segmentIds: [5] }, { ...SPAM, draft: true }, IMPORT])
    const memory = learnAnswers(HISTORY, { index, salt: 'salt', now: NOW })
    const answers = ['The shop refuses our mastercard', 'nobody receives what we mailed'].flatMap((text) =>
      ranked(text, memory, index),
    )
    expect(answers.map(({ key, access }) => [key, access.insertable])).toEqual([
      ['article:1', false],
      ['article:2', false],
    ])
  })

  it('a stored memory ranks like the one that was learned', () => {
    const memory = learn(HISTORY)
    const stored = structuredClone(memory)
    expect(ranked('The shop refuses our mastercard', stored)).toEqual(
      ranked('The shop refuses our mastercard', memory),
    )
  })

  it('works in another language than English', () => {
    const items = [
      anArticle(4, { title: 'Zahlungsart ändern', text: 'Öffnen Sie die Abrechnung.', locale: 'de' }),
      SPAM,
    ]
    const index = buildIndex(items)
    const said = 'Meine Mastercard wurde beim Bezahlen abgelehnt'
    const contacts = repeated(10, said, ['article:4']).map((one) => ({ ...one, text: textOf(said, 'de') }))
    const memory = learnAnswers(contacts, { index, salt: 's', now: NOW })
    const answers = rankAnswers(index, textOf('Die Mastercard wird abgelehnt', 'de'), {
      ...CONTEXT,
      language: 'de',
      memory,
    })
    expect(answers[0]?.key).toBe('article:4')
  })
})

describe('what a memory may hold', () => {
  const planted = 'zanzibar kim.mustermann@example.net https://secret.example.org/path order77 4711 0815x'

  it('no text: neither words nor addresses nor numbers', () => {
    const memory = learn(repeated(30, `${planted} mastercard refused`, ['article:1']))
    const bytes = everythingIn(memory)
    for (const word of [
      'zanzibar',
      'mustermann',
      'example',
      'secret',
      'order',
      '4711',
      'mastercard',
      'refus',
    ])
      expect(bytes).not.toContain(word)
  })

  it('no feature of addresses or of what holds a digit', () => {
    const memory = learn(repeated(30, `${planted} mastercard`, ['article:1']))
    const hash = hasher('salt')
    const known = (word: string) => memory.features.includes(hash(word)[0] ?? 0)
    expect(known('mastercard')).toBe(true)
    for (const word of ['kim', 'mustermann', 'exampl', 'secret', 'path', 'order77', '4711', '0815x'])
      expect([word, known(word)]).toEqual([word, false])
  })

  it.each([
    ['four contacts', 4, (n: number) => n, false],
    ['five contacts of five', 5, (n: number) => n, true],
    ['five contacts of two', 5, (n: number) => n % 2, false],
    ['five contacts of three', 5, (n: number) => n % 3, true],
    ['fifty contacts of one', 50, () => 1, false],
  ])('a word of %s is kept: %#', (_name, count, requesterOf, kept) => {
    const contacts = repeated(count, 'mastercard', ['article:1']).map((one, n) => ({
      ...one,
      requester: requesterOf(n),
    }))
    const others = repeated(10, 'something else', ['article:2'], 100)
    const memory = learn([...contacts, ...others])
    expect(memory.features.includes(hasher('salt')('mastercard')[0] ?? 0)).toBe(kept)
  })

  it('another salt shares no feature', () => {
    const [one, other] = [learn(HISTORY, 'one'), learn(HISTORY, 'other')]
    expect(one.features.length).toBe(other.features.length)
    expect([...one.features].filter((feature) => other.features.includes(feature))).toEqual([])
  })

  it('stays below 2 MB', () => {
    const words = Array.from({ length: 1_500 }, (_, n) =>
      [...n.toString(26)]
        .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
        .join('')
        .padStart(4, 'q'),
    )
    const items = Array.from({ length: 400 }, (_, n) => anArticle(n + 1, { title: `Item ${words[n]}` }))
    const contacts = Array.from({ length: 1_500 }, (_, n): PastContact => {
      const text = Array.from(
        { length: 80 },
        (_, at) => words[(n * 7 + at * 13 * ((n % 5) + 1)) % words.length],
      ).join(' ')
      return { ...contact(n, text), items: [`article:${(n % 400) + 1}`] }
    })
    const memory = learnAnswers(contacts, { index: buildIndex(items), salt: 's', now: NOW })
    expect(memory.solved).toBe(1_500)
    expect(sizeOf(memory)).toBeLessThan(2_000_000)
    expect(sizeOf(memory)).toBeGreaterThan(1_000_000)
  }, 60_000)
})
