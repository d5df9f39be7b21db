import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { aContact, daysAgo, NOW } from '#test/samples/records.ts'
import { engagementRatio, movers, organizationsAtRisk, revenueAtRisk } from './portfolio.ts'
import { QUADRANTS } from './quadrant.ts'
import { BANDS } from './score.ts'
import { latestByCustomer, latestByOrganization, sightingsOf } from './sighting.ts'

let id = 0
const ticket = (person: number, firm: number | null, days: number, band?: string, quadrant?: string) => {
  id += 1
  const tags = [`bm_on_${id}`, `bm_band_${band}`, ...(quadrant ? [`bm_quad_${quadrant}`] : [])]
  const [requesterId, organizationId, updatedAt] = [person, firm, daysAgo(days)]
  return aContact({ id, requesterId, organizationId, updatedAt, tags: band ? tags : [] })
}

const latestOf = (tickets: readonly Contact[]) => {
  const all = sightingsOf(tickets, NOW)
  return { customers: latestByCustomer(all), organizations: latestByOrganization(all) }
}

describe('engagementRatio', () => {
  it('sets the engaged against the disengaged, and prints the middle and the unknown', () => {
    const tickets = [
      ticket(1, null, 9, 'at_risk'),
      ticket(1, null, 2, 'thriving'),
      ticket(2, null, 3, 'steady'),
      ticket(3, null, 3, 'steady'),
      ticket(4, null, 3, 'slipping'),
      ticket(5, null, 3, 'at_risk'),
      ticket(6, null, 3, 'at_risk', 'at_risk'),
      ticket(7, null, 3),
    ]
    expect(engagementRatio(tickets, latestOf(tickets).customers)).toEqual({
      customers: 7,
      engaged: 3,
      middle: 1,
      disengaged: 2,
      unknown: 1,
      ratio: 1.5,
      coverage: 6 / 7,
    })
  })

  it('has no ratio with nobody disengaged, and no coverage of nobody', () => {
    const tickets = [ticket(1, null, 2, 'thriving')]
    expect(engagementRatio(tickets, latestOf(tickets).customers).ratio).toBeNull()
    expect(engagementRatio([], new Map())).toMatchObject({ customers: 0, ratio: null, coverage: null })
  })

  it('is of those who contacted us, whoever else was seen', () => {
    const tickets = [ticket(1, null, 2, 'thriving'), ticket(2, null, 2, 'at_risk')]
    expect(engagementRatio(tickets.slice(0, 1), latestOf(tickets).customers)).toMatchObject({
      customers: 1,
      engaged: 1,
      disengaged: 0,
    })
  })
})

describe('revenueAtRisk', () => {
  const tickets = [
    ticket(1, 70, 9, 'at_risk'),
    ticket(2, 70, 2, 'steady', 'thriving'),
    ticket(3, 71, 5, 'at_risk'),
    ticket(3, 71, 4, 'slipping', 'at_risk'),
    ticket(4, 72, 3, 'at_risk'),
    ticket(5, 73, 3),
    ticket(6, null, 3, 'at_risk'),
    ticket(7, null, 3, 'steady'),
    ticket(4, null, 1),
  ]

  it('counts each organisation once, by the last sighting of any of its people', () => {
    const latest = latestOf(tickets)
    expect(organizationsAtRisk(tickets, latest.organizations).sort()).toEqual([71, 72])
    expect(
      revenueAtRisk(
        tickets,
        latest,
        new Map([
          [71, 1200],
          [72, null],
          [70, 99_000],
        ]),
      ),
    ).toEqual({
      organizations: 4,
      seen: 3,
      atRisk: 2,
      withValue: 1,
      value: 1200,
      alone: 1,
    })
  })

  it('of two reasons does not add up to that of both', () => {
    const latest = latestOf(tickets)
    const value = new Map([[71, 1200]])
    const [one, other] = [tickets.slice(2, 3), tickets.slice(3, 4)]
    const worth = (some: readonly Contact[]) => revenueAtRisk(some, latest, value).value
    expect([worth(one), worth(other), worth([...one, ...other])]).toEqual([1200, 1200, 1200])
  })
})

