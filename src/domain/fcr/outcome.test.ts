import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { DAY, HOUR } from '#domain/instant.ts'
import { contact, topLevelOf, unsolved } from '#test/samples/earlier-contacts.ts'
import { someMetrics } from '#test/samples/records.ts'
import { type FirstContactInput, firstContact, repliesIn } from './outcome.ts'
import { isBareThanks } from './thanks.ts'

const unmeasured = someMetrics({ firstResolutionMinutes: null })

const said = (role: Message['authorRole'], at: number, text = 'words'): Message => ({
  authorId: 1,
  authorRole: role,
  public: true,
  at,
  text,
  channel: 'email',
  ...(isBareThanks(text) ? { onlyThanks: true } : {}),
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
      { contact: contact(1, 0, { metrics: someMetrics({ replies: 2 }) }) },
      'no',
      ['replies'],
    ],
    [
      'two replies in one chat',
      { contact: contact(1, 0, { metrics: someMetrics({ replies: 2 }) }), sessionBased: true },
      'yes',
      [],
    ],
    ['a reopen', { contact: contact(1, 0, { metrics: someMetrics({ reopens: 1 }) }) }, 'no', ['reopened']],
    [
      'a reopen that a frame saw to be thanks',
      {
        contact: contact(1, 0, {
          metrics: someMetrics({ reopens: 1 }),
          tags: ['bm_on_1', 'bm_turns_1_r1', 'bm_thanks_r1'],
        }),
      },
      'yes',
      [],
    ],
    [
      'the same, seen on the ticket before this one',
      {
        contact: contact(1, 0, {
          metrics: someMetrics({ reopens: 1 }),
          tags: ['bm_on_9', 'bm_turns_1_r1', 'bm_thanks_r1'],
        }),
      },
      'no',
      ['reopened'],
    ],
    [
      'the same, void as there were more replies',
      {
        contact: contact(1, 0, {
          metrics: someMetrics({ reopens: 1, replies: 2 }),
          tags: ['bm_on_1', 'bm_turns_1_r1', 'bm_thanks_r1'],
        }),
      },
      'no',
      ['replies', 'reopened'],
    ],
    [
      'two replies that a frame saw to be one turn',
      {
        contact: contact(1, 0, {
          metrics: someMetrics({ replies: 2 }),
          tags: ['bm_on_1', 'bm_turns_1_r2'],
        }),
      },
      'yes',
      [],
    ],
    [
      'more turns than one, as a frame saw',
      { contact: contact(1, 0, { tags: ['bm_on_1', 'bm_turns_n_r1'] }) },
      'no',
      ['turns_seen'],
    ],
    ['a tier rose', { tierRose: true }, 'no', ['tier_rose']],
    [
      'a tier rose, as a frame saw',
      { contact: contact(1, 0, { tags: ['bm_on_1', 'bm_tier_up'] }) },
      'no',
      ['tier_rose'],
    ],
    ['unsolved after 28 days', { contact: contact(1, 0, unsolved), now: 29 * DAY }, 'no', ['unsolved']],
    [
      'closed, nobody knows when it was solved',
      {
        contact: contact(1, 0, {
          metrics: unmeasured,
          updatedAt: 40 * DAY,
        }),
      },
      'yes',
      [],
    ],
    [
      'solved late, as the last solve tells',
      {
        contact: contact(1, 0, {
          metrics: someMetrics({ firstResolutionMinutes: null, solvedAt: 30 * DAY }),
        }),
      },
      'no',
      ['unsolved'],
    ],
    ['unsolved for 28 days', { contact: contact(1, 0, unsolved), now: 10 * DAY }, 'open', []],
    ['the other contacts could not be read', { earlier: null, now: 60 * DAY }, 'unknown', []],
    ['the others unknown, passed on', { earlier: null, tierRose: true }, 'no', ['tier_rose']],
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

  it('has the level of the best evidence', () => {
    const level = (more: Partial<FirstContactInput>) => judge(more).level
    expect(level({ contact: contact(1, 0, { metrics: null }), earlier: null })).toBe(0)
    expect(level({ contact: contact(1, 0, { metrics: null }) })).toBe(1)
    expect(level({})).toBe(2)
    expect(level({ contact: contact(1, 0, { tags: ['bm_on_1', 'bm_turns_1_r1'] }) })).toBe(3)
    expect(level({ messages: [] })).toBe(3)
  })

  it.each<[string, Partial<FirstContactInput>, ReturnType<typeof judge>['evidence']]>([
    [
      'a repeat by its reason',
      { earlier: [contact(2, 3)] },
      [{ id: 'repeat_reason', params: { ticket: 2, of: 1 } }],
    ],
    [
      'a repeat that is assumed',
      { earlier: [contact(2, 3, { reason: null })] },
      [{ id: 'repeat_assumed', params: { ticket: 2, of: 1 } }],
    ],
    [
      'a follow-up',
      { earlier: [contact(2, 6, { followUpOf: 1, reason: 'login_x' })] },
      [{ id: 'repeat_follow_up', params: { ticket: 2, of: 1 } }],
    ],
    [
      'a repeat that was merged away, however it is linked',
      {
        earlier: [
          contact(2, 3, { tags: ['closed_by_merge'] }),
          contact(3, 4, { reason: null, tags: ['closed_by_merge'] }),
        ],
      },
      [
        { id: 'merged_repeat', params: { ticket: 2, of: 1 } },
        { id: 'merged_repeat', params: { ticket: 3, of: 2 } },
      ],
    ],
    [
      'two replies',
      { contact: contact(1, 0, { metrics: someMetrics({ replies: 2 }) }) },
      [{ id: 'replies', params: { replies: 2 } }],
    ],
    [
      'reopens that nobody read',
      { contact: contact(1, 0, { metrics: someMetrics({ reopens: 3 }) }) },
      [{ id: 'reopened', params: { count: 3, unread: 3 } }],
    ],
    [
      'not solved in time, in whole days',
      { contact: contact(1, 0, unsolved), now: 30.9 * DAY },
      [{ id: 'unsolved', params: { days: 30 } }],
    ],
    ['what the agent said', { overruled: 'no' }, [{ id: 'overruled', params: { to: 'no' } }]],
  ])('tells what speaks against: %s', (_, input, found) => {
    expect(judge(input).evidence).toEqual(found)
  })

  it('of a chaser of an issue that failed by nothing else is no failure', () => {
    const first = contact(1, 0, { metrics: someMetrics({ firstReplyMinutes: 3000 }) })
    expect(judge({ contact: first, earlier: [contact(2, 1)] })).toMatchObject({ outcome: 'yes', first: null })
  })

  it('takes the contact at hand as it is now, where an older row of it is among the others', () => {
    const stale = contact(1, 0, { metrics: someMetrics({ reopens: 1 }) })
    expect(judge({ earlier: [stale] })).toMatchObject({ outcome: 'yes', evidence: [], first: null })
  })

  it('of one issue goes by no other', () => {
    const others = [contact(5, 0, { reason: 'login_x' }), contact(6, 2, { reason: 'login_y' })]
    expect(judge({ contact: contact(7, 40), earlier: others })).toMatchObject({ outcome: 'yes', first: null })
    expect(
      judge({
        contact: contact(6, 2, { reason: 'login_y' }),
        earlier: [others[0] ?? contact(5, 0), contact(7, 1)],
      }).first?.id,
    ).toBe(5)
  })

  it('of a contact that was merged away stands alone where nothing else is known', () => {
    const merged = contact(1, 0, { tags: ['closed_by_merge'] })
    expect(judge({ contact: merged })).toMatchObject({ outcome: 'yes', evidence: [], first: null })
  })

  const talk = [said('end_user', 0), said('agent', HOUR)]
  const reopened = contact(1, 0, { metrics: someMetrics({ reopens: 1, replies: 2 }) })

  it('lets a bare thank-you after the solve pass, with its courtesy reply', () => {
    const messages = [...talk, said('end_user', 5 * HOUR, 'Thanks!'), said('agent', 6 * HOUR, 'Welcome')]
    expect(judge({ contact: reopened, messages })).toMatchObject({ outcome: 'yes', level: 3, turns: 1 })
  })

  it('counts thanks as a reopen where more than a courtesy had to follow', () => {
    const more = said('agent', 6 * HOUR, 'It is not over yet: which browser do you use?')
    const messages = [...talk, said('end_user', 5 * HOUR, 'Thanks!'), more]
    const result = judge({ contact: reopened, messages })
    expect(ids(result)).toEqual(['turns', 'reopened'])
    expect(result.turns).toBe(2)
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
    const first = contact(1, 0, { metrics: someMetrics({ firstReplyMinutes: 3000, reopens: 1 }) })
    const result = judge({ contact: contact(2, 1), earlier: [first] })
    expect(result.first?.id).toBe(1)
    expect(ids(result)).toEqual(['reopened'])
  })
})

it('counts public replies of people', () => {
  const aside = { ...said('agent', 3), public: false }
  const messages = [said('end_user', 0), said('agent', 1), said('system', 2), aside, said('agent', 4)]
  expect(repliesIn(messages)).toBe(2)
  expect(repliesIn([])).toBe(0)
})
