import { describe, expect, test } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { demoAccount } from './demo.ts'
import { STORIES } from './stories.ts'

const account = demoAccount()
const now = Date.parse(account.now)
const DAY = 86_400_000
const daysAgo = (iso: unknown): number => (now - Date.parse(String(iso))) / DAY
const userOf = (id: number) => account.users.find((user) => user.id === id)
const fieldsOf = (id: number) => userOf(id)?.user_fields ?? {}
const ticketsOf = (id: number): TicketRecord[] =>
  account.tickets.filter(({ requester_id }) => requester_id === id)
const openOf = (id: number): TicketRecord | undefined => account.tickets.find((ticket) => ticket.id === id)
const eventsOf = (id: number) => account.events[id] ?? []
const wordsOf = (ticketId: number): string =>
  (account.comments(ticketId) ?? []).map(({ body }) => body).join('\n')

test.each(Object.entries(STORIES))('%s has its customer and an unsolved ticket', (_name, story) => {
  const ticket = openOf(story.ticketId)
  expect(userOf(story.requesterId)?.role).toBe('end-user')
  expect(ticket?.requester_id).toBe(story.requesterId)
  expect(['new', 'open', 'pending', 'hold']).toContain(ticket?.status)
  expect(daysAgo(ticket?.updated_at)).toBeLessThan(1)
})

describe('each story holds what it claims', () => {
  test('spike: card payments fail at least four times as often as in the weeks before', () => {
    const perDay = (from: number, to: number): number =>
      account.tickets.filter(
        ({ custom_fields, created_at, subject, description }) =>
          (custom_fields[0]?.value === 'billing__card_declined' ||
            /PAY-4\d\d|declined/.test(subject + description)) &&
          daysAgo(created_at) >= to &&
          daysAgo(created_at) < from,
      ).length /
      (from - to)
    expect(perDay(10, 0)).toBeGreaterThan(4 * perDay(94, 10))
    expect(wordsOf(STORIES.spike.ticketId)).toContain('PAY-417')
    const incidents = account.tickets.filter(({ problem_id }) => problem_id !== null)
    expect(incidents.length).toBeGreaterThan(5)
    expect(openOf(incidents[0]?.problem_id ?? 0)).toMatchObject({ type: 'problem', has_incidents: true })
  })

  test('slipping: used it well once, then use, campaigns and visits stopped; renewal is near', () => {
    const { requesterId } = STORIES.slipping
    const fields = fieldsOf(requesterId)
    expect(daysAgo(fields.last_active)).toBeGreaterThan(14)
    expect(daysAgo(fields.key_action_at)).toBeGreaterThan(40)
    const seen = eventsOf(requesterId).map(({ created_at }) => daysAgo(created_at))
    expect(seen.length).toBeGreaterThan(15)
    expect(Math.min(...seen)).toBeGreaterThan(40)
    const home = account.organizations.find(({ id }) => id === userOf(requesterId)?.organization_id)
    expect(-daysAgo(home?.organization_fields.renewal_at)).toBeLessThan(45)
  })

  test('advocate: promoter, several good ratings and none bad, active in the community', () => {
    const { requesterId } = STORIES.advocate
    expect(Number(fieldsOf(requesterId).nps_score)).toBeGreaterThanOrEqual(9)
    const scores = ticketsOf(requesterId).map(({ satisfaction_rating }) => satisfaction_rating?.score)
    expect(scores.filter((score) => score === 'good').length).toBeGreaterThanOrEqual(2)
    expect(scores).not.toContain('bad')
    expect(eventsOf(requesterId).some(({ type }) => type === 'community_post_created')).toBe(true)
  })

  test('repeat: third contact in nine days; the last was solved with an article that is linked and stamped', () => {
    const { requesterId, ticketId } = STORIES.repeat
    const recent = ticketsOf(requesterId).filter(({ created_at }) => daysAgo(created_at) < 9)
    expect(recent).toHaveLength(3)
    const last = recent
      .filter(({ id }) => id !== ticketId)
      .sort((a, b) => b.created_at.localeCompare(a.created_at))[0]
    expect(['solved', 'closed']).toContain(last?.status)
    expect(last?.tags).toContain(`bm_on_${last?.id}`)
    const sent = last?.tags.find((tag) => /^bm_sent_a\d+$/.test(tag))?.slice('bm_sent_a'.length)
    const article = account.articles.find(({ id, locale }) => String(id) === sent && locale === 'en-us')
    expect(article?.title).toBe('Change the card on your account')
    expect(
      account.comments(last?.id ?? 0)?.some(({ html_body }) => html_body.includes(article?.html_url ?? '-')),
    ).toBe(true)
    expect(wordsOf(ticketId)).toContain('your article')
  })

  test('angry: two bad ratings, a detractor, strong words', () => {
    const { requesterId, ticketId } = STORIES.angry
    const bad = ticketsOf(requesterId).filter(
      ({ satisfaction_rating }) => satisfaction_rating?.score === 'bad',
    )
    expect(bad).toHaveLength(2)
    expect(Number(fieldsOf(requesterId).nps_score)).toBeLessThanOrEqual(6)
    expect(wordsOf(ticketId)).toMatch(/unacceptable/)
  })

  test('newcomer: under 30 days, onboarding unfinished, nothing sent', () => {
    const { requesterId } = STORIES.newcomer
    expect(daysAgo(userOf(requesterId)?.created_at)).toBeLessThan(30)
    expect(Number(fieldsOf(requesterId).onboarding_step)).toBeLessThan(5)
    expect(fieldsOf(requesterId).key_action_at).toBeNull()
  })

  test('no history: one ticket, no fields, no events, no organisation', () => {
    const { requesterId } = STORIES.noHistory
    expect(ticketsOf(requesterId)).toHaveLength(1)
    expect(Object.values(fieldsOf(requesterId)).every((value) => value === null)).toBe(true)
    expect(eventsOf(requesterId)).toEqual([])
    expect(userOf(requesterId)?.organization_id).toBeNull()
  })

  test('German: locale and words', () => {
    const { requesterId, ticketId } = STORIES.german
    expect(userOf(requesterId)?.locale).toBe('de')
    expect(ticketsOf(requesterId).some(({ tags }) => tags.includes('bm_do_search'))).toBe(true)
    expect(wordsOf(ticketId)).toMatch(/Guten Tag[\s\S]*Mit freundlichen Grüßen/)
  })

  test('long names: name, organisation and subject beyond any line', () => {
    const { requesterId, ticketId } = STORIES.longNames
    expect(userOf(requesterId)?.name.length).toBeGreaterThan(60)
    expect(openOf(ticketId)?.subject.length).toBeGreaterThan(200)
  })

  test('messaging: several short messages of both sides', () => {
    const ticket = openOf(STORIES.messaging.ticketId)
    expect(ticket?.via.channel).toBe('native_messaging')
    expect(ticket?.from_messaging_channel).toBe(true)
    const authors = account.comments(STORIES.messaging.ticketId)?.map(({ author_id }) => author_id) ?? []
    expect(authors.length).toBeGreaterThanOrEqual(5)
    expect(new Set(authors).size).toBe(2)
  })

  test('reopened: solved once, open again since this morning', () => {
    const { ticketId } = STORIES.reopened
    expect(account.metrics(ticketId)).toMatchObject({ reopens: 1, solved_at: null })
    expect(openOf(ticketId)?.status).toBe('open')
  })
})
