import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact, daysAgo, NOW } from '#test/samples/records.ts'
import { BANDS } from './score.ts'
import { seenHealth } from './seen.ts'

const seen = (id: number, requesterId: number, days: number, band: string | null, stamp = id) =>
  aContact({
    id,
    requesterId,
    updatedAt: daysAgo(days),
    tags: band === null ? [] : [`bm_on_${stamp}`, `bm_band_${band}`],
  })

describe('seenHealth', () => {
  it('counts each person once, by the newest sighting', () => {
    const contacts = [seen(1, 7, 40, 'steady'), seen(2, 7, 3, 'slipping'), seen(3, 8, 5, 'thriving')]
    expect(seenHealth(contacts, NOW)).toEqual({
      people: 2,
      bands: { thriving: 1, steady: 0, slipping: 1, at_risk: 0 },
      quadrants: { thriving: 0, quiet: 0, unhappy: 0, at_risk: 0, unnamed: 2 },
      unseen: 0,
    })
  })

  it.each([
    ['no tag of ours', seen(1, 7, 3, null)],
    ['an old sighting', seen(1, 7, 91, 'steady')],
    ['tags of another ticket', seen(1, 7, 3, 'steady', 99)],
    ['a band that nobody knows', seen(1, 7, 3, 'glorious')],
  ])('%s leaves a person unseen', (_name, contact) => {
    expect(seenHealth([contact], NOW)).toMatchObject({ people: 1, unseen: 1 })
  })

  it('adds up, whatever the contacts and their order', () => {
    const contact = fc
      .tuple(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(...BANDS, null),
      )
      .map(([person, days, band]) => ({ person, days, band }))
    fc.assert(
      fc.property(fc.array(contact), (rows) => {
        const contacts = rows.map(({ person, days, band }, i) => seen(i + 1, person, days + i / 100, band))
        const result = seenHealth(contacts, NOW)
        const sum = Object.values(result.bands).reduce((total, count) => total + count, 0)
        expect(sum + result.unseen).toBe(result.people)
        expect(Object.values(result.quadrants).reduce((total, count) => total + count, 0)).toBe(sum)
        expect(seenHealth(contacts.toReversed(), NOW)).toEqual(result)
      }),
    )
  })
})
