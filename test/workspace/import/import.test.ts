import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import type { Json } from '#workspace/records/json.ts'
import { createWorld } from '#workspace/world/world.ts'
import { NoAccountError } from './files.ts'
import { readAccount } from './import.ts'

const folders: string[] = []

/** A folder with these files; objects are written one a line. */
const folderWith = async (files: Record<string, string | readonly object[]>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'barometer-import-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join('\n')
    await writeFile(join(folder, name), text)
  }
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const ticket = (id: number, over: Record<string, Json> = {}): Record<string, Json> => ({
  url: `https://acme.zendesk.com/api/v2/tickets/${id}.json`,
  id,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-01T09:00:00Z',
  subject: `Ticket ${id}`,
  description: 'It does not work.',
  status: 'solved',
  requester_id: 501,
  assignee_id: 601,
  group_id: 701,
  tags: ['vip'],
  custom_fields: [{ id: 9001, value: 'x' }],
  ...over,
})

const comment = (id: number, author_id: number, body: string, over: Record<string, Json> = {}) => ({
  id,
  author_id,
  body,
  public: true,
  created_at: '2026-03-01T08:00:00Z',
  ...over,
})

const METRICS = {
  id: 77,
  replies: 1,
  reopens: 0,
  reply_time_in_minutes: { calendar: 30, business: 20 },
}

const problemsOf = (found: Awaited<ReturnType<typeof readAccount>>): string[] => found.problems.map(String)

describe('a folder that is none', () => {
  test.each([
    ['missing', async () => join(tmpdir(), 'barometer-nowhere-at-all'), /does not exist/],
    ['a file', async () => join(await folderWith({ 'tickets.json': '' }), 'tickets.json'), /is no folder/],
    ['empty', async () => folderWith({}), /is empty/],
    [
      'without tickets',
      async () => folderWith({ 'photo.png': '', 'users.json': [] }),
      /holds no tickets.*photo\.png/s,
    ],
    ['with XML', async () => folderWith({ 'tickets.xml': '<tickets/>' }), /holds no tickets/],
    ['with an empty file', async () => folderWith({ 'tickets.json': '' }), /can be read.*empty/s],
    [
      'with bad lines only',
      async () => folderWith({ 'tickets.json': 'no\nnor this' }),
      /first bad line: tickets\.json, line 1/,
    ],
  ])('%s: says what is wrong and what is expected', async (_name, make, says) => {
    const failed = await readAccount(await make()).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(NoAccountError)
    expect(String(failed)).toMatch(says)
    expect(String(failed)).toMatch(/one object a line.*tickets\*.*users\*, organizations\*/s)
  })
})

