import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact, ContactMetrics, Message } from '#domain/contact.ts'
import { DAY, HOUR } from '#domain/instant.ts'
import { assumedShare, linkIssues } from './issues.ts'
import { maturesAt, solveLagDays } from './maturity.ts'
import { type FirstContactInput, firstContact } from './outcome.ts'
import { repeatContacts } from './repeats.ts'

const metrics = (more: Partial<ContactMetrics> = {}): ContactMetrics => ({
  replies: 1,
  reopens: 0,
  groupStations: 1,
  assigneeStations: 1,
  firstReplyMinutes: 60,
  firstResolutionMinutes: 120,
  solvedAt: null,
  ...more,
})

const contact = (id: number, day: number, more: Partial<Contact> = {}): Contact => ({
  id,
  subject: '',
  status: 'closed',
  channel: 'email',
  createdAt: day * DAY,
  updatedAt: day * DAY + 2 * HOUR,
  requesterId: 1,
  submitterId: 1,
  assigneeId: null,
  organizationId: null,
  groupId: null,
  brandId: null,
  problemId: null,
  followUpOf: null,
  tags: [],
  reason: 'billing_card',
  inhibitor: null,
  rating: null,
  metrics: metrics(),
  ...more,
})

/** `billing_card` is of Billing; null and `other` are of nothing. */
const topLevelOf = (reason: string | null): string | null =>
  reason === null || reason === 'other' ? null : (reason.split('_')[0] ?? null)
const options = { windowDays: 7, topLevelOf }

const unsolved = { status: 'open', metrics: metrics({ firstResolutionMinutes: null }) } as const
const unanswered = metrics({ firstReplyMinutes: null, firstResolutionMinutes: null, replies: 0 })

describe('contacts of one issue', () => {
  it.each([
    ['the same top level within the window', contact(2, 6, { reason: 'billing_refund' }), 'reason'],
    ['another top level', contact(2, 6, { reason: 'login_password' }), null],
    ['the same, on the last day of the window', contact(2, 7), 'reason'],
    ['the same, a day later', contact(2, 8.2), null],
    ['a follow-up on another reason', contact(2, 6, { followUpOf: 1, reason: 'login_x' }), 'follow_up'],
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
    const first = contact(1, 0, { metrics: metrics({ firstReplyMinutes: 60 * 24 * 3 }) })
    const chaser = contact(2, 1, { metrics: unanswered })
    const [issue] = linkIssues([first, chaser, contact(3, 2), contact(4, 4)], options)
    expect(issue?.links.map((link) => link.chaser)).toEqual([true, true, false])
  })

  it('that were merged away join an issue and never begin one', () => {
    const merged = { tags: ['closed_by_merge'] }
    expect(linkIssues([contact(1, 0, merged)], options)).toEqual([])
    const [issue] = linkIssues([contact(1, 0), contact(2, 1, merged)], options)
    expect(issue?.links).toMatchObject([{ merged: true, chaser: false }])
  })

  it('are found in the time that a shared mailbox leaves', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => contact(n, n / 20, { reason: `r${n % 30}_x` }))
    const started = performance.now()
    linkIssues(many, options)
    expect(performance.now() - started).toBeLessThan(2_000)
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
        const share = assumedShare(issues)
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})

const said = (role: Message['authorRole'], at: number, text = 'words'): Message => ({
  authorId: 1,
  authorRole: role,
  public: true,
  at,
  text,
  channel: 'email',
})

const judge = (more: Partial<FirstContactInput> = {}) =>
  firstContact({
    contact: contact(1, 0),
    earlier: [],
    messages: null,
    sessionBased: false,
    now: 100 * DAY,
    windowDays: 7,
    topLevelOf,
    solveLagDays: 5,
    ...more,
  })
const ids = (result: ReturnType<typeof judge>) => result.evidence.map(({ id }) => id)

