import { describe, expect, it } from 'vitest'
import { anArticle, aPost, daysAgo, NOW } from '#test/samples/records.ts'
import type { RankContext } from './answer.ts'
import { buildIndex } from './answer-index.ts'
import { searchAnswers } from './search.ts'
import { meantBy } from './typing.ts'

const CONTEXT: RankContext = {
  language: 'unknown',
  requesterSegments: null,
  readAt: new Map([['article:2', daysAgo(3)]]),
  sentAt: new Map(),
  pinned: ['post:7'],
  now: NOW,
  allowedHosts: ['help.example.com'],
}

const INDEX = buildIndex([
  anArticle(1, { title: 'Schedule a campaign', text: 'Choose date and time of your newsletter.' }),
  anArticle(2, { title: 'Read your invoices', text: 'All invoices stand under Billing.' }),
  anArticle(3, { title: 'Connect a domain', text: 'Set SPF and DKIM. See error 550 and ERR_DNS_SLOW.' }),
  anArticle(4, { title: 'Rechnungen lesen', text: 'Alle Rechnungen stehen unter Abrechnung.', locale: 'de' }),
  aPost(7, { title: 'Best time to send?', text: 'When do you send your newsletter?', answer: 'Tuesdays.' }),
])

const keys = (query: string): string[] => searchAnswers(INDEX, query, CONTEXT).map((answer) => answer.key)

describe('searchAnswers', () => {
  it.each([
    ['a whole word', 'invoices', 'article:2'],
    ['another form of it', 'invoice', 'article:2'],
    ['the beginning of a word', 'campai', 'article:1'],
    ['two words, the second begun', 'connect dom', 'article:3'],
    ['a slip of the fingers', 'campiagn', 'article:1'],
    ['a missing letter', 'invoces', 'article:2'],
    ['a code', 'ERR_DNS_SLOW', 'article:3'],
    ['capitals', 'SCHEDULE', 'article:1'],
    ['another language', 'Rechnung', 'article:4'],
  ])('%s', (_, query, key) => {
    expect(keys(query)[0]).toBe(key)
  })

  it.each(['', '   ', '!!!', 'zzzzzz'])('%j finds nothing', (query) => {
    expect(keys(query)).toEqual([])
  })

  it('has no board on top', () => {
    expect(keys('invoices')).not.toContain('post:7')
  })
})

describe('meantBy', () => {
  it('guesses only where nothing stands as typed', () => {
    expect([...meantBy('card', ['card', 'cart', 'cards'], false)]).toEqual([['card', 1]])
    expect([...meantBy('carx', ['card', 'cart', 'dog'], false).keys()]).toEqual(['card', 'cart'])
  })
  it('begins: words that go on', () => {
    expect([...meantBy('ca', ['card', 'dog', 'ca fe'], true).keys()]).toEqual(['card'])
  })
  it('does not guess at short words', () => {
    expect(meantBy('cat', ['car'], false).size).toBe(0)
  })
})
