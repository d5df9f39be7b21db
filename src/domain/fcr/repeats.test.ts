import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { contact, topLevelOf, unsolved } from '#test/samples/earlier-contacts.ts'
import { repeatContacts } from './repeats.ts'

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

  it('counts up to thirty days back from the current contact, and nothing that came after it', () => {
    const others = [contact(1, 9 - 30), contact(2, 9 - 30 - 1 / 24), contact(4, 10)]
    expect(repeatContacts(others, current, 9 * DAY, topLevelOf)).toMatchObject({ count: 2, withinDays: 30 })
  })

  it('names the newest of the earlier ones last, however they are ordered', () => {
    const last = (days: readonly number[]) =>
      repeatContacts(
        days.map((day, index) => contact(10 + index, day)),
        current,
        9 * DAY,
        topLevelOf,
      ).last?.contact.createdAt
    expect(last([1, 5, 3])).toBe(5 * DAY)
    expect(last([5, 3, 1])).toBe(5 * DAY)
  })

  it('names the reason that most share where the current contact has none, if two share one', () => {
    const reasons = ['login_x', 'billing_a', 'billing_b', null]
    const others = reasons.map((reason, index) => contact(10 + index, index, { reason }))
    const same = (contacts: readonly Contact[]) =>
      repeatContacts(contacts, { ...current, reason: null }, 9 * DAY, topLevelOf).sameReason
    expect(same(others)).toEqual({ reason: 'billing', count: 2 })
    expect(same(others.slice(0, 2))).toBeNull()
  })

  it('names only the current contact’s own reason where it has one', () => {
    const others = ['login_x', 'login_y'].map((reason, index) => contact(10 + index, index, { reason }))
    expect(repeatContacts(others, current, 9 * DAY, topLevelOf).sameReason).toBeNull()
  })

  it('takes no reason from a follow-up that only inherited it', () => {
    const followUp = (more: Partial<Contact>) => contact(2, 4, { followUpOf: 1, ...more })
    const same = (more: Partial<Contact>) =>
      repeatContacts([followUp(more)], current, 9 * DAY, topLevelOf).sameReason
    expect(same({ tags: ['bm_on_1'] })).toBeNull()
    expect(same({ tags: ['bm_on_2'] })).toEqual({ reason: 'billing', count: 2 })
  })

  it('works on a new ticket and counts what is open elsewhere', () => {
    expect(repeatContacts([contact(1, 8, unsolved)], null, 9 * DAY, topLevelOf)).toMatchObject({
      count: 2,
      open: 1,
    })
  })
})