describe('the outcome', () => {
  it.each([
    ['one reply, solved, mature', {}, 'yes', []],
    ['not mature yet', { now: 11.9 * DAY }, 'open', []],
    ['mature to the day', { now: 12 * DAY }, 'yes', []],
    ['a repeat', { earlier: [contact(2, 3)] }, 'no', ['repeat_reason']],
    ['itself the repeat', { contact: contact(3, 4), earlier: [contact(1, 0)] }, 'no', ['repeat_reason']],
    [
      'two replies by mail',
      { contact: contact(1, 0, { metrics: metrics({ replies: 2 }) }) },
      'no',
      ['replies'],
    ],
    [
      'two replies in one chat',
      { contact: contact(1, 0, { metrics: metrics({ replies: 2 }) }), sessionBased: true },
      'yes',
      [],
    ],
    ['a reopen', { contact: contact(1, 0, { metrics: metrics({ reopens: 1 }) }) }, 'no', ['reopened']],
    [
      'a reopen that a frame saw to be thanks',
      {
        contact: contact(1, 0, { metrics: metrics({ reopens: 1 }) }),
        seen: { turns: 'one', onlyThanks: true },
      },
      'yes',
      [],
    ],
    ['a tier rose', { tierRose: true }, 'no', ['tier_rose']],
    ['unsolved after 28 days', { contact: contact(1, 0, unsolved), now: 29 * DAY }, 'no', ['unsolved']],
    ['unsolved for 28 days', { contact: contact(1, 0, unsolved), now: 10 * DAY }, 'open', []],
    ['nothing known', { contact: contact(1, 0, { metrics: null }), earlier: null }, 'unknown', []],
    ['overruled', { earlier: [contact(2, 3)], overruled: 'yes' }, 'yes', ['overruled', 'repeat_reason']],
  ] satisfies [string, Partial<FirstContactInput>, string, string[]][])(
    '%s: %#',
    (_, input, outcome, why) => {
      const result = judge(input)
      expect(result.outcome).toBe(outcome)
      expect(ids(result)).toEqual(why)
    },
  )

  const talk = [said('end_user', 0), said('agent', HOUR)]
  const reopened = contact(1, 0, { metrics: metrics({ reopens: 1, replies: 2 }) })

  it('lets a bare thank-you after the solve pass, with its courtesy reply', () => {
    const messages = [...talk, said('end_user', 5 * HOUR, 'Thanks!'), said('agent', 6 * HOUR, 'Welcome')]
    expect(judge({ contact: reopened, messages })).toMatchObject({ outcome: 'yes', level: 3, turns: 1 })
  })

  it('counts words after the solve as a reopen, but not beyond the window', () => {
    const soon = judge({ contact: reopened, messages: [...talk, said('end_user', DAY, 'It fails')] })
    expect(ids(soon)).toEqual(['reopened'])
    const late = judge({ contact: reopened, messages: [...talk, said('end_user', 9 * DAY, 'It fails')] })
    expect(late.outcome).toBe('yes')
  })

  it('tells of a second turn while the ticket is still open', () => {
    const messages = [...talk, said('end_user', 2 * HOUR), said('agent', 3 * HOUR)]
    const result = judge({ contact: contact(1, 0, unsolved), messages, now: DAY })
    expect(result).toMatchObject({ outcome: 'no', level: 3, turns: 2 })
  })

  it('of a chaser is that of the issue which it chases', () => {
    const first = contact(1, 0, { metrics: metrics({ firstReplyMinutes: 3000, reopens: 1 }) })
    const result = judge({ contact: contact(2, 1), earlier: [first] })
    expect(result.first?.id).toBe(1)
    expect(ids(result)).toEqual(['reopened'])
  })
})

describe('maturity', () => {
  it('waits for the window and for nine of ten solves', () => {
    const contacts = Array.from({ length: 11 }, (_, day) =>
      contact(day, 50, { metrics: metrics({ firstResolutionMinutes: day * 24 * 60 }) }),
    )
    expect(solveLagDays(contacts, 100 * DAY)).toBeCloseTo(9)
    expect(maturesAt(0, 7, 9)).toBe(16 * DAY)
  })

  it.each([
    ['nothing solved', [], 28],
    ['all solved at once', [contact(1, 90)], 1],
    ['solved long ago', [contact(1, 0)], 28],
  ])('stays between 1 and 28 days: %s', (_, contacts, days) => {
    expect(solveLagDays(contacts, 100 * DAY)).toBe(days)
  })
})

describe('earlier contacts in the header', () => {
  const current = contact(3, 9, { ...unsolved, reason: 'billing_card' })
  const tags = ['bm_on_2', 'bm_sent_a12', 'bm_sent_p7']
  const earlier = [contact(1, 0, { reason: 'login_x' }), contact(2, 4, { tags })]

  it('says how many, about what, and what was tried', () => {
    const repeats = repeatContacts([...earlier, current], current, 9 * DAY, topLevelOf)
    expect(repeats).toMatchObject({
      count: 3,
      withinDays: 9,
      sameReason: { reason: 'billing', count: 2 },
      open: 0,
    })
    expect(repeats.last?.contact.id).toBe(2)
    expect(repeats.last?.sentItems).toEqual(['article:12', 'post:7'])
    expect(repeats.last?.inDays).toBe(4)
  })

  it('knows a first contact, and old ones do not count', () => {
    const repeats = repeatContacts([contact(1, -60)], current, 9 * DAY, topLevelOf)
    expect(repeats).toMatchObject({ count: 1, sameReason: null })
    expect(repeats.last?.contact.id).toBe(1)
  })

  it('works on a new ticket and counts what is open elsewhere', () => {
    expect(repeatContacts([contact(1, 8, unsolved)], null, 9 * DAY, topLevelOf)).toMatchObject({
      count: 2,
      open: 1,
    })
  })
})