describe('tickets', () => {
  test('with comments and metrics inside', async () => {
    const { account, problems, counts } = await readAccount(
      await folderWith({
        'tickets.json': [
          ticket(1, {
            comments: [
              comment(12, 601, 'Try again.', { created_at: '2026-03-01T08:30:00Z' }),
              comment(11, 501, 'Broken <b>.', { plain_body: 'Broken <b>.' }),
            ],
            metric_set: METRICS,
          }),
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(counts.tickets).toEqual({ read: 1, leftOut: 0 })
    expect(account.comments(1)?.map(({ id }) => id)).toEqual([11, 12])
    expect(account.comments(1)?.[0]?.html_body).toContain('Broken &lt;b&gt;.')
    expect(account.metrics(1)).toMatchObject({
      ticket_id: 1,
      replies: 1,
      reply_time_in_minutes: { calendar: 30 },
    })
    expect(account.metrics(1)?.first_resolution_time_in_minutes).toEqual({ calendar: null, business: null })
    expect(JSON.stringify(account.tickets)).not.toContain('"comments"')
  })

  test('without: conversation and metrics are unknown, not empty', async () => {
    const { account } = await readAccount(await folderWith({ 'tickets.json': [ticket(1)] }))
    expect(account.comments(1)).toBeUndefined()
    expect(account.metrics(1)).toBeUndefined()
    expect(account.audits(1)).toBeUndefined()
    expect(account.comments(2)).toBeUndefined()
  })

  test('with comments and metrics in files of their own, one by one or by ticket', async () => {
    const { account, problems } = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1), ticket(2)],
        'ticket_comments.jsonl': [
          { ...comment(21, 501, 'One'), ticket_id: 1 },
          { ticket_id: 2, comments: [comment(22, 501, 'Two'), comment(23, 601, 'Three')] },
        ],
        'ticket_metrics.json': [
          {
            ticket_metrics: [
              { ...METRICS, ticket_id: 1 },
              { ...METRICS, id: 78, ticket_id: 2 },
            ],
          },
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(account.comments(1)).toHaveLength(1)
    expect(account.comments(2)?.map(({ plain_body }) => plain_body)).toEqual(['Two', 'Three'])
    expect(account.metrics(2)).toMatchObject({ id: 78, ticket_id: 2 })
  })

  test('people, organisation and group as embedded objects, as the export writes them', async () => {
    const { requester_id: _1, assignee_id: _2, group_id: _3, ...bare } = ticket(1)
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [
          {
            ...bare,
            requester: { id: 501, name: 'Kim Lee', email: 'kim@acme.example' },
            submitter: { id: 501, name: 'Kim Lee', email: 'kim@acme.example' },
            assignee: { id: 601, name: 'Ann Agent', email: 'ann@help.example' },
            organization: { id: 801, name: 'Acme' },
            group: { id: 701, name: 'First line' },
          },
        ],
      }),
    )
    expect(account.tickets[0]).toMatchObject({
      requester_id: 501,
      assignee_id: 601,
      organization_id: 801,
      group_id: 701,
    })
    expect(account.tickets[0]).not.toHaveProperty('requester')
    expect(account.users).toContainEqual(
      expect.objectContaining({ id: 501, name: 'Kim Lee', role: 'end-user', organization_id: 801 }),
    )
    expect(account.users).toContainEqual(
      expect.objectContaining({ id: 601, name: 'Ann Agent', role: 'agent' }),
    )
    expect(account.organizations).toEqual([expect.objectContaining({ id: 801, name: 'Acme' })])
    expect(account.groups).toEqual([expect.objectContaining({ id: 701, name: 'First line', default: true })])
  })

  test('keys that we do not know are kept; values under `fields` count too', async () => {
    const { custom_fields: _, ...bare } = ticket(1)
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [{ ...bare, fields: [{ id: 9001, value: 'y' }], raw_subject: 'Ticket 1' }],
      }),
    )
    expect(account.tickets[0]).toMatchObject({ raw_subject: 'Ticket 1' })
    expect(account.tickets[0]?.custom_fields).toContainEqual({ id: 9001, value: 'y' })
  })
})

