import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#domain/instant.ts'
import { guardedDatabase } from '#store/database.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { accountThat, type RestAnswer, type RestCall } from '#test/doubles/rest.ts'
import { HostError } from '#zendesk/errors.ts'
import { type SyncOptions, syncAnswers } from './answer-sync.ts'
import { readPostAnswers } from './post-answers.ts'
import { openShelf } from './shelf.ts'

const START = Date.UTC(2026, 8, 18, 12)
const here = new AbortController().signal

/** What a browser keeps: handed to two frames it is their common storage. Its database is a memory. */
const storage = (now: () => number, lasts = true): FactStore => ({
  ...openFacts({
    installationId: 1,
    userId: 1,
    database: guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20),
    now,
  }),
  lasting: async () => lasts,
})

const article = (id: number, locale: string, more: object = {}) => ({
  id,
  title: `Refunds ${id}`,
  body: '<p>Secret words about refunds.</p>',
  html_url: `https://help.example.com/hc/${locale}/articles/${id}`,
  locale,
  draft: false,
  user_segment_id: null,
  user_segment_ids: [],
  updated_at: '2026-09-01T00:00:00Z',
  ...more,
})

const post = (id: number, more: object = {}) => ({
  id,
  title: `Where is my refund ${id}?`,
  details: '<p>I wait.</p>',
  html_url: `https://help.example.com/hc/en-us/community/posts/${id}`,
  topic_id: 1,
  status: 'answered',
  comment_count: 1,
  vote_sum: id,
  updated_at: '2026-09-01T00:00:00Z',
  ...more,
})

const page = (key: string, rows: readonly object[], after: string | null): RestAnswer => ({
  body: { [key]: rows, meta: { has_more: after !== null, after_cursor: after } },
})

interface Guide {
  /** By locale, in pages. */
  articles: Record<string, object[][]>
  posts: object[][]
  communityOff?: boolean
}

const SMALL: Guide = {
  articles: {
    'en-us': [[article(1, 'en-us'), article(2, 'en-us')], [article(3, 'en-us')]],
    de: [[article(1, 'de')]],
  },
  posts: [[post(7), post(8)]],
}

interface Row {
  updated_at?: string
}

const newestFirst = (one: Row, other: Row): number =>
  String(other.updated_at).localeCompare(String(one.updated_at))

/** By cursor as they come; by number the newest first, a hundred at a time. */
const paged = (key: string, pages: object[][], { query }: RestCall): RestAnswer => {
  if (query.get('sort_by') === 'updated_at') {
    const from = 100 * (Number(query.get('page')) - 1)
    return {
      body: {
        [key]: pages
          .flat()
          .sort(newestFirst)
          .slice(from, from + 100),
      },
    }
  }
  const at = Number(query.get('page[after]') ?? 0)
  return page(key, pages[at] ?? [], at + 1 < pages.length ? String(at + 1) : null)
}

const guideThat = (guide: Guide) => (call: RestCall) => {
  const { path } = call
  if (path.endsWith('/locales'))
    return { body: { locales: Object.keys(guide.articles), default_locale: 'en-us' } }
  if (path.includes('/community/') && guide.communityOff) return { status: 403, body: {} }
  if (path.endsWith('/topics')) return { body: { topics: [{ id: 1, name: 'All', user_segment_id: null }] } }
  if (path.endsWith('/comments'))
    return { body: { comments: [{ id: 1, body: '<p>Five days.</p>', official: true, vote_sum: 1 }] } }
  if (path.endsWith('/posts')) return paged('posts', guide.posts, call)
  return paged('articles', guide.articles[path.split('/')[4] ?? ''] ?? [], call)
}

const frame = (guide: Guide, facts: FactStore, now: () => number) => {
  const account = accountThat(guideThat(guide))
  const options: SyncOptions = { api: account.api, facts, now, community: true, random: () => 0 }
  return { ...account, options }
}

const keysOf = (index: Awaited<ReturnType<typeof syncAnswers>>) =>
  index?.documents.map(({ key, language }) => `${key} ${language}`).sort()

