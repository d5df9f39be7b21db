import { describe, expect, test } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { demoAccount } from './demo.ts'

const account = demoAccount({ tickets: 2500, seed: 3 })
const idsOf = (records: readonly { id: number }[]): Set<number> => new Set(records.map(({ id }) => id))
const users = idsOf(account.users)
const staff = new Set(account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id))

/** All references that are set and lead nowhere. */
const lost = <T>(
  records: readonly T[],
  refer: (record: T) => number | null,
  known: ReadonlySet<number>,
): number[] => records.map(refer).filter((id): id is number => id !== null && !known.has(id))

describe('every reference leads somewhere', () => {
  const { tickets, articles, posts, postComments, sections, votes } = account
  const known: Record<string, [readonly number[]]> = {
    requester: [lost(tickets, ({ requester_id }) => requester_id, users)],
    submitter: [lost(tickets, ({ submitter_id }) => submitter_id, users)],
    assignee: [lost(tickets, ({ assignee_id }) => assignee_id, staff)],
    organisation: [lost(tickets, ({ organization_id }) => organization_id, idsOf(account.organizations))],
    group: [lost(tickets, ({ group_id }) => group_id, idsOf(account.groups))],
    form: [lost(tickets, ({ ticket_form_id }) => ticket_form_id, idsOf(account.forms))],
    brand: [lost(tickets, ({ brand_id }) => brand_id, idsOf(account.brands))],
    status: [lost(tickets, ({ custom_status_id }) => custom_status_id, idsOf(account.customStatuses))],
    problem: [lost(tickets, ({ problem_id }) => problem_id, idsOf(tickets))],
    section: [lost(articles, ({ section_id }) => section_id, idsOf(sections))],
    category: [lost(sections, ({ category_id }) => category_id, idsOf(account.categories))],
    segment: [lost(articles, ({ user_segment_id }) => user_segment_id, idsOf(account.segments))],
    articleAuthor: [lost(articles, ({ author_id }) => author_id, staff)],
    topic: [lost(posts, ({ topic_id }) => topic_id, idsOf(account.topics))],
    postAuthor: [lost(posts, ({ author_id }) => author_id, users)],
    commentPost: [lost(postComments, ({ post_id }) => post_id, idsOf(posts))],
    commentAuthor: [lost(postComments, ({ author_id }) => author_id, users)],
    voter: [lost(votes, ({ user_id }) => user_id, users)],
    home: [lost(account.users, ({ organization_id }) => organization_id, idsOf(account.organizations))],
    events: [
      Object.keys(account.events)
        .map(Number)
        .filter((id) => !users.has(id)),
    ],
  }

  test.each(Object.entries(known))('%s', (_name, [missing]) => {
    expect(missing).toEqual([])
  })

  test('follow-ups name their parent, which names them, and is closed before they begin', () => {
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
    const followUps = tickets.filter(({ via }) => via.source.rel === 'follow_up')
    expect(followUps.length).toBeGreaterThan(0)
    for (const ticket of followUps) {
      const parent = byId.get(Number(ticket.via.source.from.ticket_id))
      expect(parent?.followup_ids).toContain(ticket.id)
      expect(parent?.status).toBe('closed')
      expect(Date.parse(parent?.updated_at ?? '')).toBeLessThanOrEqual(Date.parse(ticket.created_at))
    }
  })

  test('ids are distinct and rise with time among ordinary tickets', () => {
    for (const records of [tickets, account.users, account.organizations, posts, postComments, votes]) {
      expect(idsOf(records).size).toBe(records.length)
    }
    expect(new Set(articles.map(({ id, locale }) => `${id} ${locale}`)).size).toBe(articles.length)
    const ordinary = tickets.filter(({ id }) => id < 59900).map(({ created_at }) => created_at)
    expect(ordinary).toEqual([...ordinary].sort())
  })

  test('votes add up', () => {
    for (const item of [...articles.filter(({ locale }) => locale === 'en-us'), ...posts, ...postComments]) {
      const own = votes.filter(({ item_id }) => item_id === item.id)
      expect(item.vote_count).toBe(own.length)
      expect(item.vote_sum).toBe(own.reduce((sum, { value }) => sum + value, 0))
      expect(new Set(own.map(({ user_id }) => user_id)).size).toBe(own.length)
    }
  })
})

describe('ticket rows are such as Zendesk would give', () => {
  const taggers = account.ticketFields.filter(({ type }) => type === 'tagger')
  const custom = account.ticketFields.filter(({ removable }) => removable).map(({ id }) => id)
  const valueIn = (ticket: TicketRecord, id: number) =>
    ticket.custom_fields.find((field) => field.id === id)?.value

  test.each(taggers.map((field) => [field.title, field] as const))(
    '%s: field and tag agree',
    (_title, field) => {
      const values = new Set(field.custom_field_options?.map(({ value }) => value))
      for (const ticket of account.tickets) {
        const value = valueIn(ticket, field.id)
        const inherited = ticket.via.source.rel === 'follow_up'
        const tagged = ticket.tags.filter((tag) => values.has(tag))
        if (value !== null) expect(tagged).toContain(value)
        if (!inherited) expect(tagged).toEqual(value === null ? [] : [value])
      }
    },
  )

  test('every active custom field appears, unset as null', () => {
    for (const { custom_fields } of account.tickets) expect(custom_fields.map(({ id }) => id)).toEqual(custom)
  })

  test('tags are legal: lower case, no spaces, sorted, short enough together', () => {
    for (const { tags } of account.tickets) {
      for (const tag of tags) expect(tag).toMatch(/^[\p{Ll}\p{N}_:/-]+$/u)
      expect(tags).toEqual([...new Set(tags)].sort())
      expect(tags.join(' ').length).toBeLessThanOrEqual(5096)
    }
  })

  test('no text has a slot left open, no subject or first mail is empty', () => {
    for (const { id, subject, description } of account.tickets) {
      expect(subject.trim()).not.toBe('')
      expect(description.trim()).not.toBe('')
      expect(`${subject} ${description}`, `ticket ${id}`).not.toMatch(/\{\w+\}/)
    }
  })

  test('addresses lie in the reserved domain', () => {
    for (const { email } of account.users) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/)
  })

  test('nothing happens later than now, nor before the customer came', () => {
    const now = Date.parse(account.now)
    for (const { created_at, updated_at } of account.tickets) {
      expect(Date.parse(updated_at)).toBeLessThanOrEqual(now)
      expect(Date.parse(created_at)).toBeLessThanOrEqual(Date.parse(updated_at))
    }
    for (const list of Object.values(account.events)) {
      const times = list.map(({ created_at }) => Date.parse(created_at))
      expect(times).toEqual([...times].sort((a, b) => b - a))
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(now)
    }
  })
})
