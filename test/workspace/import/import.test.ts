import { describe, expect, test } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import { createWorld } from '#workspace/world/world.ts'
import { comment, folderWith, METRICS, ticket } from './export-folder.ts'
import { readAccount } from './import.ts'

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
