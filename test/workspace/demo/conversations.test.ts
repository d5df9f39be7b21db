import { describe, expect, test } from 'vitest'
import type { AuditRecord, CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { demoAccount } from './demo.ts'
import { bodyHtml, commentHtml } from './html.ts'

const account = demoAccount({ tickets: 1500, seed: 5 })
const staff = new Set(account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id))

interface Case {
  ticket: TicketRecord
  comments: CommentRecord[]
  metrics: MetricRecord
  audits: AuditRecord[]
}

const cases: Case[] = account.tickets.flatMap((ticket) => {
  const comments = account.comments(ticket.id)
  const metrics = account.metrics(ticket.id)
  const audits = account.audits(ticket.id)
  return comments && metrics && audits ? [{ ticket, comments, metrics, audits }] : []
})

const minutesBetween = (from: string, to: string | undefined): number | null =>
  to === undefined ? null : Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** Statuses in the order in which the audits set them, with their time. */
const statusesOf = (audits: readonly AuditRecord[]): { status: string; at: string }[] =>
  audits.flatMap(({ created_at, events }) =>
    events.flatMap((event) =>
      event.field_name === 'status' ? [{ status: String(event.value), at: created_at }] : [],
    ),
  )

const isSolved = (status: string | undefined): boolean => status === 'solved' || status === 'closed'

test('every ticket has its conversation, metrics and audits; an unknown one has none', () => {
  expect(cases).toHaveLength(account.tickets.length)
  expect(account.comments(1)).toBeUndefined()
  expect(account.metrics(1)).toBeUndefined()
  expect(account.audits(1)).toBeUndefined()
})

describe('metrics say what the conversation and the audits say', () => {
  test('replies and the first of them: public comments of staff after the first', () => {
    for (const { ticket, comments, metrics } of cases) {
      const replies = comments.slice(1).filter((comment) => comment.public && staff.has(comment.author_id))
      expect(metrics.replies, `ticket ${ticket.id}`).toBe(replies.length)
      expect(metrics.reply_time_in_minutes.calendar).toBe(
        minutesBetween(ticket.created_at, replies[0]?.created_at),
      )
    }
  })

  test('first solve, last solve, reopens', () => {
    for (const { ticket, metrics, audits } of cases) {
      const statuses = statusesOf(audits)
      const solves = statuses.filter(({ status }) => status === 'solved')
      const reopens = statuses.filter(
        ({ status }, index) => !isSolved(status) && isSolved(statuses[index - 1]?.status),
      )
      const solvedNow = isSolved(ticket.status)
      expect(metrics.reopens, `ticket ${ticket.id}`).toBe(reopens.length)
      expect(metrics.first_resolution_time_in_minutes.calendar).toBe(
        minutesBetween(ticket.created_at, solves[0]?.at),
      )
      const last = solvedNow ? solves.at(-1)?.at : undefined
      expect(metrics.solved_at).toBe(last ?? null)
      expect(metrics.full_resolution_time_in_minutes.calendar).toBe(minutesBetween(ticket.created_at, last))
    }
  })

  test('time in each status sums up to the last change of status', () => {
    for (const { ticket, metrics } of cases) {
      const { agent_wait_time_in_minutes: agent, requester_wait_time_in_minutes: requester } = metrics
      const all = minutesBetween(ticket.created_at, metrics.status_updated_at ?? undefined) ?? 0
      const solved = metrics.reopens > 0 || isSolved(ticket.status)
      if (!solved)
        expect(Math.abs((agent.calendar ?? 0) + (requester.calendar ?? 0) - all)).toBeLessThanOrEqual(1)
      expect(metrics.on_hold_time_in_minutes.calendar ?? 0).toBeLessThanOrEqual((requester.calendar ?? 0) + 1)
    }
  })
})

