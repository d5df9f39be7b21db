import { expect, it } from 'vitest'
import type { Answer, RankContext } from '#domain/answers/answer.ts'
import type { Article } from '#domain/content.ts'
import { steadied } from './steady.ts'

const HOST = 'help.example.com'
const article = (id: number, segmentIds: readonly number[]): Article => ({
  kind: 'article',
  id,
  title: `Article ${id}`,
  text: '',
  headings: [],
  labels: [],
  url: `https://${HOST}/hc/en-us/articles/${id}`,
  locale: 'en-us',
  sectionId: null,
  draft: false,
  segmentIds,
  promoted: false,
  outdated: false,
  voteSum: 0,
  voteCount: 0,
  updatedAt: 0,
})
const answer = (id: number, segmentIds: readonly number[] = [], score = 1): Answer => ({
  item: article(id, segmentIds),
  key: `article:${id}`,
  score,
  why: [],
  access: { insertable: true, because: 'everyone' },
})
const context: RankContext = {
  language: 'en',
  requesterSegments: [],
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: 0,
  allowedHosts: [HOST],
}

it('keeps places, takes over what is newer, and judges anew who may open what is ranked no more', () => {
  const held = [answer(1), answer(2, [5]), answer(3)]
  const latest = [answer(3, [], 9), answer(4), answer(1, [], 2)]
  const shown = steadied(held, latest, context)
  expect(shown.map(({ key }) => key)).toEqual(['article:1', 'article:2', 'article:3'])
  expect(shown.map(({ score }) => score)).toEqual([2, 1, 9])
  expect(shown[1]?.access).toEqual({ insertable: false, because: 'staff_only' })
})
