import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { SEEN_BANDS, type SeenBand } from './customers.ts'
import type { OrganizationLine } from './customers-organizations.ts'
import { renewalsAmong } from './customers-renewals.ts'

const TODAY = Date.parse('2026-11-16T00:00:00Z')
const lineOf = (organizationId: number, band: SeenBand): OrganizationLine => ({
  ...{ organizationId, contacts: 1, people: 1, atRisk: band === 'at_risk' },
  seen:
    band === 'unseen'
      ? null
      : { ticketId: 1, requesterId: 1, organizationId, at: TODAY, band, quadrant: null },
})

const drawn = fc.array(
  fc.record({
    band: fc.constantFrom(...SEEN_BANDS),
    inDays: fc.option(fc.integer({ min: -30, max: 130 })),
    value: fc.option(fc.integer({ min: 0, max: 9000 })),
    read: fc.boolean(),
  }),
  { maxLength: 20 },
)

it('are those of the next 90 days, the next first, each once in the sum of its band', () => {
  fc.assert(
    fc.property(drawn, (all) => {
      const contracts = new Map(
        all.flatMap(({ inDays, value, read }, id) =>
          read ? [[id, { value, renewalAt: inDays === null ? null : TODAY + inDays * DAY }] as const] : [],
        ),
      )
      const found = renewalsAmong(
        all.map(({ band }, id) => lineOf(id, band)),
        contracts,
        TODAY,
      )
      const known = all.filter(({ read, inDays }) => read && inDays !== null)
      const soon = known.filter(({ inDays }) => inDays !== null && inDays >= 0 && inDays < 90)
      expect(found.known).toBe(known.length)
      expect(found.renewals.map(({ renewalAt }) => (renewalAt - TODAY) / DAY)).toEqual(
        soon.map(({ inDays }) => inDays ?? 0).toSorted((a, b) => a - b),
      )
      for (const band of SEEN_BANDS) {
        const mine = soon.filter((one) => one.band === band)
        const worth = mine.flatMap(({ value }) => value ?? [])
        expect(found.byBand[band]).toEqual({
          organizations: mine.length,
          known: worth.length,
          sum: worth.reduce((sum, value) => sum + value, 0),
        })
      }
    }),
  )
})