describe('rows say what the audits say', () => {
  test('status, assignee, group and age', () => {
    const last = (audits: readonly AuditRecord[], field: string): string | undefined =>
      audits.flatMap(({ events }) => events.filter(({ field_name }) => field_name === field)).at(-1)
        ?.value as string
    for (const { ticket, audits } of cases) {
      expect(ticket.status).toBe(statusesOf(audits).at(-1)?.status ?? 'new')
      expect(ticket.updated_at).toBe(audits.at(-1)?.created_at)
      expect(ticket.created_at).toBe(audits[0]?.created_at)
      expect(String(ticket.assignee_id ?? '')).toBe(last(audits, 'assignee_id') ?? '')
      expect(String(ticket.group_id ?? '')).toBe(last(audits, 'group_id') ?? '')
    }
  })

  test('the description is the first comment, times rise, comments lie in their audits', () => {
    for (const { ticket, comments, audits } of cases) {
      expect(ticket.description).toBe(comments[0]?.plain_body)
      const times = audits.map(({ created_at }) => Date.parse(created_at))
      expect(times).toEqual([...times].sort((a, b) => a - b))
      for (const comment of comments) {
        const audit = audits.find(({ id }) => id === comment.audit_id)
        expect(
          audit?.events.some(({ type, comment_id }) => type === 'Comment' && comment_id === comment.id),
        ).toBe(true)
        expect(audit?.created_at).toBe(comment.created_at)
      }
    }
  })

  test('what our tags say of turns covers the replies that metrics count', () => {
    for (const { ticket, metrics } of cases) {
      if (!ticket.tags.includes(`bm_on_${ticket.id}`)) continue
      const turns = ticket.tags.filter((tag) => tag.startsWith('bm_turns_'))
      expect(turns.map((tag) => Number(tag.split('_r')[1]))).toEqual(
        metrics.replies === 0 ? [] : [metrics.replies],
      )
    }
  })

  test('a sent article stands as a link in a public reply', () => {
    const sent = cases.filter(({ ticket }) => ticket.tags.some((tag) => /^bm_sent_[ap]\d+$/.test(tag)))
    expect(sent.length).toBeGreaterThan(20)
    for (const { ticket, comments } of sent) {
      if (!ticket.tags.includes(`bm_on_${ticket.id}`)) continue
      const [, id] = /bm_sent_[ap](\d+)/.exec(ticket.tags.join(' ')) ?? []
      const links = comments.filter(
        ({ html_body, author_id }) => staff.has(author_id) && html_body.includes(`/${id}-`),
      )
      expect(links, `ticket ${ticket.id}`).toHaveLength(1)
    }
  })
})

describe('html', () => {
  test('escapes what a customer may write', () => {
    const html = commentHtml('<img src=x onerror=alert(1)> & "quotes"\n\nJürgen <b>')
    expect(html).toBe(
      '<div class="zd-comment" dir="auto"><p dir="auto">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;</p><p dir="auto">Jürgen &lt;b&gt;</p></div>',
    )
  })

  test('no comment holds a tag beyond paragraphs, breaks, links and emphasis', () => {
    for (const { comments } of cases) {
      for (const { html_body } of comments) {
        const inside = html_body.replace(/^<div class="zd-comment" dir="auto">|<\/div>$/g, '')
        expect(
          inside.replace(
            /<p dir="auto">|<\/p>|<br>|<a href="https:[^"<>]*" rel="noopener noreferrer">|<\/a>|<\/?strong>/g,
            '',
          ),
        ).not.toMatch(/[<>]/)
      }
    }
  })

  test('an article’s notation becomes headings and lists', () => {
    expect(bodyHtml('One.\n\n## Two\n1. a\n2. b\n\n- c\n- **d**')).toBe(
      '<p>One.</p><h2>Two</h2><ol><li>a</li><li>b</li></ol><ul><li>c</li><li><strong>d</strong></li></ul>',
    )
    for (const { body, title } of account.articles) expect(body, title).not.toMatch(/##|\*\*/)
  })
})
