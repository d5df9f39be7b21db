import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASPECTS } from './change.ts'
import {
  type Correction,
  correctionsBody,
  mergedLog,
  openPage,
  readCorrections,
  WRITTEN,
} from './corrections.ts'
import { type Draw, drawBody, drawKey, readDraw } from './draw.ts'
import { type Ratings, ratingsBody, readRatings } from './ratings.ts'
import { MOST_DRAWN } from './sample.ts'

const value = fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: null })
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const at = fc.integer({ min: 0, max: 4e12 })
const throughJson = (body: unknown): unknown => JSON.parse(JSON.stringify(body))

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  ...{ key: fc.constant('k'), seed: fc.string(), from: at, to: at, at, by: id, among: fc.nat() },
  tickets: fc.array(
    fc.record({ id, reason: value, inhibitor: value, assigneeId: fc.option(id, { nil: null }) }),
  ),
})
const anyRatings: fc.Arbitrary<Ratings> = fc.record({
  ...{ draw: fc.string(), by: id },
  ratings: fc.uniqueArray(fc.record({ ticketId: id, reason: value, inhibitor: value, at }), {
    selector: ({ ticketId }) => ticketId,
  }),
})
const some = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 })
const anyCorrection: fc.Arbitrary<Correction> = fc.record({
  ...{ ticketId: id, by: id, at, of: fc.constantFrom(...ASPECTS), from: some, to: some },
  ...{ wrote: fc.constantFrom(...WRITTEN), undoes: fc.boolean() },
})

describe('records', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        expect(readDraw('k', throughJson(drawBody(draw)))).toEqual(draw)
      }),
    )
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        expect(readRatings(throughJson(ratingsBody(ratings)))).toEqual(ratings)
      }),
    )
    fc.assert(
      fc.property(fc.array(anyCorrection), (log) => {
        // Each aspect has rows of its own, in their order.
        const inOrder = ASPECTS.flatMap((of) => log.filter((one) => one.of === of))
        expect(readCorrections(throughJson(correctionsBody(log)))).toEqual(inOrder)
      }),
    )
  })

  it('of another making say nothing, and never fail', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(readDraw('k', body)).toBeNull()
        expect(readRatings(body)).toBeNull()
        expect(readCorrections(body)).toEqual([])
      }),
    )
  })

  it('have room for the largest draw and all of its ratings', () => {
    const long = (index: number): string => `${'contact_reason__'.repeat(4)}${index % 100}`
    const tickets = Array.from({ length: MOST_DRAWN }, (_, index) => ({
      ...{ id: 1e10 + index, reason: long(index), inhibitor: 'bm_inh_communication_skills' },
      assigneeId: 3.6e14 + index,
    }))
    const draw = { key: 'k', seed: 's', from: 1e12, to: 1e12, at: 1e12, by: 1e14, among: 1e6, tickets }
    const ratings = tickets.map((ticket) => ({ ...ticket, ticketId: ticket.id, at: 1e12 }))
    const size = (body: unknown): number => new TextEncoder().encode(JSON.stringify(body)).length
    expect(size(drawBody(draw))).toBeLessThan(24 * 1024)
    expect(size(ratingsBody({ draw: 'k', by: 1e14, ratings }))).toBeLessThan(24 * 1024)
  })

  it('of causes are none of reasons to a version that knows of reasons alone', () => {
    const cause: Correction = {
      ...{ ticketId: 1, by: 2, at: 3, of: 'inhibitor', from: [], to: ['bm_inh_circumstances'] },
      ...{ wrote: 'field', undoes: false },
    }
    expect(throughJson(correctionsBody([cause]))).toMatchObject({ v: 1, rows: [] })
  })

  it('have keys that an id can be made of', () => {
    expect(drawKey(Date.parse('2026-09-18T10:00:00Z'), 800_001)).toMatch(/^[\w.-]+$/)
  })
})

describe('the log', () => {
  const entry = (change: Partial<Correction>): Correction => ({
    ...{ ticketId: 1, by: 2, at: Date.parse('2026-09-18T10:00:00Z'), from: ['a'], to: ['b'] },
    ...{ of: 'reason' as const, wrote: 'field' as const, undoes: false },
    ...change,
  })

  it('is the same whichever of two colleagues’ pages is read first', () => {
    fc.assert(
      fc.property(fc.array(anyCorrection), fc.array(anyCorrection), (one, other) => {
        const names = (log: readonly Correction[]) =>
          log.map(({ ticketId, by, at: when, of }) => [ticketId, by, when, of])
        expect(names(mergedLog(one, other))).toEqual(names(mergedLog(other, one)))
        expect(mergedLog(mergedLog(one, other), one)).toHaveLength(mergedLog(one, other).length)
      }),
    )
  })

  it('is read oldest first, of one instant by ticket, then by user', () => {
    const log = [
      entry({ at: 2, ticketId: 5, by: 9 }),
      entry({ at: 2, ticketId: 5, by: 3 }),
      entry({ at: 2, ticketId: 4, by: 9 }),
      entry({ at: 1, ticketId: 8, by: 9 }),
    ]
    expect(mergedLog(log).map(({ at: when, ticketId, by }) => [when, ticketId, by])).toEqual([
      [1, 8, 9],
      [2, 4, 9],
      [2, 5, 3],
      [2, 5, 9],
    ])
  })

  it('begins a new page when one is full, and a month has its own', () => {
    const many = Array.from({ length: 900 }, (_, index) => entry({ ticketId: 1e9 + index }))
    const pages = [{ key: '2026-09.1', version: 4, corrections: many }]
    expect(openPage(pages, many[0]?.at ?? 0)).toEqual({ key: '2026-09.2', version: 0, corrections: [] })
    expect(openPage(pages, Date.parse('2026-10-01T00:00:00Z')).key).toBe('2026-10.1')
    const few = [{ key: '2026-09.1', version: 4, corrections: [entry({})] }]
    expect(openPage(few, entry({}).at)).toBe(few[0])
  })
})
