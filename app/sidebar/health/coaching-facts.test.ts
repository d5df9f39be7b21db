import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { NOW, openTicket } from '#test/open-ticket.ts'
import { aContact } from '#test/samples/records.ts'
import { coachingFactsOf } from './coaching-facts.ts'

const taxonomy = buildTaxonomy([{ name: 'Editor::Crash', value: 'crash' }], { crash: { kind: 'defect' } })

const defectOpen = (other: Partial<Contact>): boolean =>
  coachingFactsOf({
    ticket: openTicket(),
    known: {
      contacts: [aContact({ id: 2, status: 'open', reason: 'crash', ...other })],
      customer: null,
      taxonomy,
      settings: DEFAULT_SETTINGS,
    },
    suggested: { text: { subject: '', parts: [], language: 'en' }, suggestions: [] },
    verdict: null,
    mood: null,
    word: { mood: null, done: [], later: [], question: null },
    now: NOW,
  }).defectOpen

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