describe('movers', () => {
  it.each<[string, Contact[], number | null]>([
    ['two bands down', [ticket(1, null, 50, 'thriving'), ticket(1, null, 2, 'slipping')], -2],
    ['two bands up', [ticket(1, null, 50, 'at_risk'), ticket(1, null, 2, 'steady')], 2],
    ['one band', [ticket(1, null, 50, 'thriving'), ticket(1, null, 2, 'steady')], null],
    [
      'one band and another quadrant',
      [ticket(1, null, 50, 'steady', 'thriving'), ticket(1, null, 2, 'slipping', 'quiet')],
      -1,
    ],
    [
      'one band, quadrant unknown then',
      [ticket(1, null, 50, 'steady'), ticket(1, null, 2, 'slipping', 'quiet')],
      null,
    ],
    [
      'another quadrant alone',
      [ticket(1, null, 50, 'steady', 'thriving'), ticket(1, null, 2, 'steady', 'unhappy')],
      null,
    ],
    ['one sighting', [ticket(1, null, 2, 'at_risk')], null],
    ['the earlier one too old', [ticket(1, null, 91, 'thriving'), ticket(1, null, 2, 'at_risk')], null],
    [
      'back again: only the last two count',
      [ticket(1, null, 80, 'at_risk'), ticket(1, null, 40, 'thriving'), ticket(1, null, 2, 'thriving')],
      null,
    ],
  ])('%s', (_name, tickets, bands) => {
    expect(movers(sightingsOf(tickets, NOW, 365), NOW).map((mover) => mover.bands)).toEqual(
      bands === null ? [] : [bands],
    )
  })

  it('shows the deepest fall first', () => {
    const tickets = [
      ...[ticket(1, null, 50, 'at_risk'), ticket(1, null, 2, 'thriving')],
      ...[ticket(2, null, 50, 'thriving'), ticket(2, null, 2, 'at_risk')],
      ...[ticket(3, null, 50, 'steady'), ticket(3, null, 2, 'at_risk')],
    ]
    expect(movers(sightingsOf(tickets, NOW), NOW).map(({ requesterId }) => requesterId)).toEqual([2, 3, 1])
  })

  it('of equal falls shows the newest first, then the customer who came first', () => {
    const fall = (person: number, days: number) => [
      ticket(person, null, 50, 'thriving'),
      ticket(person, null, days, 'at_risk'),
    ]
    const tickets = [...fall(4, 3), ...fall(3, 3), ...fall(2, 9), ...fall(1, 1)]
    expect(movers(sightingsOf(tickets, NOW), NOW).map(({ requesterId }) => requesterId)).toEqual([1, 3, 4, 2])
  })

  it('looks at 90 days up to now, whatever it is given', () => {
    const from = ticket(1, null, 40, 'thriving')
    const seen = (days: number) => sightingsOf([from, ticket(1, null, days, 'at_risk')], NOW + DAY, 365)
    expect(movers(seen(0), NOW)).toHaveLength(1)
    expect(movers(seen(-0.5), NOW)).toEqual([])
    const edge = (days: number) =>
      sightingsOf([ticket(1, null, days, 'thriving'), ticket(1, null, 1, 'at_risk')], NOW, 365)
    expect(movers(edge(89.9), NOW)).toHaveLength(1)
    expect(movers(edge(90), NOW)).toEqual([])
  })
})

it('agrees with the definitions read literally, whatever the tickets and their order', () => {
  const rows = fc.array(
    fc.record({
      person: fc.integer({ min: 1, max: 5 }),
      firm: fc.option(fc.integer({ min: 70, max: 73 })),
      days: fc.integer({ min: 0, max: 120 }),
      band: fc.option(fc.constantFrom(...BANDS), { nil: undefined }),
      quadrant: fc.option(fc.constantFrom(...QUADRANTS), { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(
      rows,
      fc.dictionary(fc.constantFrom('70', '71', '72', '73'), fc.nat(9_000)),
      (list, worth) => {
        const tickets = list.map(({ person, firm, days, band, quadrant }, i) =>
          // No two at the same time, so that *the latest* is one.
          ticket(person, firm, days + i / 1000, band, band && quadrant),
        )
        const values = new Map(Object.entries(worth).map(([key, value]) => [Number(key), value]))
        const latest = latestOf(tickets.toReversed())
        const bandOf = (one: Contact) => BANDS.find((band) => one.tags.includes(`bm_band_${band}`))
        const isRisk = (one: Contact | undefined) =>
          one !== undefined && (bandOf(one) === 'at_risk' || one.tags.includes('bm_quad_at_risk'))
        const newest = (mine: (one: Contact) => boolean) => {
          const known = tickets.filter(
            (one) => mine(one) && bandOf(one) !== undefined && NOW - one.updatedAt < 90 * 86_400_000,
          )
          return known.find((one) => known.every((other) => other.updatedAt <= one.updatedAt))
        }
        const people = [...new Set(tickets.map(({ requesterId }) => requesterId))]
        const bands = people.map((person) => {
          const last = newest(({ requesterId }) => requesterId === person)
          return last && bandOf(last)
        })
        const among = (...names: (string | undefined)[]) =>
          bands.filter((band) => names.includes(band)).length
        expect(engagementRatio(tickets, latest.customers)).toMatchObject({
          customers: people.length,
          engaged: among('thriving', 'steady'),
          middle: among('slipping'),
          disengaged: among('at_risk'),
          unknown: among(undefined),
        })
        const firms = [70, 71, 72, 73].filter((firm) =>
          isRisk(newest(({ organizationId }) => organizationId === firm)),
        )
        const known = firms.filter((firm) => values.has(firm))
        expect(revenueAtRisk(tickets, latest, values)).toMatchObject({
          atRisk: firms.length,
          withValue: known.length,
          value: known.reduce((sum, firm) => sum + (values.get(firm) ?? 0), 0),
        })
      },
    ),
    { numRuns: 500 },
  )
})
