import { describe, expect, it } from 'vitest'
import type { Contact, Message } from '#domain/contact.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { daysAgo, NOW } from '#test/samples/records.ts'
import { stepsDone } from './steps-done.ts'

const earlier = (id: number, days: number, step: string, solvedAt: number | null = null): Contact =>
  ({
    id,
    updatedAt: daysAgo(days),
    metrics: solvedAt === null ? null : { solvedAt: daysAgo(solvedAt) },
    tags: [`bm_do_${step}`, `bm_on_${id}`],
  }) as unknown as Contact

const said = (authorRole: Message['authorRole'], days: number, isPublic = true) =>
  ({ authorRole, at: daysAgo(days), public: isPublic }) as Message

const ticket = (conversation: readonly Message[]) => ({ id: 5, conversation }) as OpenTicket
const before = { mood: null, done: ['guide'], later: [], question: null }
const silent = { ...before, done: [] }

describe('stepsDone', () => {
  it('dates a step on the ticket at hand by the last public reply of an agent', () => {
    const conversation = [said('agent', 4), said('end_user', 3), said('agent', 2, false), said('end_user', 1)]
    expect(stepsDone(ticket(conversation), before, [], NOW)).toEqual([
      { step: 'guide', at: daysAgo(4), ticketId: null },
    ])
    expect(stepsDone(ticket([said('end_user', 3)]), before, [], NOW)[0]?.at).toBeNull()
  })

  it('tells those of earlier tickets newest first, by their solve, for half a year', () => {
    const contacts = [
      earlier(1, 200, 'search'),
      earlier(2, 3, 'setup', 90),
      earlier(3, 40, 'feature'),
      earlier(5, 1, 'guide'),
    ]
    expect(stepsDone(ticket([]), silent, contacts, NOW)).toEqual([
      { step: 'feature', at: daysAgo(40), ticketId: 3 },
      { step: 'setup', at: daysAgo(90), ticketId: 2 },
    ])
  })

  it('does not count tags that a follow-up inherited', () => {
    const inherited = { ...earlier(3, 40, 'feature'), id: 4 }
    expect(stepsDone(ticket([]), silent, [inherited], NOW)).toEqual([])
  })
})
