// What does a small company's export look like, as Zendesk's JSON export writes it?

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const EXPORTED = {
  /** Came back three days after the one before. */
  ticket: 412,
  before: 398,
  requester: 5001,
  agent: 7002,
  article: {
    id: 88001,
    title: 'When a payment fails',
    url: 'https://looms.zendesk.com/hc/en-us/articles/88001',
  },
} as const

const NOW = '2026-05-20T10:00:00Z'

const comment = (id: number, author_id: number, created_at: string, body: string) => ({
  id,
  type: 'Comment',
  author_id,
  body,
  plain_body: body,
  html_body: `<p>${body}</p>`,
  public: true,
  created_at,
  via: { channel: 'email' },
})

interface Exported {
  id: number
  subject: string
  body: string
  at: string
  status: string
  tags?: string[]
  reply?: { at: string; body: string }
}

const ticket = ({ id, subject, body, at, status, tags = [], reply }: Exported) => ({
  url: `https://looms.zendesk.com/api/v2/tickets/${id}.json`,
  id,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  created_at: at,
  updated_at: reply?.at ?? at,
  subject,
  description: body,
  status,
  priority: 'normal',
  requester_id: EXPORTED.requester,
  submitter_id: EXPORTED.requester,
  assignee_id: reply ? EXPORTED.agent : null,
  organization_id: 6001,
  group_id: 8001,
  tags,
  custom_fields: [],
  comments: [
    comment(id * 10, EXPORTED.requester, at, body),
    ...(reply ? [comment(id * 10 + 1, EXPORTED.agent, reply.at, reply.body)] : []),
  ],
})

const TICKETS = [
  ticket({
    id: EXPORTED.before,
    subject: 'Payment failed',
    body: 'My payment failed yesterday. The card was declined although there is money on it.',
    at: '2026-05-17T08:00:00Z',
    status: 'solved',
    reply: { at: '2026-05-17T09:30:00Z', body: 'Please try it again in an hour.' },
  }),
  ticket({
    id: EXPORTED.ticket,
    subject: 'The payment failed again',
    body: 'I tried again as you said and the payment failed once more: card declined. What can I do?',
    at: '2026-05-20T09:00:00Z',
    status: 'open',
    tags: ['wholesale'],
  }),
]

const person = (id: number, name: string, email: string, role: string) => ({
  id,
  name,
  email,
  role,
  active: true,
  locale: 'en-US',
  time_zone: 'London',
  organization_id: role === 'end-user' ? 6001 : null,
  created_at: '2024-03-01T10:00:00Z',
  updated_at: '2026-05-01T10:00:00Z',
  tags: [],
  user_fields: {},
})

const PEOPLE = [
  person(EXPORTED.requester, 'Ida Novak', 'ida@knitcorner.example', 'end-user'),
  person(7001, 'Moira Quill', 'moira@looms.example', 'admin'),
  person(EXPORTED.agent, 'Theo Bell', 'theo@looms.example', 'agent'),
]

const article = (id: number, title: string, body: string) => ({
  id,
  title,
  body,
  url: `https://looms.zendesk.com/api/v2/help_center/en-us/articles/${id}.json`,
  html_url: `https://looms.zendesk.com/hc/en-us/articles/${id}`,
  author_id: 7001,
  draft: false,
  promoted: false,
  locale: 'en-us',
  source_locale: 'en-us',
  section_id: 9001,
  user_segment_id: null,
  label_names: [],
  vote_sum: 3,
  vote_count: 3,
  created_at: '2025-01-01T10:00:00Z',
  updated_at: '2026-01-01T10:00:00Z',
})

const ARTICLES = {
  articles: [
    article(
      EXPORTED.article.id,
      EXPORTED.article.title,
      '<p>A payment fails when the bank declines the card. Ask your bank, or pay with another card.</p>',
    ),
    article(88002, 'Wash wool by hand', '<p>Cold water, little soap, never wring the wool.</p>'),
    article(88003, 'Track a parcel', '<p>The number in the mail shows where your parcel is.</p>'),
  ],
}

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')

/** Writes the export into a new folder. One line of it is broken, as it happens. */
export async function writeExport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'barometer-export-'))
  await writeFile(join(folder, 'tickets.json'), `${lines(TICKETS)}\n{"id": 413, "subject": "cut o`)
  await writeFile(join(folder, 'users.json'), lines(PEOPLE))
  const organization = { id: 6001, name: 'Knit Corner', created_at: '2024-03-01T10:00:00Z', updated_at: NOW }
  await writeFile(join(folder, 'organizations.json'), lines([organization]))
  await writeFile(join(folder, 'articles.json'), JSON.stringify(ARTICLES))
  return folder
}
