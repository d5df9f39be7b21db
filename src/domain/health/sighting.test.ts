import { describe, expect, it } from 'vitest'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { latestByCustomer, latestByOrganization, sightingOn, sightingsOf } from './sighting.ts'

const tagged = (id: number, tags: readonly string[], parts = {}) =>
  aContact({ id, tags: [`bm_on_${id}`, ...tags], updatedAt: daysAgo(1), ...parts })

describe('sightingOn', () => {
  it('reads band and quadrant of this very ticket', () => {
    expect(sightingOn(tagged(5, ['bm_band_slipping', 'bm_quad_at_risk'], { organizationId: 7 }))).toEqual({
      ticketId: 5,
      requesterId: 900001,
      organizationId: 7,
      at: daysAgo(1),
      band: 'slipping',
      quadrant: 'at_risk',
    })
  })

  it.each([
    ['inherited by a follow-up', aContact({ id: 6, followUpOf: 5, tags: ['bm_on_5', 'bm_band_steady'] })],
    ['a stamp that is lost', aContact({ id: 6, tags: ['bm_band_steady'] })],
    ['a quadrant alone', tagged(6, ['bm_quad_quiet'])],
    ['a band that nobody knows', tagged(6, ['bm_band_splendid'])],
  ])('sees nothing in %s', (_name, ticket) => {
    expect(sightingOn(ticket)).toBeNull()
  })

  it('counts the tags of a follow-up with its own stamp, and of a messaging ticket', () => {
    const follower = tagged(6, ['bm_on_5', 'bm_band_steady'], { followUpOf: 5 })
    expect(sightingOn(follower)?.band).toBe('steady')
    expect(sightingOn(tagged(6, ['bm_band_steady'], { channel: 'native_messaging' }))?.band).toBe('steady')
  })

  it('is dated by the last solve: that a ticket was closed later tells nothing', () => {
    const closed = tagged(6, ['bm_band_steady'], { metrics: someMetrics({ solvedAt: daysAgo(4) }) })
    expect(sightingOn(closed)?.at).toBe(daysAgo(4))
  })

  it('names no quadrant that nobody knows', () => {
    expect(sightingOn(tagged(6, ['bm_band_steady', 'bm_quad_odd']))?.quadrant).toBeNull()
  })
})

describe('the latest', () => {
  const seen = (id: number, person: number, organizationId: number | null, days: number, band: string) =>
    tagged(id, [`bm_band_${band}`], { requesterId: person, organizationId, updatedAt: daysAgo(days) })
  const tickets = [
    seen(1, 10, 7, 5, 'thriving'),
    seen(2, 10, 7, 40, 'at_risk'),
    seen(3, 11, 7, 2, 'slipping'),
    seen(4, 12, null, 89, 'steady'),
    seen(5, 12, null, 91, 'at_risk'),
    seen(6, 13, 8, -1, 'steady'),
  ]

  it('lists those of 90 days, oldest first, in whatever order tickets come', () => {
    for (const order of [tickets, tickets.toReversed()])
      expect(sightingsOf(order, NOW).map(({ ticketId }) => ticketId)).toEqual([4, 2, 1, 3])
    expect(sightingsOf(tickets, NOW, 100)).toHaveLength(5)
  })

  it('is one a customer and one an organisation', () => {
    const all = sightingsOf(tickets, NOW)
    const bands = (latest: ReturnType<typeof latestByCustomer>) =>
      [...latest].map(([id, { band }]) => [id, band]).sort()
    expect(bands(latestByCustomer(all))).toEqual([
      [10, 'thriving'],
      [11, 'slipping'],
      [12, 'steady'],
    ])
    expect(bands(latestByOrganization(all))).toEqual([[7, 'slipping']])
  })
})

describe('sightingsOf', () => {
  it('puts the earlier first, and of one instant the earlier ticket', () => {
    const at = (id: number, days: number) => tagged(id, ['bm_band_steady'], { updatedAt: daysAgo(days) })
    const found = sightingsOf([at(9, 2), at(4, 2), at(7, 5), at(8, 2)], NOW)
    expect(found.map(({ ticketId }) => ticketId)).toEqual([7, 4, 8, 9])
  })

  it('goes from the last of so many days to now', () => {
    const seen = (days: number, ofDays?: number) =>
      sightingsOf([tagged(6, ['bm_band_steady'], { updatedAt: daysAgo(days) })], NOW, ofDays).length
    expect([seen(0), seen(-0.1), seen(89.9), seen(90), seen(6.9, 7), seen(7, 7)]).toEqual([1, 0, 1, 0, 1, 0])
  })
})