describe('a sync', () => {
  it('reads every page of every locale and of the community once, and nothing else', async () => {
    const { options, calls } = frame(
      SMALL,
      storage(() => START),
      () => START,
    )
    const index = await syncAnswers(options, here)
    expect(keysOf(index)).toEqual([
      'article:1 de',
      'article:1 en',
      'article:2 en',
      'article:3 en',
      'post:7 en',
      'post:8 en',
    ])
    // Locales, topics, three pages of articles, one of posts.
    expect(calls).toHaveLength(6)
  })

  it('asks nothing before it is due, and by then only for what changed', async () => {
    let now = START
    const facts = storage(() => now)
    const guide = structuredClone(SMALL)
    const { options, calls } = frame(guide, facts, () => now)
    await syncAnswers(options, here)
    now += 50 * MINUTE
    expect((await syncAnswers(options, here))?.at).toBe(START)
    expect(calls).toHaveLength(6)
    now = START + HOUR
    expect((await syncAnswers(options, here))?.at).toBe(now)
    // One call for each locale and one for the community.
    expect(calls.slice(6).map(({ query }) => query.get('sort_by'))).toEqual(Array(3).fill('updated_at'))
    expect((await openShelf(facts).current())?.documents).toHaveLength(6)
  })

  it('waits for up to half an hour more than that, so that a team does not call as one', async () => {
    let now = START
    const facts = storage(() => now)
    const { options, calls } = frame(SMALL, facts, () => now)
    const late = { ...options, random: () => 0.5 }
    expect((await syncAnswers(late, here))?.next).toBe(START + HOUR + 15 * MINUTE)
    now = START + HOUR + 14 * MINUTE
    await syncAnswers(late, here)
    expect(calls).toHaveLength(6)
    // In the morning all browsers are opened at once.
    now = START + 15 * HOUR
    expect((await syncAnswers(late, here))?.next).toBe(now + 15 * MINUTE)
    expect(calls).toHaveLength(6)
    now += 16 * MINUTE
    await syncAnswers(late, here)
    expect(calls).toHaveLength(9)
  })

  it('goes on where another frame stopped', async () => {
    const facts = storage(() => START)
    const leaving = new AbortController()
    const failing = accountThat((call) => {
      if (call.query.get('page[after]') === '1') leaving.abort(new Error('the tab was closed'))
      return guideThat(SMALL)(call)
    })
    await expect(
      syncAnswers({ ...frame(SMALL, facts, () => START).options, api: failing.api }, leaving.signal),
    ).rejects.toThrow()
    const next = frame(SMALL, facts, () => START + MINUTE)
    expect(keysOf(await syncAnswers(next.options, here))).toHaveLength(6)
    // Not the locales nor the first page again.
    expect(next.calls.filter(({ path }) => path.endsWith('/locales'))).toEqual([])
    expect(
      next.calls.filter(({ query, path }) => path.includes('en-us') && !query.has('page[after]')),
    ).toEqual([])
  })

  it('fails with what Zendesk said, and leaves the index of before in place', async () => {
    let now = START
    const facts = storage(() => now)
    await syncAnswers(frame(SMALL, facts, () => now).options, here)
    now += 2 * HOUR
    const { api } = accountThat(() => ({ status: 500, body: {} }))
    await expect(syncAnswers({ api, facts, now: () => now, community: true }, here)).rejects.toThrow(
      HostError,
    )
    expect((await openShelf(facts).current())?.at).toBe(START)
  })

  it('knows no posts where there is no community, and asks for none where the team wants none', async () => {
    const off = frame(
      { ...SMALL, communityOff: true },
      storage(() => START),
      () => START,
    )
    expect(await syncAnswers(off.options, here)).toMatchObject({ postsOff: true, articlesOff: false })
    const unwanted = frame(
      SMALL,
      storage(() => START),
      () => START,
    )
    await syncAnswers({ ...unwanted.options, community: false }, here)
    expect(unwanted.calls.some(({ path }) => path.includes('community'))).toBe(false)
  })

  it('keeps no body of what not everyone may read, but searches it in the frame that read it', async () => {
    const restricted = [
      article(1, 'en-us', { user_segment_id: 5, user_segment_ids: [5] }),
      article(2, 'en-us', { draft: true }),
      article(3, 'en-us', { user_segment_id: undefined, user_segment_ids: undefined }),
    ]
    const facts = storage(() => START)
    const { options } = frame({ articles: { 'en-us': [restricted] }, posts: [] }, facts, () => START)
    const index = await syncAnswers(options, here)
    expect(index?.documents.every(({ item }) => item.text.includes('Secret'))).toBe(true)
    const stored = await openShelf(facts).current()
    expect(stored?.documents).toHaveLength(3)
    expect(JSON.stringify(stored).toLowerCase()).not.toContain('secret')
  })
})

