// What can customers of the tiny account read, and what did they read?

import type {
  ArticleRecord,
  EventRecord,
  PostCommentRecord,
  PostRecord,
  SegmentRecord,
  TopicRecord,
} from '#workspace/records/guide.ts'
import { makeArticle, makePost } from './make.ts'

const EPOCH = '2026-01-05T09:00:00Z'

const segment = (id: number, name: string, more: Partial<SegmentRecord>): SegmentRecord => ({
  id,
  name,
  user_type: 'signed_in_users',
  built_in: false,
  tags: [],
  or_tags: [],
  organization_ids: [],
  group_ids: [],
  added_user_ids: [],
  ...more,
})

/** 230001 everybody signed in, 230002 staff, 230003 customers tagged `vip`. */
export const TINY_SEGMENTS: SegmentRecord[] = [
  segment(230001, 'Signed-in users', { built_in: true }),
  segment(230002, 'Agents and admins', { built_in: true, user_type: 'staff' }),
  segment(230003, 'VIP customers', { tags: ['vip'] }),
]

const only = (id: number): Pick<ArticleRecord, 'user_segment_id' | 'user_segment_ids'> => ({
  user_segment_id: id,
  user_segment_ids: [id],
})

export const TINY_ARTICLES: ArticleRecord[] = [
  makeArticle({
    id: 33001,
    title: 'When will my refund arrive?',
    body: '<h2>Refunds</h2><p>A refund takes five working days to reach your card.</p>',
    label_names: ['refund', 'billing'],
    vote_sum: 4,
    vote_count: 6,
  }),
  makeArticle({
    id: 33001,
    title: 'Wann kommt meine Rückerstattung?',
    body: '<p>Eine Rückerstattung braucht fünf Werktage.</p>',
    locale: 'de',
    source_locale: 'en-us',
    label_names: ['refund', 'billing'],
  }),
  makeArticle({
    id: 33002,
    title: 'Reset your password',
    body: '<p>Choose <em>Forgot password</em> on the sign-in page.</p>',
    label_names: ['sign-in'],
    section_id: 210002,
  }),
  makeArticle({
    id: 33003,
    title: 'Refund approval for agents',
    body: '<p>Refunds above 500 need a lead.</p>',
    ...only(230002),
  }),
  makeArticle({
    id: 33004,
    title: 'Refund policy 2027',
    body: '<p>Not yet decided refund policy.</p>',
    draft: true,
  }),
  makeArticle({
    id: 33005,
    title: 'Priority refunds',
    body: '<p>VIP customers get a refund in a day.</p>',
    ...only(230003),
  }),
]

const topic = (id: number, name: string, segmentId: number | null): TopicRecord => ({
  id,
  html_url: `https://example.zendesk.com/hc/en-us/community/topics/${id}`,
  name,
  description: '',
  position: 0,
  user_segment_id: segmentId,
  created_at: EPOCH,
  updated_at: EPOCH,
})

export const TINY_TOPICS: TopicRecord[] = [
  topic(240001, 'Questions', null),
  topic(240002, 'Staff room', 230002),
]

export const TINY_POSTS: PostRecord[] = [
  makePost({
    id: 250001,
    topic_id: 240001,
    title: 'Refund took three weeks',
    details: '<p>Is that normal for a refund?</p>',
    status: 'answered',
    comment_count: 2,
    vote_sum: 5,
    vote_count: 5,
  }),
  makePost({ id: 250002, topic_id: 240001, title: 'Sign-in loop', author_id: 900004 }),
  makePost({ id: 250003, topic_id: 240002, title: 'Refund rota', author_id: 800002 }),
]

export const TINY_POST_COMMENTS: PostCommentRecord[] = [
  { id: 260001, author_id: 900002, official: false, vote_sum: 1, vote_count: 1, body: '<p>Same here.</p>' },
  {
    id: 260002,
    author_id: 800002,
    official: true,
    vote_sum: 3,
    vote_count: 3,
    body: '<p>Five working days.</p>',
  },
].map((comment) => ({
  ...comment,
  post_id: 250001,
  html_url: `https://example.zendesk.com/hc/en-us/community/posts/250001/comments/${comment.id}`,
  created_at: '2026-08-01T09:00:00Z',
  updated_at: '2026-08-01T09:00:00Z',
}))

/** Kim read the refund article yesterday and searched before; nobody else was seen. */
export const TINY_EVENTS: Record<number, EventRecord[]> = {
  900001: [
    {
      id: '01J8ABCDEG',
      type: 'article_viewed',
      source: 'zendesk',
      description: '',
      created_at: '2026-09-17T10:00:00Z',
      received_at: '2026-09-17T10:00:01Z',
      properties: {
        article_id: '33001',
        article: {
          display_name: 'When will my refund arrive?',
          url: 'https://example.zendesk.com/hc/en-us/articles/33001',
        },
        locale: 'en-us',
        channel: 'help_center',
      },
    },
    {
      id: '01J8ABCDEF',
      type: 'help_center_searched',
      source: 'zendesk',
      description: '',
      created_at: '2026-09-17T09:58:00Z',
      received_at: '2026-09-17T09:58:01Z',
      properties: {
        result_count: 2,
        search_query: { query: 'refund', locale: 'en-us', page: 1, page_size: 25, channel: 'help_center' },
      },
    },
  ],
}
