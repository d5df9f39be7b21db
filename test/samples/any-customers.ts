// How do property tests draw contacts on which agents left what they saw of customers: band, quadrant, mood, answers?

import fc from 'fast-check'
import type { Contact } from '#domain/contact.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { type Judged, judge } from '#domain/review/measures/judged.ts'
import { anyContacts, isWorldReason, WORLD_NOW, worldTopLevel } from './any-contacts.ts'

const left = fc.record({
  band: fc.constantFrom(null, 'thriving', 'steady', 'slipping', 'at_risk', 'at_risk', 'odd'),
  quadrant: fc.constantFrom(null, 'thriving', 'thriving', 'quiet', 'unhappy', 'at_risk', 'odd'),
  mood: fc.constantFrom(null, null, 'content', 'anxious', 'restless', 'angry', 'odd'),
  question: fc.constantFrom(null, null, 'nov_yes', 'nov_no', 'nov_asked', 'oct_yes'),
  requesterId: fc.constantFrom(1, 2, 3, 4, 5, 6),
})

const tagsOf = ({ band, quadrant, mood, question }: Record<string, string | number | null>): string[] => [
  ...(band === null ? [] : [`bm_band_${band}`]),
  ...(quadrant === null ? [] : [`bm_quad_${quadrant}`]),
  ...(mood === null ? [] : [`bm_mood_${mood}`]),
  ...(question === null ? [] : [`bm_q_${question}`]),
]

/** As `anyContacts`, of six customers; some tags are those of another ticket. */
export const anyCustomers = (maxLength = 40): fc.Arbitrary<Contact[]> =>
  fc
    .tuple(anyContacts(maxLength), fc.array(left, { minLength: maxLength, maxLength }))
    .map(([contacts, all]) =>
      contacts.map((contact, index) => {
        const mine = all[index]
        if (mine === undefined) return contact
        const others = contact.tags.filter((tag) => !tag.startsWith('bm_band_'))
        return { ...contact, requesterId: mine.requesterId, tags: [...others, ...tagsOf(mine)] }
      }),
    )

export const judgedCustomers = (contacts: readonly Contact[]): Judged => {
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  return judge(table, {
    ...{ now: WORLD_NOW, windowDays: 7, topLevelOf: worldTopLevel, agentsLogContacts: true },
    ...{ staff: new Set<number>(), sampled: 1 },
  })
}