describe('an index that is renewed', () => {
  const renewed = async (change: (guide: Guide) => void, later = HOUR) => {
    let now = START
    const facts = storage(() => now)
    const guide = structuredClone(SMALL)
    const { options, calls } = frame(guide, facts, () => now)
    const first = await syncAnswers(options, here)
    const before = calls.length
    change(guide)
    now += later
    const index = await syncAnswers(options, here, first)
    return { first, index, facts, calls: calls.slice(before), options, sleep: (ms: number) => (now += ms) }
  }
  const titles = (index: Awaited<ReturnType<typeof syncAnswers>>) =>
    index?.documents.map(({ item }) => item.title).sort()

  it('has what is new and what was changed, in its own language only', async () => {
    const { index, facts, calls } = await renewed(({ articles, posts }) => {
      const changed = { title: 'Changed', updated_at: '2026-09-18T12:30:00Z' }
      articles['en-us']?.[0]?.splice(0, 1, article(1, 'en-us', changed))
      articles.de?.[0]?.push(article(9, 'de', { ...changed, title: 'Neu' }))
      posts[0]?.push(post(9, { ...changed, title: 'New' }))
    })
    const all = ['Changed', 'Neu', 'New', 'Refunds 1', 'Refunds 2', 'Refunds 3']
    expect(titles(index)).toEqual([...all, 'Where is my refund 7?', 'Where is my refund 8?'])
    expect(titles(await openShelf(facts).current())).toEqual(titles(index))
    expect(calls).toHaveLength(3)
  })

  it('is the same where nothing changed, but as of now', async () => {
    const { first, index } = await renewed(() => undefined)
    expect(index?.documents).toBe(first?.documents)
    expect(index?.at).toBe(START + HOUR)
  })

  it('reads on while all of a page is new', async () => {
    const { index, calls } = await renewed(({ posts }) => {
      const fresh = (at: number) => post(1000 + at, { updated_at: '2026-09-18T12:30:00Z' })
      posts[0]?.push(...Array.from({ length: 150 }, (_, at) => fresh(at)))
    })
    expect(index?.documents).toHaveLength(6 + 150)
    expect(calls.filter(({ path }) => path.endsWith('/posts'))).toHaveLength(2)
  })

  it('is read anew once a day: only that shows what was deleted', async () => {
    const remove = ({ articles }: Guide) => articles['en-us']?.[0]?.splice(0, 1)
    expect(titles((await renewed(remove)).index)).toHaveLength(6)
    const { index, options, sleep } = await renewed(remove, 25 * HOUR)
    expect(titles(index)).toHaveLength(6)
    // It slept: its turn comes a moment later.
    sleep(MINUTE)
    expect(keysOf(await syncAnswers(options, here, index))).toEqual([
      'article:1 de',
      'article:2 en',
      'article:3 en',
      'post:7 en',
      'post:8 en',
    ])
  })

  it('is read anew where everything seems new', async () => {
    const { calls } = await renewed(({ articles }) => {
      const fresh = (at: number) => article(1000 + at, 'en-us', { updated_at: '2026-09-18T12:30:00Z' })
      articles['en-us']?.push(Array.from({ length: 501 }, (_, at) => fresh(at)))
    })
    expect(calls.some(({ path }) => path.endsWith('/locales'))).toBe(true)
  })

  it('is what another frame made of it', async () => {
    let now = START
    const facts = storage(() => now)
    const [one, other] = [frame(SMALL, facts, () => now), frame(SMALL, facts, () => now)]
    const first = await syncAnswers(one.options, here)
    now += HOUR
    await syncAnswers(one.options, here, first)
    expect((await syncAnswers(other.options, here, first))?.at).toBe(now)
    expect(other.calls).toEqual([])
  })
})

it('is not begun where nothing can be kept', async () => {
  const { options, calls } = frame(
    SMALL,
    storage(() => START, false),
    () => START,
  )
  expect(await syncAnswers(options, here)).toBeNull()
  expect(calls).toEqual([])
})

it('gives up beyond 20,000 documents, and tries again the next day', async () => {
  let now = START
  const endless = {
    articles: { 'en-us': Array.from({ length: 230 }, (_, at) => [article(at, 'en-us')]) },
    posts: [],
  }
  const { options, calls } = frame(
    endless,
    storage(() => now),
    () => now,
  )
  const index = await syncAnswers(options, here)
  expect(index).toMatchObject({ tooLarge: true })
  // Two hundred pages and the locales.
  expect(calls).toHaveLength(201)
  now += 23 * HOUR
  await syncAnswers(options, here, index)
  expect(calls).toHaveLength(201)
})

describe('what was said to posts', () => {
  const manyPosts: Guide = {
    articles: { 'en-us': [] },
    posts: [Array.from({ length: 100 }, (_, at) => post(at + 1))],
  }

  it('is read for sixty posts a day, those on the screen first', async () => {
    let now = START
    const facts = storage(() => now)
    const { options, calls } = frame(manyPosts, facts, () => now)
    const index = await syncAnswers(options, here)
    if (index === null) throw new Error('no index')
    const before = calls.length
    const answered = await readPostAnswers(index, ['post:3'], options, here)
    expect(calls[before]?.path).toContain('/posts/3/')
    expect(calls.length - before).toBe(60)
    const posts = answered.documents.flatMap(({ item }) => (item.kind === 'post' ? [item] : []))
    expect(posts.filter(({ answer }) => answer === 'Five days.')).toHaveLength(60)
    expect(await readPostAnswers(answered, [], options, here)).toBe(answered)
    expect(calls.length - before).toBe(60)
    now += 25 * HOUR
    await readPostAnswers(answered, [], options, here)
    expect(calls.length - before).toBe(100)
  })

  it('is found by other frames', async () => {
    const facts = storage(() => START)
    const { options } = frame(SMALL, facts, () => START)
    const index = await syncAnswers(options, here)
    if (index === null) throw new Error('no index')
    await readPostAnswers(index, [], options, here)
    const other = await openShelf(facts).current()
    expect(other?.documents.find(({ key }) => key === 'post:7')?.item).toMatchObject({
      answer: 'Five days.',
      official: true,
    })
  })
})
