import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { WORLD_NOW } from '#test/samples/any-contacts.ts'
import { judgedCustomers } from '#test/samples/any-customers.ts'
import { always, distinct, quadrantIn, sightings, worked } from '#test/samples/customers-oracle.ts'
import { advocatesAmong } from './customers-advocates.ts'
import { seenAsOf } from './customers-seen.ts'

describe('as the definitions read literally have it, whatever the contacts', () => {
  it('are advocate candidates: thriving, twice rated good, none bad of late, nothing open', () => {
    always(({ judged, seen, rows, some, all, asOf }) => {
      const expected = distinct(some.map(({ requesterId }) => requesterId)).filter((person) => {
        const mine = all.filter(({ requesterId }) => requesterId === person)
        const last = sightings(mine, asOf)[0]
        const rated = mine
          .filter(({ rating }) => rating !== null)
          .filter((one) => worked(one) <= asOf && worked(one) > asOf - 365 * DAY)
          .sort((a, b) => worked(b) - worked(a) || b.id - a.id)
        return (
          last !== undefined &&
          quadrantIn(last) === 'thriving' &&
          rated.slice(0, 5).filter(({ rating }) => rating === 'good').length >= 2 &&
          !rated.some((one) => one.rating === 'bad' && worked(one) > asOf - 180 * DAY) &&
          mine.every(({ status }) => status === 'solved' || status === 'closed')
        )
      })
      expect(
        advocatesAmong(judged, rows, seen)
          .map(({ requesterId }) => requesterId)
          .sort(),
      ).toEqual(expected.sort())
    })
  })
})

it('says nothing of nobody', () => {
  const judged = judgedCustomers([])
  expect(advocatesAmong(judged, new Uint32Array(), seenAsOf(judged, WORLD_NOW))).toEqual([])
})
