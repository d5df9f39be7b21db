import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, topLevelOf, unsolved } from '#test/samples/earlier-contacts.ts'
import { someMetrics } from '#test/samples/records.ts'
import { linkIssues } from './issues.ts'

const options = { windowDays: 7, topLevelOf }
const unanswered = someMetrics({ firstReplyMinutes: null, firstResolutionMinutes: null, replies: 0 })

describe('contacts of one issue', () => {
  it.each([
    ['the same top level within the window', contact(2, 6, { reason: 'billing_refund' }), 'reason'],
    ['another top level', contact(2, 6, { reason: 'login_password' }), null],
    ['the same, on the last day of the window', contact(2, 7), 'reason'],
    ['the same, a day later', contact(2, 8.2), null],
    ['a follow-up on another reason', contact(2, 6, { followUpOf: 1, reason: 'login_x' }), 'follow_up'],
    ['a reason that a follow-up of another inherited', contact(2, 6, { followUpOf: 9 }), 'assumed'],
    ['the same with its own stamp', contact(2, 6, { followUpOf: 9, tags: ['bm_on_2'] }), 'reason'],
    ['no reason', contact(2, 6, { reason: null }), 'assumed'],
    ['other', contact(2, 6, { reason: 'other' }), 'assumed'],
  ])('%s', (_, later, by) => {
    const issues = linkIssues([later, contact(1, 0)], options)
    expect(issues.flatMap((issue) => issue.links.map((link) => link.by))).toEqual(by === null ? [] : [by])
    expect(issues).toHaveLength(by === null ? 2 : 1)
  })

  it('are linked by their problem ticket', () => {
    const incidents = [contact(1, 0, { problemId: 9 }), contact(2, 5, { problemId: 9, reason: 'login_x' })]
    expect(linkIssues(incidents, options)[0]?.links[0]?.by).toBe('problem')
  })

  it('may come while the one before is open, however long', () => {
    expect(linkIssues([contact(1, 0, unsolved), contact(2, 90)], options)).toHaveLength(1)
  })

  it('count the window from creation where metrics are unknown', () => {
    const old = contact(1, 0, { metrics: null })
    expect(linkIssues([old, contact(2, 7)], options)).toHaveLength(1)
    expect(linkIssues([old, contact(2, 7.1)], options)).toHaveLength(2)
  })

  it('that come before any answer are chasers, also in a row; after an answer they are not', () => {
    const first = contact(1, 0, { metrics: someMetrics({ firstReplyMinutes: 60 * 24 * 3 }) })
    const chaser = contact(2, 1, { metrics: unanswered })
    const [issue] = linkIssues([first, chaser, contact(3, 2), contact(4, 4)], options)
    expect(issue?.links.map((link) => link.chaser)).toEqual([true, true, false])
  })

  it('are no chasers once the contact before was solved, even without a reply', () => {
    const call = contact(1, 0, { metrics: someMetrics({ firstReplyMinutes: null, replies: 0 }) })
    expect(linkIssues([call, contact(2, 3)], options)[0]?.links[0]?.chaser).toBe(false)
  })

  it('are no chasers where a reply was counted whose time is not known', () => {
    const first = contact(1, 0, { ...unsolved, metrics: someMetrics({ firstReplyMinutes: null }) })
    expect(linkIssues([first, contact(2, 3)], options)[0]?.links[0]?.chaser).toBe(false)
  })

  it('that came in one instant hang on the one with the lower number', () => {
    const [issue] = linkIssues([contact(8, 0), contact(3, 0), contact(5, 0)], options)
    expect(issue?.first.id).toBe(3)
    expect(issue?.links.map((link) => link.contact.id)).toEqual([5, 8])
  })

  it('that an answer and a further contact came in one instant is no chaser', () => {
    const day = 24 * 60
    const answered = (minutes: number) =>
      contact(1, 0, { ...unsolved, metrics: someMetrics({ firstReplyMinutes: minutes }) })
    const chaser = (minutes: number) =>
      linkIssues([answered(minutes), contact(2, 1)], options)[0]?.links[0]?.chaser
    expect([chaser(day - 1), chaser(day), chaser(day + 1)]).toEqual([false, false, true])
  })

  it('that were merged away join an issue and never begin one', () => {
    const merged = { tags: ['closed_by_merge'] }
    expect(linkIssues([contact(1, 0, merged)], options)).toEqual([])
    const [issue] = linkIssues([contact(1, 0), contact(2, 1, merged)], options)
    expect(issue?.links).toMatchObject([{ merged: true, chaser: false }])
  })

  it('hold the contacts of a shared mailbox too', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => contact(n, n / 20, { reason: `r${n % 30}_x` }))
    const issues = linkIssues(many, options)
    expect(issues.reduce((sum, issue) => sum + 1 + issue.links.length, 0)).toBe(5_000)
  })

  it('hold every contact exactly once, firsts before links', () => {
    const some = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 60 }), reason: fc.constantFrom(null, 'a_x', 'a_y', 'b_z') }),
    )
    fc.assert(
      fc.property(some, (rows) => {
        const contacts = rows.map(({ day, reason }, id) => contact(id, day, { reason }))
        const issues = linkIssues(contacts, options)
        const held = issues.flatMap((issue) => [issue.first, ...issue.links.map((link) => link.contact)])
        expect(held.map(({ id }) => id).sort()).toEqual(contacts.map(({ id }) => id).sort())
        for (const { first, links } of issues) {
          for (const link of links) expect(link.contact.createdAt).toBeGreaterThanOrEqual(first.createdAt)
        }
      }),
    )
  })
})