describe('bad lines are reported with file, line and cause; the rest loads', () => {
  test.each([
    ['malformed', '{"id": 7, "subject": "cut off', /^tickets\.json, line 2: is no JSON/],
    ['no object', '42', /^tickets\.json, line 2: /],
    ['without id', JSON.stringify({ ...ticket(7), id: undefined }), /^tickets\.json, line 2: id: /],
    [
      'without requester',
      JSON.stringify(ticket(7, { requester_id: null })),
      /line 2: requester_id: is missing/,
    ],
    ['wrong type', JSON.stringify(ticket(7, { tags: 'vip' })), /line 2: tags: .*expected array/],
    ['wrong type inside', JSON.stringify(ticket(7, { tags: ['a', 1] })), /line 2: tags\[1\]: /],
    ['no date', JSON.stringify(ticket(7, { created_at: 'last week' })), /line 2: created_at: is no date/],
    ['unknown status', JSON.stringify(ticket(7, { status: 'asleep' })), /line 2: status: /],
    [
      'prototype',
      '{"id":7,"__proto__":{"admin":true}}',
      /line 2: holds the key “__proto__”, which is refused/,
    ],
    [
      'prototype, deep',
      JSON.stringify(ticket(7)).replace('"tags"', '"x":[{"constructor":1}],"tags"'),
      /“constructor”/,
    ],
    ['prototype, escaped', '{"id":7,"\\u005f_proto__":{}}', /“__proto__”/],
  ])('%s', async (_name, line, says) => {
    const text = [JSON.stringify(ticket(1)), line, JSON.stringify(ticket(3))].join('\n')
    const found = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(found.account.tickets.map(({ id }) => id)).toEqual([1, 3])
    expect(problemsOf(found)).toEqual([expect.stringMatching(says)])
    expect(found.counts.tickets).toEqual({ read: 2, leftOut: 1 })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test('a word such as “constructor” in a text is no key', async () => {
    const found = await readAccount(
      await folderWith({ 'tickets.json': [ticket(1, { subject: '"constructor": __proto__' })] }),
    )
    expect(found.problems).toEqual([])
  })

  test('a bad first line does not spoil the file', async () => {
    const text = `{"id": 7, "subject": "cut off\n${JSON.stringify(ticket(1))}`
    const found = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(found.account.tickets).toHaveLength(1)
    expect(problemsOf(found)[0]).toMatch(/line 1: is no JSON/)
  })

  test('of two tickets with one id the newer is kept', async () => {
    const rows = [
      ticket(1, { subject: 'Old', updated_at: '2026-03-02T00:00:00Z' }),
      ticket(1, { subject: 'New', updated_at: '2026-03-03T00:00:00Z' }),
      ticket(1, { subject: 'Oldest', updated_at: '2026-03-01T00:00:00Z' }),
    ]
    const found = await readAccount(await folderWith({ 'tickets.json': rows }))
    expect(found.account.tickets.map(({ subject }) => subject)).toEqual(['New'])
    expect(found.counts.tickets).toEqual({ read: 1, leftOut: 2 })
    expect(problemsOf(found)[0]).toMatch(/line 2: id 1 is there already/)
  })

  test('a bad comment is left out, its ticket stays', async () => {
    const found = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1, { comments: [{ id: 'x', body: 5 }, comment(2, 501, 'Good')] })],
      }),
    )
    expect(found.account.comments(1)).toHaveLength(1)
    expect(found.counts.comments).toEqual({ read: 1, leftOut: 1 })
  })

  test('bad rows of other files do not hide the tickets', async () => {
    const found = await readAccount(
      await folderWith({
        'tickets.json': [ticket(1)],
        'users.json': '{oops\n{"id":501,"name":"Kim","role":"emperor"}',
      }),
    )
    expect(problemsOf(found)).toEqual([
      expect.stringMatching(/^users\.json, line 1: is no JSON/),
      expect.stringMatching(/^users\.json, line 2: role: /),
    ])
    expect(found.account.tickets).toHaveLength(1)
  })
})

describe('forms in which files come', () => {
  const rows = [ticket(1), ticket(2)]
  const lines = rows.map((row) => JSON.stringify(row))

  test.each([
    ['one object a line', lines.join('\n')],
    ['CRLF', lines.join('\r\n')],
    ['byte order mark', `\uFEFF${lines.join('\n')}\n`],
    ['empty lines', `\n${lines.join('\n\n')}\n\n`],
    ['an envelope', JSON.stringify({ tickets: rows, next_page: null, count: 2 })],
    ['an envelope a line', rows.map((row) => JSON.stringify({ tickets: [row] })).join('\n')],
    ['a list', JSON.stringify(rows)],
    ['pretty-printed', JSON.stringify({ tickets: rows }, null, 2)],
    [
      'pretty-printed list with mark and CRLF',
      `\uFEFF${JSON.stringify(rows, null, 2).replaceAll('\n', '\r\n')}`,
    ],
  ])('%s', async (_name, text) => {
    const { account, problems } = await readAccount(await folderWith({ 'tickets.json': text }))
    expect(problems).toEqual([])
    expect(account.tickets.map(({ id }) => id)).toEqual([1, 2])
  })

  test('several files, other endings, other cases; what is not read is named', async () => {
    const told: string[] = []
    const { account } = await readAccount(
      await folderWith({
        'Tickets-2026-01.jsonl': lines[0] ?? '',
        'tickets-2026-02.NDJSON': lines[1] ?? '',
        'notes.txt': 'x',
      }),
      (line) => told.push(line),
    )
    expect(account.tickets).toHaveLength(2)
    expect(told).toContain('Not read: notes.txt')
  })

  test('a pretty-printed file that breaks off is one problem', async () => {
    const text = JSON.stringify({ users: [{ id: 501, name: 'Kim' }] }, null, 2).slice(0, -9)
    const found = await readAccount(
      await folderWith({ 'tickets.json': lines.join('\n'), 'users.json': text }),
    )
    expect(problemsOf(found)).toEqual([expect.stringMatching(/^users\.json: is no JSON/)])
  })

  test('long files tell of their progress', async () => {
    const told: string[] = []
    const many = Array.from({ length: 12_001 }, (_, index) => ticket(index + 1))
    const { account } = await readAccount(await folderWith({ 'tickets.json': many }), (line) =>
      told.push(line),
    )
    expect(account.tickets).toHaveLength(12_001)
    expect(told).toEqual([
      'tickets.json: 5,000 lines …',
      'tickets.json: 10,000 lines …',
      'tickets.json: 12,001 lines, done',
    ])
  })
})

