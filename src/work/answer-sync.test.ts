import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#domain/instant.ts'
import { article, frame, guideThat, here, keysOf, SMALL, START, storage } from '#test/doubles/guide.ts'
import { accountThat } from '#test/doubles/rest.ts'
import { HostError } from '#zendesk/errors.ts'
import { syncAnswers } from './answer-sync.ts'
import { openShelf } from './shelf.ts'

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

  it('looks once an hour whether what was denied is there again, and then reads all of it', async () => {
    let now = START
    const facts = storage(() => now)
    let denied = /\/(locales|topics)$/
    const account = accountThat((call) =>
      denied.test(call.path) ? { status: 403, body: {} } : guideThat(SMALL)(call),
    )
    const options = { api: account.api, facts, now: () => now, random: () => 0, community: true }
    expect(await syncAnswers(options, here)).toMatchObject({ articlesOff: true, postsOff: true })
    now += HOUR
    const before = account.calls.length
    expect(await syncAnswers(options, here)).toMatchObject({ articlesOff: true, postsOff: true })
    expect(account.calls.length - before).toBe(2)
    now += HOUR
    denied = /\/topics$/
    expect(keysOf(await syncAnswers(options, here))).toHaveLength(4)
    now += HOUR
    denied = /nothing/
    expect(keysOf(await syncAnswers(options, here))).toHaveLength(6)
  })

  it('does not look for a community that the team does not want', async () => {
    let now = START
    const { options, calls } = frame(
      SMALL,
      storage(() => now),
      () => now,
    )
    await syncAnswers({ ...options, community: false }, here)
    now += HOUR
    await syncAnswers({ ...options, community: false }, here)
    expect(calls.some(({ path }) => path.includes('community'))).toBe(false)
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
