// How does a test ask the measures and their oracle about the same random account, period and pickers?

import fc from 'fast-check'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { type Choice, chosenContacts } from '#domain/review/measures/chosen.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import { byReasons, type Grouping } from '#domain/review/measures/grouping.ts'
import { type Judged, type JudgeOptions, judge } from '#domain/review/measures/judged.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import { isWorldReason, WORLD_NOW, worldTopLevel } from './any-contacts.ts'
import { anyReviewContacts } from './any-review.ts'
import { done, reasonOf } from './issues-oracle.ts'
import { oracleAccount } from './review-oracle.ts'

const now = WORLD_NOW
/** Values of the small world's reasons. */
export const VALUES = ['billing_refund', 'billing_card', 'login_reset', 'other', 'gone']
/** Money and hours, from low to high. */
export const cost = (low: number, high: number): Expense => ({
  money: { low, high },
  hours: { low: low / 60, high: high / 50 },
})
export const COSTS: CostTable = {
  standard: cost(6, 9),
  entries: [
    { tier: null, channel: 'voice', cost: cost(8, 11) },
    { tier: 2, channel: null, cost: cost(14, 20) },
    { tier: 2, channel: 'voice', cost: cost(17, 30) },
  ],
  groupTiers: { 6: 1, 7: 2 },
}
export const four = ({ money, hours }: Expense) => [money.low, money.high, hours.low, hours.high]

/** The world, judged both ways, and the contacts that a choice means. */
function both(contacts: readonly Contact[], windowDays: number, choice: Choice) {
  const options: JudgeOptions = {
    ...{ now, windowDays, topLevelOf: worldTopLevel, agentsLogContacts: false },
    staff: new Set([99]),
    sampled: 1,
  }
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  const judged = judge(table, options)
  const account = oracleAccount(contacts, { ...options, from: 0, isReason: isWorldReason })
  const fits = (contact: Contact): boolean =>
    (choice.groupId === undefined || contact.groupId === choice.groupId) &&
    (choice.channel === undefined || contact.channel === choice.channel) &&
    (choice.brandId === undefined || contact.brandId === choice.brandId) &&
    (choice.organizations?.has(contact.organizationId ?? 0) ?? true)
  const within = (at: number): boolean => at >= choice.from && at < choice.to
  const some = account.contacts.filter((contact) => fits(contact) && within(contact.createdAt))
  const solved = account.contacts.filter(
    (contact) => fits(contact) && done(contact) && within(contact.metrics?.solvedAt ?? contact.updatedAt),
  )
  const reason = (contact: Contact) => reasonOf(contact, account.options)
  return { judged, account, some, solved, reason, rows: chosenContacts(judged, choice).rows }
}

const anyChoice: fc.Arbitrary<Choice> = fc
  .record({
    days: fc.integer({ min: 10, max: 160 }),
    length: fc.integer({ min: 5, max: 160 }),
    pick: fc.constantFrom<Partial<Choice>>(
      ...[{}, {}, {}, { groupId: 6 }, { channel: 'voice' }, { brandId: 4 }, { groupId: 12345 }],
      { organizations: new Set([70_001]) },
    ),
  })
  .map(({ days, length, pick }) => ({ from: now - days * DAY, to: now - (days - length) * DAY, ...pick }))

/** For any account, window and choice. */
export const always = (
  holds: (world: ReturnType<typeof both>, choice: Choice) => void,
  numRuns = 150,
): void =>
  fc.assert(
    fc.property(
      anyReviewContacts(50),
      fc.constantFrom(3, 7, 14, 30),
      anyChoice,
      (contacts, windowDays, choice) => holds(both(contacts, windowDays, choice), choice),
    ),
    { numRuns },
  )

export const leaves = (judged: Judged): Grouping =>
  byReasons(
    judged,
    VALUES.map((value) => [value]),
  )
export const only = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new RangeError('one group, one figure')
  return one
}
