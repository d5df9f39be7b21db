import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#domain/instant.ts'
import { article, frame, type Guide, here, keysOf, post, SMALL, START, storage } from '#test/doubles/guide.ts'
import { syncAnswers } from './answer-sync.ts'
import { openShelf } from './shelf.ts'

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
