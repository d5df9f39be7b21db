// Which topics, posts and answers does the demo's community have?

import type { PostCommentRecord, PostRecord, TopicRecord, VoteRecord } from '#workspace/records/guide.ts'
import { HELP_CENTER, IDS } from './company.ts'
import { bodyHtml } from './html.ts'
import type { SentItem } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import { HELP, REASONS, topOf } from './reasons/all.ts'
import { GENERAL_POSTS } from './reasons/general-posts.ts'
import type { PostContent } from './reasons/types.ts'
import { DAY_MS, iso } from './time.ts'

interface TopicLine {
  id: number
  name: string
  description: string
  segment?: number
}

const TOPIC_LINES: readonly TopicLine[] = [
  { id: 240001, name: 'Billing', description: 'Plans, invoices, payments' },
  { id: 240002, name: 'Campaigns', description: 'Writing, designing, sending' },
  { id: 240003, name: 'Deliverability', description: 'Reaching the inbox' },
  { id: 240004, name: 'Audience', description: 'Lists, segments, imports' },
  { id: 240005, name: 'Automations', description: 'Series, journeys, triggers' },
  { id: 240006, name: 'Integrations', description: 'Shops, forms, API' },
  { id: 240007, name: 'Account', description: 'Logins, team, data protection' },
  { id: 240008, name: 'Reports', description: 'Numbers and what they mean' },
  { id: 240009, name: 'Ideas', description: 'What you wish for' },
  { id: 240010, name: 'Beta lounge', description: 'Features that are not out yet', segment: IDS.betaTesters },
  { id: 240011, name: 'Show and tell', description: 'Campaigns you are proud of' },
]

const urlOf = (id: number, title: string): string =>
  `${HELP_CENTER}/en-us/community/posts/${id}-${title.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`

export const topics = (now: number): TopicRecord[] =>
  TOPIC_LINES.map(({ id, name, description, segment }, position) => ({
    id,
    html_url: `${HELP_CENTER}/en-us/community/topics/${id}-${name.replaceAll(' ', '-')}`,
    name,
    description,
    position,
    user_segment_id: segment ?? null,
    created_at: iso(now - 900 * DAY_MS),
    updated_at: iso(now - 30 * DAY_MS),
  }))

const FIRST_ID = 360030000101

interface Placed {
  id: number
  reason: string | null
  topic: string
  content: PostContent
}

const PLACED: readonly Placed[] = [
  ...REASONS.flatMap((reason) =>
    (HELP[reason.value]?.posts ?? []).map((content) => ({
      reason: reason.value,
      topic: topOf(reason),
      content,
    })),
  ),
  ...GENERAL_POSTS.map(({ topic, ...content }) => ({ reason: null, topic, content })),
].map((entry, index) => ({ ...entry, id: FIRST_ID + index }))

const someCustomer = (random: Random): number => 900001 + random.int(0, 899)

const votesOn = (
  item: { id: number; type: 'Post' | 'PostComment' },
  most: number,
  now: number,
  random: Random,
): VoteRecord[] => {
  const start = random.int(0, 400)
  return Array.from({ length: random.int(0, most) }, (_, index) => ({
    id: (item.type === 'Post' ? 5_100_000 : 5_200_000) + (item.id % 10_000) * 20 + index,
    user_id: 900001 + start + index * 17,
    value: random.chance(0.9) ? 1 : -1,
    item_id: item.id,
    item_type: item.type,
    created_at: iso(now - random.int(1, 170) * DAY_MS),
  }))
}

const sum = (votes: readonly VoteRecord[]): number => votes.reduce((total, { value }) => total + value, 0)

export interface Community {
  posts: PostRecord[]
  postComments: PostCommentRecord[]
  votes: VoteRecord[]
}

const placePost = ({ id, topic, content }: Placed, now: number, seed: number): Community => {
  const random = createRandom(mix(seed, id, 9))
  const created = now - random.int(10, 620) * DAY_MS
  const html_url = urlOf(id, content.title)
  const postVotes = votesOn({ id, type: 'Post' }, 14, now, random)
  const votes = [...postVotes]
  const postComments = content.answers.map((text, index): PostCommentRecord => {
    const commentId = 360040000000 + (id - FIRST_ID) * 10 + index
    const official = index === 0 && content.official === true
    const own = votesOn({ id: commentId, type: 'PostComment' }, index === 0 ? 9 : 3, now, random)
    votes.push(...own)
    const at = iso(Math.min(now, created + (index + 1) * random.int(1, 60) * 3_600_000))
    return {
      id: commentId,
      body: bodyHtml(text),
      author_id: official ? random.pick([800008, 800010, 800003]) : someCustomer(random),
      official,
      vote_sum: sum(own),
      vote_count: own.length,
      post_id: id,
      html_url: `${html_url}/comments/${commentId}`,
      created_at: at,
      updated_at: at,
    }
  })
  const topicId = TOPIC_LINES.find(({ name }) => name === topic)?.id ?? 240009
  const post: PostRecord = {
    id,
    title: content.title,
    details: bodyHtml(content.text),
    author_id: someCustomer(random),
    vote_sum: sum(postVotes),
    vote_count: postVotes.length,
    comment_count: postComments.length,
    topic_id: topicId,
    html_url,
    created_at: iso(created),
    updated_at: postComments.at(-1)?.updated_at ?? iso(created),
    featured: content.official === true && random.chance(0.1),
    pinned: false,
    closed: random.chance(0.04),
    status: content.status ?? 'none',
  }
  return { posts: [post], postComments, votes }
}

export const community = (now: number, seed: number): Community => {
  const placed = PLACED.map((entry) => placePost(entry, now, seed))
  return {
    posts: placed.flatMap(({ posts }) => posts),
    postComments: placed.flatMap(({ postComments }) => postComments),
    votes: placed.flatMap(({ votes }) => votes),
  }
}

const isOpenTopic = (topic: string): boolean =>
  TOPIC_LINES.some(({ name, segment }) => name === topic && segment === undefined)

const SENDABLE: ReadonlyMap<string, readonly SentItem[]> = new Map(
  REASONS.map(({ value }) => [
    value,
    PLACED.filter(
      ({ reason, topic, content }) => reason === value && content.status === 'answered' && isOpenTopic(topic),
    ).map(({ id, content }) => ({ kind: 'post', id, title: content.title, url: urlOf(id, content.title) })),
  ]),
)

/** Answered posts of a reason that everybody may read. */
export const sendablePosts = (reason: string): readonly SentItem[] => SENDABLE.get(reason) ?? []
