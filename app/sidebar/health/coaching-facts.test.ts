import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import type { CoachingFacts } from '#domain/health/coaching.ts'
import { HOUR } from '#domain/instant.ts'
import { readNotice } from '#domain/notices/notice.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { NOW, openTicket } from '#test/open-ticket.ts'
import { aContact } from '#test/samples/records.ts'
import { type CoachingSources, coachingFactsOf } from './coaching-facts.ts'

const taxonomy = buildTaxonomy([{ name: 'Editor::Crash', value: 'crash' }], { crash: { kind: 'defect' } })

const factsOf = (contacts: readonly Contact[], more: Partial<CoachingSources> = {}): CoachingFacts =>
  coachingFactsOf({
    ticket: openTicket(),
    known: { contacts, customer: null, taxonomy, settings: DEFAULT_SETTINGS },
    suggested: { text: { subject: '', parts: [], language: 'en' }, suggestions: [] },
    verdict: null,
    mood: null,
    word: { mood: null, done: [], later: [], question: null },
    notices: [],
    now: NOW,
    ...more,
  })

const defectOpen = (other: Partial<Contact>): boolean =>
  factsOf([aContact({ id: 2, status: 'open', reason: 'crash', ...other })]).defectOpen

describe('an open defect', () => {
  it.each([
    ['another open ticket', {}, true],
    ['one that is solved', { status: 'solved' }, false],
    ['a follow-up with a reason of its own', { followUpOf: 1, tags: ['bm_on_2'] }, true],
    ['a follow-up that inherited the reason', { followUpOf: 1, tags: ['bm_on_1'] }, false],
  ] satisfies [string, Partial<Contact>, boolean][])('%s: %s', (_name, other, open) => {
    expect(defectOpen(other)).toBe(open)
  })
})

describe('a live notice', () => {
  const notice = readNotice('n1', {
    reason: 'crash',
    what: 'The editor crashes',
    since: new Date(NOW - HOUR).toISOString(),
    expires: new Date(NOW + HOUR).toISOString(),
  })
  const notices = notice === null ? [] : [notice]
  const live = (more: Partial<CoachingSources>) => factsOf([], { notices, ...more }).noticeLive
  const suggested = {
    text: { subject: '', parts: [], language: 'en' },
    suggestions: [{ value: 'crash', likelihood: 'maybe', probability: 0.3, terms: [] }],
  } as const

  it('is one about the reason that is chosen, or about one that is suggested', () => {
    expect(notices).toHaveLength(1)
    expect(live({ ticket: openTicket({ reason: 'crash' }) })).toBe(true)
    expect(live({ suggested })).toBe(true)
    expect(live({ ticket: openTicket({ reason: 'other' }), suggested })).toBe(false)
    expect(live({})).toBe(false)
    expect(live({ suggested, now: NOW + 2 * HOUR })).toBe(false)
  })
})
