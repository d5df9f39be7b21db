import { describe, expect, it } from 'vitest'
import { HOUR } from '#domain/instant.ts'
import { frame, type Guide, here, post, SMALL, START, storage } from '#test/doubles/guide.ts'
import { syncAnswers } from './answer-sync.ts'
import { readPostAnswers } from './post-answers.ts'
import { openShelf } from './shelf.ts'

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