describe('what an export lacks is filled in', () => {
  test('an admin and an agent to sign in as come first', async () => {
    const { account, placeholders } = await readAccount(
      await folderWith({ 'tickets.json': [ticket(1, { assignee_id: null })] }),
    )
    expect(account.users[0]).toMatchObject({ role: 'admin', name: 'Workspace admin' })
    expect(account.users[1]).toMatchObject({ role: 'agent', name: 'Workspace agent' })
    expect(account.memberships[account.users[0]?.id ?? 0]).toEqual([701])
    expect(placeholders).toBe(1)
    expect(account.users[2]).toMatchObject({ id: 501, name: 'Customer 501', role: 'end-user' })
  })

  test('the export’s own admin is taken, with what the row says', async () => {
    const users = [
      { id: 601, name: 'Ann', email: 'ann@help.example', role: 'admin', iana_time_zone: 'Europe/Lisbon' },
      {
        id: 501,
        name: 'Kim',
        role: 'end-user',
        user_fields: { score: 3, since: '2024-01-01', vip: true, plan: 'gold' },
      },
    ]
    const { account, placeholders } = await readAccount(
      await folderWith({ 'tickets.json': [ticket(1)], 'users.json': users }),
    )
    expect(account.users.filter(({ role }) => role === 'admin').map(({ id }) => id)).toEqual([601])
    expect(placeholders).toBe(0)
    expect(account.timeZone).toBe('Europe/Lisbon')
    expect(account.userFields.map(({ key, type }) => [key, type])).toEqual([
      ['score', 'integer'],
      ['since', 'date'],
      ['vip', 'checkbox'],
      ['plan', 'text'],
    ])
  })

  test('whoever answers a customer’s ticket is staff, whoever is in copy is not', async () => {
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [
          ticket(1, {
            email_cc_ids: [502],
            comments: [comment(1, 501, 'a'), comment(2, 602, 'b'), comment(3, 502, 'c'), comment(4, -1, 'd')],
          }),
        ],
      }),
    )
    const roleOf = (id: number) => account.users.find((user) => user.id === id)?.role
    expect([501, 502, 601, 602].map(roleOf)).toEqual(['end-user', 'end-user', 'agent', 'agent'])
    expect(account.users.some(({ id }) => id === -1)).toBe(false)
  })

  test('our fields are made where there are none, with the shipped options', async () => {
    const { account } = await readAccount(await folderWith({ 'tickets.json': [ticket(1)] }))
    const wanted = packageRequirements().ticket_fields
    for (const { identifier, requirement_id } of account.requirements) {
      const field = account.ticketFields.find(({ id }) => id === requirement_id)
      expect(field?.type).toBe('tagger')
      expect(field?.custom_field_options?.map(({ value }) => value)).toEqual(
        wanted[identifier]?.custom_field_options.map(({ value }) => value),
      )
      expect(account.tickets[0]?.custom_fields).toContainEqual({ id: requirement_id, value: null })
      expect(account.forms[0]?.ticket_field_ids).toContain(requirement_id)
    }
    expect(account.requirements.map(({ identifier }) => identifier)).toEqual([
      'contact_reason',
      'first_contact_inhibitor',
    ])
    expect(account.customObjects.map(({ key, fields }) => [key, fields.map((field) => field.key)])).toEqual([
      ['barometer', ['kind', 'key', 'version', 'body']],
    ])
  })

  test('a field that the account has under our title is taken', async () => {
    const field = {
      id: 9001,
      type: 'tagger',
      title: 'contact Reason',
      custom_field_options: [{ name: 'A::B', value: 'x' }],
    }
    const { account } = await readAccount(
      await folderWith({ 'tickets.json': [ticket(1)], 'ticket_fields.json': [{ ticket_fields: [field] }] }),
    )
    expect(account.requirements[0]).toMatchObject({ identifier: 'contact_reason', requirement_id: 9001 })
    expect(account.ticketFields.filter(({ title }) => /contact reason/i.test(title))).toHaveLength(1)
    expect(account.tickets[0]?.custom_fields).toContainEqual({ id: 9001, value: 'x' })
  })

  test('brand, form, status and name follow what tickets say; the clock stands at the last change', async () => {
    const { account } = await readAccount(
      await folderWith({
        'tickets.json': [
          ticket(1, { brand_id: 31, ticket_form_id: 41, custom_status_id: 51, status: 'open' }),
          ticket(2, { updated_at: '2026-04-05T06:07:08.900+02:00' }),
        ],
      }),
    )
    expect(account).toMatchObject({ name: 'acme', subdomain: 'acme', now: '2026-04-05T04:07:08Z' })
    expect(account.brands.map(({ id }) => id)).toEqual([31])
    expect(account.forms.map(({ id }) => id)).toEqual([41])
    expect(account.customStatuses.find(({ id }) => id === 51)).toMatchObject({
      status_category: 'open',
      default: true,
    })
    expect(account.tickets[1]).toMatchObject({ brand_id: 31, ticket_form_id: 41 })
    const solved = account.customStatuses.find(({ id }) => id === account.tickets[1]?.custom_status_id)
    expect(solved?.status_category).toBe('solved')
  })
})

