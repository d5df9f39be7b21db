import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import type { Item } from '#domain/content.ts'
import { HOUR } from '#domain/instant.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { sourceOf } from '#domain/ticket-source.ts'
import { guardedDatabase } from '#store/database.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { message, NOW, openTicket } from '#test/open-ticket.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import type { MakeCall } from '#work/calls.ts'
import type { Walk } from '#work/kept-index.ts'
import { openShelf } from '#work/shelf.ts'
import type { AskContext, Office, RankAsk } from '#work/tasks.ts'
import { HostError } from '#zendesk/errors.ts'
import { openOffice } from './office.ts'

/** A browser without storage keeps facts in memory; here they outlive the frame all the same. */
const memory = (): FactStore => ({
  ...openFacts({
    installationId: 1,
    userId: 1,
    database: guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20),
    now: () => NOW,
  }),
  lasting: async () => true,
})

const office = (facts: FactStore = memory()) => openOffice({ facts, now: () => NOW })

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

/** An office of a browser that has read these. */
const officeWith = async (items: readonly Item[]): Promise<Office> => {
  const facts = memory()
  const shelf = openShelf(facts)
  const posts = { name: 'posts', cursor: null, pages: 0, done: true, off: false, newest: 0 }
  const walk: Walk = { begun: NOW, sources: [posts], usual: 'en', tooLarge: false, topics: null }
  await shelf.keepPage(
    walk,
    posts,
    items.map((item) => indexDocument(item, 'en')),
  )
  const whole = { ...walk, sources: [{ ...posts, pages: 1 }] }
  await shelf.finish({ walk: whole, at: NOW, next: NOW + HOUR, changes: 0 })
  return office(facts)
}
const ALL = [refund, german, post]

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
    expect(await asked.ask('suggest', { source, intent: null, key: 'k' })).toBe('unknown_reasons')
    const told = await asked.ask('suggest', { source, intent: null, key: 'k', reasons })
    expect(told).toEqual(suggestReasons(taxonomy, textOf(ticket)))
    expect(told).not.toEqual([])
    expect(await asked.ask('suggest', { source, intent: null, key: 'k' })).toEqual(told)
    expect(await asked.ask('suggest', { source, intent: null, key: 'other' })).toBe('unknown_reasons')
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
    const asked = await officeWith(ALL)
    expect(await asked.ask('library', null)).toMatchObject({ at: NOW, hosts: ['help.example.com'] })
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
    const asked = await officeWith(ALL)
    const { answers } = await asked.ask('rank', ask({ found: [german] }))
    expect(answers.every(({ item }) => item.id === 1 && item.kind === 'article')).toBe(true)
    expect((await asked.ask('rank', ask({ found: [] }))).answers).toEqual([])
  })

  it('has titles in the language of who reads them', async () => {
    const asked = await officeWith(ALL)
    const keys = ['article:9', 'article:1', 'post:7']
    expect(await asked.ask('titles', { keys, language: 'de' })).toEqual([german.title, post.title])
  })

  it.each([
    ['https://help.example.com/hc/de/articles/1-geld', 'de'],
    ['https://help.example.com/hc/en-us/articles/1', 'en-us'],
    ['https://help.example.com/hc/articles/1', 'en-us'],
  ])('knows what %s leads to', async (url, locale) => {
    const asked = await officeWith(ALL)
    expect(await asked.ask('linked', [{ key: 'article:1', url }])).toMatchObject([{ id: 1, locale }])
    expect(await asked.ask('linked', [{ key: 'article:2', url }])).toEqual([])
  })

  it('finds what the agent types', async () => {
    const asked = await officeWith(ALL)
    const typed = { query: 'refu', context: { ...context, language: 'en' }, community: false }
    expect((await asked.ask('search', typed)).map(({ key }) => key)).toEqual(['article:1'])
  })
})

describe('candidates while there is no index', () => {
  const article = (id: number) => ({
    id,
    title: `Refunds ${id}`,
    body: '<p>Five days.</p>',
    html_url: `https://help.example.com/hc/en-us/articles/${id}`,
    locale: 'en-us',
    user_segment_id: null,
    user_segment_ids: [],
    updated_at: '2026-09-01T00:00:00Z',
  })
  const account = (answers: (path: string) => unknown) => {
    const paths: string[] = []
    const call: MakeCall = async ({ path }) => {
      paths.push(path)
      return answers(path)
    }
    return { paths, call }
  }
  const found = (path: string) =>
    path.endsWith('/search')
      ? { results: [article(1)] }
      : { article: article(Number(path.split('/').at(-1))) }

  it('are what one search finds, and what the board holds beside it', async () => {
    const { paths, call } = account(found)
    const pinned = ['article:1', 'article:2']
    const items = await office().ask('find', { words: 'refund', pinned }, undefined, call)
    expect(items).toMatchObject([{ id: 1 }, { id: 2 }])
    expect(paths).toEqual(['/api/v2/help_center/articles/search', '/api/v2/help_center/articles/2'])
  })

  it('cost no search without words, and at most two calls for a board', async () => {
    const { paths, call } = account(found)
    const pinned = ['article:4', 'article:2', 'article:3']
    expect(await office().ask('find', { words: '', pinned }, undefined, call)).toMatchObject([
      { id: 4 },
      { id: 2 },
    ])
    expect(paths).toHaveLength(2)
  })

  it('lack what of the board cannot be read', async () => {
    const { call } = account((path) => {
      if (path.endsWith('/search')) return { results: [article(1)] }
      throw new HostError('unavailable', 'down')
    })
    const items = await office().ask('find', { words: 'refund', pinned: ['article:2'] }, undefined, call)
    expect(items).toMatchObject([{ id: 1 }])
  })

  it('are none where the account has no help centre, and a failure is one', async () => {
    const denied: MakeCall = () => Promise.reject(new HostError('denied', 'no'))
    expect(await office().ask('find', { words: 'refund', pinned: [] }, undefined, denied)).toBe('off')
    const down: MakeCall = () => Promise.reject(new HostError('unavailable', 'down'))
    const asked = office().ask('find', { words: 'refund', pinned: [] }, undefined, down)
    await expect(asked).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
