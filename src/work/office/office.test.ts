import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { sourceOf } from '#domain/ticket-source.ts'
import { guardedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { message, NOW, openTicket } from '#test/open-ticket.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import type { KeptIndex } from '#work/kept-index.ts'
import type { AskContext, RankAsk } from '#work/tasks.ts'
import { openOffice } from './office.ts'

const office = () =>
  openOffice({
    facts: openFacts({
      installationId: 1,
      userId: 1,
      database: guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20),
    }),
  })

const ticket = openTicket({
  subject: 'Refund missing',
  conversation: [
    message('end_user', 'Hello,\nmy refund has not arrived on my card.\nBest regards\nKim', 4),
    message('agent', 'It was sent on Monday.', 3),
    message('end_user', 'Thank you so much!', 2),
  ],
})
const source = sourceOf(ticket)

const context: AskContext = {
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: NOW,
  allowedHosts: [],
}
const ask = (more: Partial<RankAsk> = {}): RankAsk => ({
  source,
  locale: 'en-us',
  context,
  community: true,
  found: null,
  ...more,
})

const refund = anArticle(1, {
  title: 'When will my refund arrive on my card?',
  text: 'A refund takes five days until it is on the card.',
  url: 'https://help.example.com/hc/en-us/articles/1',
})
const german = anArticle(1, {
  title: 'Wann ist das Geld wieder auf der Karte?',
  text: 'Eine Erstattung dauert fünf Tage.',
  locale: 'de',
  url: 'https://help.example.com/hc/de/articles/1',
})
const post = aPost(7, { title: 'My refund is missing on my card', text: 'The refund has not arrived.' })

const kept = (at: number): KeptIndex => ({
  documents: [refund, german, post].map((item) => indexDocument(item)),
  at,
  usual: 'en',
  articlesOff: false,
  postsOff: false,
  tooLarge: false,
})

describe('a text that is read', () => {
  it('comes without greeting and signature, with words to search for, and its mere thanks', async () => {
    const { text, words, thanks } = await office().ask('read', source)
    expect(text).toEqual(textOf(ticket))
    expect(text.parts.map((part) => part.text)).toContain('my refund has not arrived on my card.')
    expect(words.split(' ')).toEqual(expect.arrayContaining(['Refund', 'missing', 'card']))
    expect(thanks).toEqual(['Thank you so much!'])
  })
})

describe('suggested reasons', () => {
  const taxonomy = buildTaxonomy(
    [
      { name: 'Billing::Refund late', value: 'refund_late' },
      { name: 'Account::Password', value: 'password' },
    ],
    { refund_late: { synonyms: ['refund missing', 'refund has not arrived'] } },
  )

  it('are those of the domain, once the reasons were told', async () => {
    const asked = office()
    const { reasons } = taxonomy
    expect(await asked.ask('suggest', { source, key: 'k' })).toBe('unknown_reasons')
    const told = await asked.ask('suggest', { source, key: 'k', reasons })
    expect(told).toEqual(suggestReasons(taxonomy, textOf(ticket)))
    expect(told).not.toEqual([])
    expect(await asked.ask('suggest', { source, key: 'k' })).toEqual(told)
    expect(await asked.ask('suggest', { source, key: 'other' })).toBe('unknown_reasons')
  })
})

describe('the index', () => {
  it('is not there at first: nothing is ranked, found or known by title', async () => {
    const asked = office()
    expect(await asked.ask('library', null)).toBeNull()
    expect(await asked.ask('rank', ask())).toEqual({ answers: [], hosts: [] })
    expect(await asked.ask('titles', { keys: ['article:1'], language: 'en' })).toEqual([])
  })

  it('ranks what it holds, of each item the best locale, and knows the hosts of its own', async () => {
    const asked = office()
    expect(await asked.ask('adopt', kept(NOW))).toMatchObject({ at: NOW, hosts: ['help.example.com'] })
    const { answers, hosts } = await asked.ask('rank', ask())
    expect(hosts).toEqual(['help.example.com'])
    expect(answers.map(({ key }) => key).sort()).toEqual(['article:1', 'post:7'])
    expect(answers.find(({ key }) => key === 'article:1')).toMatchObject({
      item: { locale: 'en-us' },
      access: { insertable: true, because: 'everyone' },
    })
    const alone = await asked.ask('rank', ask({ community: false }))
    expect(alone.answers.map(({ key }) => key)).toEqual(['article:1'])
  })

  it('gives way to what one search found, where that is asked for', async () => {
    const asked = office()
    await asked.ask('adopt', kept(NOW))
    const { answers } = await asked.ask('rank', ask({ found: [german] }))
    expect(answers.every(({ item }) => item.id === 1 && item.kind === 'article')).toBe(true)
    expect((await asked.ask('rank', ask({ found: [] }))).answers).toEqual([])
  })

  it('has titles in the language of who reads them', async () => {
    const asked = office()
    await asked.ask('adopt', kept(NOW))
    const keys = ['article:9', 'article:1', 'post:7']
    expect(await asked.ask('titles', { keys, language: 'de' })).toEqual([german.title, post.title])
  })

  it.each([
    ['https://help.example.com/hc/de/articles/1-geld', 'de'],
    ['https://help.example.com/hc/en-us/articles/1', 'en-us'],
    ['https://help.example.com/hc/articles/1', 'en-us'],
  ])('knows what %s leads to', async (url, locale) => {
    const asked = office()
    await asked.ask('adopt', kept(NOW))
    expect(await asked.ask('linked', [{ key: 'article:1', url }])).toMatchObject([{ id: 1, locale }])
    expect(await asked.ask('linked', [{ key: 'article:2', url }])).toEqual([])
  })

  it('finds what the agent types', async () => {
    const asked = office()
    await asked.ask('adopt', kept(NOW))
    const typed = { query: 'refu', context: { ...context, language: 'en' }, community: false }
    expect((await asked.ask('search', typed)).map(({ key }) => key)).toEqual(['article:1'])
  })
})
