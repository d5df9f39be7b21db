// How do tests make a contact, customer, article or post of which only some parts matter?

import type { Contact, ContactMetrics, Customer } from '#domain/contact.ts'
import type { Activity, Article, Post } from '#domain/content.ts'
import { DAY, type Instant } from '#domain/instant.ts'

export const NOW: Instant = Date.parse('2026-11-20T12:00:00Z')
export const daysAgo = (days: number): Instant => NOW - days * DAY
/** A date as Zendesk's date fields answer it, at midnight UTC. */
export const dateField = (days: number): string =>
  `${new Date(daysAgo(days)).toISOString().slice(0, 10)}T00:00:00+00:00`

export const aCustomer = (parts: Partial<Customer> = {}): Customer => ({
  id: 900001,
  name: 'Kim',
  email: 'kim@example.net',
  locale: 'en-US',
  createdAt: daysAgo(400),
  organizationId: null,
  tags: [],
  fields: {},
  ...parts,
})

export const someMetrics = (parts: Partial<ContactMetrics> = {}): ContactMetrics => ({
  replies: 1,
  reopens: 0,
  groupStations: 1,
  assigneeStations: 1,
  firstReplyMinutes: 60,
  firstResolutionMinutes: 120,
  solvedAt: null,
  ...parts,
})

export const aContact = (parts: Partial<Contact> = {}): Contact => ({
  id: 1,
  subject: '',
  status: 'solved',
  channel: 'email',
  createdAt: daysAgo(10),
  updatedAt: daysAgo(9),
  requesterId: 900001,
  submitterId: 900001,
  assigneeId: null,
  organizationId: null,
  groupId: null,
  brandId: null,
  problemId: null,
  followUpOf: null,
  tags: [],
  reason: null,
  inhibitor: null,
  rating: null,
  metrics: null,
  ...parts,
})

export const anActivity = (type: string, days: number, parts: Partial<Activity> = {}): Activity => ({
  type,
  at: daysAgo(days),
  articleId: null,
  postId: null,
  query: null,
  resultCount: null,
  ...parts,
})

export const anArticle = (id: number, parts: Partial<Article> = {}): Article => ({
  kind: 'article',
  id,
  title: `Article ${id}`,
  text: '',
  headings: [],
  labels: [],
  url: `https://help.example.com/hc/en-us/articles/${id}`,
  locale: 'en-us',
  sectionId: null,
  draft: false,
  segmentIds: [],
  promoted: false,
  outdated: false,
  voteSum: 0,
  voteCount: 0,
  updatedAt: daysAgo(30),
  ...parts,
})

export const aPost = (id: number, parts: Partial<Post> = {}): Post => ({
  kind: 'post',
  id,
  title: `Post ${id}`,
  text: '',
  answer: null,
  official: false,
  answered: true,
  url: `https://help.example.com/hc/en-us/community/posts/${id}`,
  topicId: null,
  segmentIds: [],
  voteSum: 0,
  voteCount: 0,
  commentCount: 1,
  updatedAt: daysAgo(30),
  ...parts,
})
