import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { evidence } from '#domain/evidence.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { contact, unsolved } from '#test/samples/earlier-contacts.ts'
import { someMetrics } from '#test/samples/records.ts'
import { type ContactFacts, contactEvidence } from './contact-evidence.ts'

const against = (parts: Partial<ContactFacts> = {}) =>
  contactEvidence({
    contact: contact(1, 0),
    messages: null,
    sessionBased: false,
    now: 100 * DAY,
    windowDays: 7,
    ...parts,
  })
const said = (authorRole: Message['authorRole'], at: Instant): Message => ({
  authorId: 1,
  authorRole,
  public: true,
  at,
  text: 'words',
  channel: 'email',
})

describe('what speaks against, with its figures', () => {
  it.each([
    [{ replies: 3 }, [evidence('replies', { replies: 3 })]],
    [{ replies: 1 }, []],
    [{ reopens: 2 }, [evidence('reopened', { count: 2, unread: 2 })]],
    [{ firstResolutionMinutes: 28 * 24 * 60 }, []],
    [{ firstResolutionMinutes: 28 * 24 * 60 + 1 }, [evidence('unsolved', { days: 28 })]],
  ])('metrics %j', (metrics, grounds) => {
    expect(against({ contact: contact(1, 0, { metrics: someMetrics(metrics) }) })).toEqual(grounds)
  })

  it.each([
    [28 * DAY, []],
    [30.5 * DAY, [evidence('unsolved', { days: 30 })]],
  ])('not solved at %i', (now, grounds) => {
    expect(against({ contact: contact(1, 0, unsolved), now })).toEqual(grounds)
  })

  it('counts the turns of a conversation that was read', () => {
    const messages = [said('end_user', 0), said('agent', 1), said('end_user', 2), said('agent', 3)]
    expect(against({ contact: contact(1, 0, unsolved), messages, now: DAY })).toEqual([
      evidence('turns', { turns: 2 }),
    ])
  })
})

describe('what was written after the first solve', () => {
  const solvedAt = 0.5 * DAY
  const solved = contact(1, 0, { metrics: someMetrics({ firstResolutionMinutes: 12 * 60, reopens: 3 }) })
  const later = (who: Message['authorRole'], at: Instant) =>
    against({ contact: solved, messages: [said('end_user', 0), said('agent', 1), said(who, at)] })
  const reopened = [evidence('reopened', { count: 3, unread: 0 })]

  it.each([
    ['by the requester at that moment', 'end_user', solvedAt, []],
    ['by the requester right after', 'end_user', solvedAt + 1, reopened],
    ['by the requester at the window’s end', 'end_user', solvedAt + 7 * DAY, reopened],
    ['by the requester after the window', 'end_user', solvedAt + 7 * DAY + 1, []],
    ['by the agent', 'agent', 1.2 * solvedAt, []],
  ] as const)('%s', (_name, who, at, grounds) => {
    expect(later(who, at)).toEqual(grounds)
  })

  it('is one reopening at least where metrics have not counted it yet', () => {
    const messages = [said('end_user', 0), said('agent', 1), said('end_user', DAY)]
    expect(against({ messages })).toEqual([evidence('reopened', { count: 1, unread: 0 })])
  })
})
