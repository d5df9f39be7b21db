import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { WORLD_NOW } from '#test/samples/any-contacts.ts'
import { judgedCustomers } from '#test/samples/any-customers.ts'
import { always, BANDS, bandIn, distinct, quadrantIn, sightings } from '#test/samples/customers-oracle.ts'
import {
  contactsByCustomer,
  customerHealth,
  customersByLast,
  FREQUENCIES,
  frequencyByHealth,
  moversAmong,
  pickedRows,
  SEEN_BANDS,
  STANDINGS,
} from './customers.ts'
import {
  atRiskAlone,
  organizationLines,
  rowsOfCustomer,
  rowsOfOrganization,
  valueTogether,
} from './customers-organizations.ts'
import { seenAsOf } from './customers-seen.ts'

describe('as the definitions read literally have it, whatever the contacts', () => {
  it('is the health of customers, each once, with what is not known', () => {
    always(({ judged, seen, rows, some, all, asOf, idsOf }) => {
      const people = distinct(some.map(({ requesterId }) => requesterId))
      const lastOf = (person: number) =>
        sightings(all, asOf).find(({ requesterId }) => requesterId === person)
      const band = (person: number) => {
        const last = lastOf(person)
        return last ? bandIn(last) : 'unseen'
      }
      const standing = (person: number) => {
        const last = lastOf(person)
        return (last && quadrantIn(last)) ?? 'unnamed'
      }
      const found = customerHealth(judged, rows, seen)
      for (const name of SEEN_BANDS) {
        expect(found.bands[name]).toBe(people.filter((person) => band(person) === name).length)
        expect(idsOf(pickedRows(judged, rows, seen, { bands: [name] }))).toEqual(
          some.filter(({ requesterId }) => band(requesterId) === name).map(({ id }) => id),
        )
      }
      for (const name of STANDINGS)
        for (const one of BANDS)
          expect(found.cells[one as 'steady'][name]).toBe(
            people.filter((person) => band(person) === one && standing(person) === name).length,
          )
      const engaged = people.filter((person) => ['thriving', 'steady'].includes(band(person) ?? '')).length
      const low = people.filter((person) => band(person) === 'at_risk').length
      expect(found.engagement).toMatchObject({
        customers: people.length,
        engaged,
        disengaged: low,
        ratio: low === 0 ? null : engaged / low,
        unknown: people.filter((person) => band(person) === 'unseen').length,
      })
    })
  })

  it('is frequency by health, those without a contact only where they were seen', () => {
    always(({ judged, seen, rows, some, all, asOf, idsOf }) => {
      const everyone = distinct(all.map(({ requesterId }) => requesterId))
      const bandOf = (person: number) => {
        const last = sightings(all, asOf).find(({ requesterId }) => requesterId === person)
        return last ? bandIn(last) : 'unseen'
      }
      const bounds = { none: [0, 0], one: [1, 1], few: [2, 3], many: [4, 999] } as const
      const cells = frequencyByHealth(judged, rows, seen)
      for (const frequency of FREQUENCIES)
        for (const band of SEEN_BANDS) {
          const [least, most] = bounds[frequency]
          const those = everyone.filter((person) => {
            const n = some.filter(({ requesterId }) => requesterId === person).length
            return n >= least && n <= most && bandOf(person) === band
          })
          const none = frequency === 'none' && band === 'unseen'
          expect(cells[frequency][band]).toBe(none ? 0 : those.length)
          const behind = idsOf(pickedRows(judged, rows, seen, { bands: [band], frequency }))
          if (frequency !== 'none')
            expect(behind).toEqual(
              some.filter(({ requesterId }) => those.includes(requesterId)).map(({ id }) => id),
            )
          else expect(behind.length).toBe(none ? 0 : those.length)
        }
    })
  })

  it('keeps those without a contact to the segment that was picked', () => {
    always(({ judged, seen, rows, all, asOf, some }) => {
      const cells = frequencyByHealth(judged, rows, seen, new Set([70_001]))
      const quiet = distinct(all.map(({ requesterId }) => requesterId)).filter(
        (person) => !some.some(({ requesterId }) => requesterId === person),
      )
      const seenThere = quiet.flatMap((person) => {
        const last = sightings(all, asOf).find(({ requesterId }) => requesterId === person)
        return last?.organizationId === 70_001 ? [bandIn(last)] : []
      })
      for (const band of BANDS)
        expect(cells.none[band as 'steady']).toBe(seenThere.filter((one) => one === band).length)
    })
  })

  it('are the movers: two bands apart, or one with another quadrant', () => {
    always(({ judged, seen, rows, some, all, asOf }) => {
      const expected = distinct(some.map(({ requesterId }) => requesterId)).filter((person) => {
        const [to, from] = sightings(all, asOf).filter(({ requesterId }) => requesterId === person)
        if (!to || !from) return false
        const apart = Math.abs(BANDS.indexOf(bandIn(to) ?? '') - BANDS.indexOf(bandIn(from) ?? ''))
        const [a, b] = [quadrantIn(from), quadrantIn(to)]
        return apart > 1 || (apart === 1 && a !== undefined && b !== undefined && a !== b)
      })
      const found = moversAmong(judged, rows, seen)
      expect(found.map(({ requesterId }) => requesterId).sort()).toEqual(expected.sort())
      expect(found.map(({ bands }) => bands)).toEqual(
        found.map(({ bands }) => bands).toSorted((a, b) => a - b),
      )
    })
  })

  it('come by their last contact, each once, with how they were seen', () => {
    always(({ judged, seen, rows, some, all, asOf }) => {
      const found = customersByLast(judged, rows, seen)
      const people = distinct(some.map(({ requesterId }) => requesterId))
      expect(found.map(({ requesterId }) => requesterId).sort()).toEqual(people.sort())
      for (const { requesterId, lastAt, seen: last } of found) {
        const mine = some.filter((one) => one.requesterId === requesterId)
        const second = (at: number): number => Math.floor(at / 1000) * 1000
        expect(lastAt).toBe(Math.max(...mine.map(({ createdAt }) => second(createdAt))))
        const newest = sightings(all, asOf).find((one) => one.requesterId === requesterId)
        expect(last?.ticketId).toBe(newest?.id)
      }
      const dates = found.map(({ lastAt }) => lastAt)
      expect(dates).toEqual(dates.toSorted((a, b) => b - a))
      for (const most of [0, 1, 3, found.length])
        expect(customersByLast(judged, rows, seen, most)).toEqual(found.slice(0, most))
    })
  })

  it('are organisations, each once, those at risk by their last sighting, and their value once', () => {
    always(({ judged, seen, rows, some, all, asOf, idsOf }) => {
      const firms = distinct(some.flatMap(({ organizationId }) => organizationId ?? []))
      const risk = (one: Contact | undefined) =>
        one !== undefined && (bandIn(one) === 'at_risk' || quadrantIn(one) === 'at_risk')
      const lines = organizationLines(judged, rows, seen)
      expect(lines.map(({ organizationId }) => organizationId).sort()).toEqual(firms.sort())
      for (const { organizationId: firm, contacts, people, atRisk, seen: last } of lines) {
        const mine = some.filter(({ organizationId }) => organizationId === firm)
        const newest = sightings(all, asOf).find(({ organizationId }) => organizationId === firm)
        expect(contacts).toBe(mine.length)
        expect(people).toBe(distinct(mine.map(({ requesterId }) => requesterId)).length)
        expect(last?.ticketId).toBe(newest?.id)
        expect(atRisk).toBe(risk(newest))
        expect(idsOf(rowsOfOrganization(judged, rows, firm))).toEqual(mine.map(({ id }) => id))
      }
      const alone = distinct(some.map(({ requesterId }) => requesterId)).filter(
        (person) =>
          some.every((one) => one.requesterId !== person || one.organizationId === null) &&
          risk(sightings(all, asOf).find(({ requesterId }) => requesterId === person)),
      )
      expect(atRiskAlone(judged, rows, seen)).toBe(alone.length)
      expect(valueTogether([...lines, ...lines], new Map([[70_001, 40]]))).toEqual({
        organizations: firms.length,
        known: firms.includes(70_001) ? 1 : 0,
        sum: firms.includes(70_001) ? 40 : 0,
      })
      for (const person of [1, 2, 99_999]) {
        expect(contactsByCustomer(judged, rows)(person)).toBe(
          some.filter(({ requesterId }) => requesterId === person).length,
        )
        expect(idsOf(rowsOfCustomer(judged, rows, person))).toEqual(
          some.filter(({ requesterId }) => requesterId === person).map(({ id }) => id),
        )
      }
    })
  })
})

it('says nothing of nobody', () => {
  const judged = judgedCustomers([])
  const [none, seen] = [new Uint32Array(), seenAsOf(judged, WORLD_NOW)]
  expect(customerHealth(judged, none, seen).engagement).toMatchObject({
    customers: 0,
    ratio: null,
    coverage: null,
  })
  expect(organizationLines(judged, none, seen)).toEqual([])
})
