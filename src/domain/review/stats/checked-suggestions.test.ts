import { expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact } from '#test/samples/records.ts'
import { computeStats } from './stats.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const CARD = codeOf('card')

const checked = (contact: Partial<Contact>, tags: readonly string[], audit?: string | null) => {
  const table = createContacts((tag) => ['card', 'refund', 'other'].includes(tag))
  const own = { id: 5, reason: 'card', createdAt: NOW - 3 * DAY, status: 'solved' as const }
  putContact(table, aContact({ ...own, tags: ['bm_on_5', ...tags], ...contact }))
  const { tenths, ...of } = computeStats(table, {
    ...{ now: NOW, day: '2026-11-20', from: NOW - 130 * DAY, windowDays: 7, sampled: 1 },
    ...{ topLevelOf: () => null, agentsLogContacts: true, staff: new Set<number>() },
    audited: audit === undefined ? new Map() : new Map([[5, audit]]),
  }).checkedSuggestions
  const found = tenths.flatMap(({ n, right }, tenth) => (n > 0 ? [[tenth, n, right]] : []))
  expect(tenths).toHaveLength(10)
  return [found, of]
}

const SEEN = [`bm_sug_7_${CARD}`]
const BLIND = [`bm_sug_7_${CARD}_blind`]
const nothing = [[], { audited: 0, blind: 0 }]
const one = (right: number, by: 'audited' | 'blind') => [[[7, 1, right]], { audited: 0, blind: 0, [by]: 1 }]

it.each([
  ['an auditor finds the same reason', {}, SEEN, 'card', one(1, 'audited')],
  ['an auditor finds another one than agent and suggestion', {}, SEEN, 'refund', one(0, 'audited')],
  [
    'an auditor finds what was suggested and not taken',
    { reason: 'refund' },
    SEEN,
    'card',
    one(1, 'audited'),
  ],
  ['an auditor finds none that fits', {}, SEEN, null, one(0, 'audited')],
  ['an auditor rates an untagged ticket', { reason: null }, SEEN, 'card', one(1, 'audited')],
  ['an agent chooses it blind', {}, BLIND, undefined, one(1, 'blind')],
  ['an agent chooses another one blind', { reason: 'refund' }, BLIND, undefined, one(0, 'blind')],
  ['an agent says other, blind', { reason: 'other' }, BLIND, undefined, one(0, 'blind')],
  ['an auditor goes before an agent', { reason: 'refund' }, BLIND, 'card', one(1, 'audited')],
  ['an agent takes what is shown', {}, SEEN, undefined, nothing],
  ['an agent has not solved it yet', { status: 'open' as const }, BLIND, undefined, nothing],
  ['an agent chooses nothing', { reason: null }, BLIND, undefined, nothing],
  [
    'two reasons contradict each other',
    { tags: ['bm_on_5', 'card', 'refund', ...BLIND] },
    [],
    undefined,
    nothing,
  ],
  ['the tag is another ticket’s', { tags: ['bm_on_4', ...BLIND] }, [], undefined, nothing],
])('a first suggestion where %s', (_, contact, tags, audit, expected) => {
  expect(checked(contact, tags, audit)).toEqual(expected)
})
