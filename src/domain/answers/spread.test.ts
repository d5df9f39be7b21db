import { describe, expect, it } from 'vitest'
import { anArticle, aPost } from '#test/samples/records.ts'
import { sectionsAmong } from './spread.ts'

const article = (id: number, sectionId: number | null) => ({ item: anArticle(id, { sectionId }) })
const post = (id: number, topicId: number | null) => ({ item: aPost(id, { topicId }) })

describe('sectionsAmong', () => {
  it.each([
    [[], 0],
    [[article(1, 7), article(2, 7), article(3, 8)], 2],
    [[article(1, 7), article(2, 8), post(3, 7)], 3],
    [[article(1, null), post(2, null), article(3, 8)], 1],
    [[article(1, 7), article(2, 7), article(3, 7), article(4, 9)], 1],
  ])('case %#', (answers, sections) => {
    expect(sectionsAmong(answers)).toBe(sections)
  })
})