test('articles and posts as the API lists them, translations side by side, segments never over-shared', async () => {
  const article = {
    id: 61,
    title: 'Refunds',
    body: '<p>Yes</p>',
    section_id: 71,
    created_at: '2026-01-01T00:00:00Z',
    locale: 'en-us',
    user_segment_id: 81,
  }
  const { account, problems, counts } = await readAccount(
    await folderWith({
      'tickets.json': [ticket(1)],
      'articles.json': JSON.stringify({
        articles: [article, { ...article, locale: 'de', title: 'Erstattung' }, { id: 62 }],
      }),
      'posts.json': JSON.stringify({
        posts: [
          { id: 91, title: 'How?', topic_id: 95, created_at: '2026-01-01T00:00:00Z', status: 'answered' },
        ],
      }),
      'post_comments.json': [
        { id: 99, post_id: 91, body: 'So.', official: true, created_at: '2026-01-02T00:00:00Z' },
      ],
    }),
  )
  expect(account.articles.map(({ locale, title }) => [locale, title])).toEqual([
    ['en-us', 'Refunds'],
    ['de', 'Erstattung'],
  ])
  expect(account.locales).toEqual(['en-us', 'de'])
  expect(account.segments).toEqual([expect.objectContaining({ id: 81, user_type: 'staff' })])
  expect(account.sections).toEqual([expect.objectContaining({ id: 71 })])
  expect(account.topics).toEqual([expect.objectContaining({ id: 95 })])
  expect(account.posts[0]).toMatchObject({ comment_count: 1, status: 'answered' })
  expect(account.postComments[0]).toMatchObject({ post_id: 91, official: true })
  expect(counts.articles).toEqual({ read: 2, leftOut: 1 })
  expect(problems.map(String)).toEqual([expect.stringMatching(/^articles\.json, line 1: title: /)])
})

test('a world opens on it', async () => {
  const { account } = await readAccount(
    await folderWith({
      'tickets.json': [ticket(1, { comments: [comment(1, 501, 'Hello')], metric_set: METRICS }), ticket(2)],
    }),
  )
  const world = createWorld(account)
  expect(world.formOf({ ticket_form_id: null })?.default).toBe(true)
})
