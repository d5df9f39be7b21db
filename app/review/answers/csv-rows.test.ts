import { expect, it } from 'vitest'
import type { Post } from '#domain/content.ts'
import { unansweredCsv } from './csv-rows.ts'

const post = { title: 'Card fails', url: 'https://acme.zendesk.com/hc/posts/2' } as Post
const SENT = { id: 2, n: 100, worked: 30, contacts: 110, usual: 0.7, post }
const same = (column: string): string => column

it('gives how a post worked as numbers, with Wilson’s interval, and what answers it has so far', () => {
  const [head, line] = unansweredCsv([SENT], () => 'Nobody has answered', same)
  // Wilson's interval of 30 of 100.
  const interval = [expect.closeTo(0.2189, 3), expect.closeTo(0.3958, 3)]
  expect(line).toEqual([2, post.title, post.url, 110, 100, 30, ...interval, 0.7, 'Nobody has answered'])
  expect(line).toHaveLength(head?.length ?? 0)
})

it('says nothing of how a post worked that was sent too seldom', () => {
  const [head, line] = unansweredCsv([{ ...SENT, n: 1, worked: 1 }], () => 'x', same)
  expect(line?.slice(4)).toEqual([null, null, null, null, null, 'x'])
  expect(line).toHaveLength(head?.length ?? 0)
})
