import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '#test/samples/steps.ts'
import { createRows, type Rows } from './rows.ts'
import { blocksOf, chooseColumns, countTickets, cutRows, information, weightsOf } from './vocabulary.ts'

const WIDTH = 6
const CLASSES = 3

const rowsOf = (texts: readonly (readonly number[])[]): Rows => {
  const rows = createRows()
  for (const columns of texts) {
    for (const column of columns) rows.push(column, column + 1)
    rows.end()
  }
  return rows.done()
}

const texts = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { maxLength: 12 })
const classified = fc.array(
  fc.record({
    columns: fc.subarray([0, 1, 2, 3, 4, 5]),
    truth: fc.nat(CLASSES - 1),
    inside: fc.boolean(),
  }),
  { maxLength: 20 },
)

describe('tickets and requesters', () => {
  it('are counted as sets would, three requesters being as good as many', () => {
    fc.assert(
      fc.property(
        texts.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.array(fc.integer({ min: -2, max: 3 }), { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, who]) => {
          const { tickets, requesters } = countTickets(rowsOf(rows), WIDTH, Int32Array.from(who))
          for (let column = 0; column < WIDTH; column += 1) {
            const holding = rows.flatMap((columns, row) => (columns.includes(column) ? [who[row]] : []))
            expect(tickets[column]).toBe(holding.length)
            expect(requesters[column]).toBe(Math.min(3, new Set(holding).size))
          }
        },
      ),
    )
  })

  it('of two by turns are two', () => {
    const found = countTickets(rowsOf([[0], [0], [0], [0], [0]]), 1, Int32Array.from([4, 7, 4, 7, 7]))
    expect([...found.tickets, ...found.requesters]).toEqual([5, 2])
  })
})

describe('rows of some columns', () => {
  it('hold what is kept, in its order, under its new place', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        // Columns 1, 3 and 4 stay, in another order.
        const places = [-1, 2, -1, 0, 1, -1]
        const cut = cutRows(rowsOf(rows), Int32Array.from(places))
        expect(cut.count).toBe(rows.length)
        for (const [row, columns] of rows.entries()) {
          const kept = columns.filter((column) => (places[column] ?? -1) >= 0)
          const [from, to] = [cut.starts[row], cut.starts[row + 1]]
          expect([...cut.columns.subarray(from, to)]).toEqual(kept.map((column) => places[column]))
          expect([...cut.values.subarray(from, to)]).toEqual(kept.map((column) => column + 1))
        }
        expect(cut.starts[0]).toBe(0)
        expect(cut.columns.length).toBe(cut.starts[rows.length])
        expect(cut.values.length).toBe(cut.columns.length)
      }),
    )
  })
})

describe('what a column tells', () => {
  it('is its log-likelihood ratio against independence, less what chance gives, and at least a half', () => {
    fc.assert(
      fc.property(classified, (all) => {
        const found = stepsOf(
          information(
            rowsOf(all.map(({ columns }) => columns)),
            WIDTH,
            Int32Array.from(all, ({ truth }) => truth),
            CLASSES,
            (row) => all[row]?.inside !== false,
          ),
        ).value
        const among = all.filter(({ inside }) => inside)
        for (let column = 0; column < WIDTH; column += 1) {
          const holding = among.filter(({ columns }) => columns.includes(column))
          expect(found.tickets[column]).toBe(holding.length)
          let g = 0
          for (let k = 0; k < CLASSES; k += 1) {
            const seen = holding.filter(({ truth }) => truth === k).length
            const expected = (holding.length * among.filter(({ truth }) => truth === k).length) / among.length
            if (seen > 0) g += seen * Math.log(seen / expected)
          }
          const chance = (Math.min(CLASSES, holding.length) - 1) / 2
          expect(found.worth[column]).toBeCloseTo(Math.max(0.5, g - chance), 4)
        }
      }),
    )
  })

  it('is worked out some thousand columns at a time', () => {
    const steps = (width: number): number =>
      stepsOf(information(rowsOf([[0]]), width, Int32Array.from([0]), 1, () => true)).steps
    expect(steps(5_000)).toBe(steps(1))
    expect(steps(5_001)).toBe(steps(1) + 1)
    expect(steps(15_000)).toBe(steps(1) + 2)
    expect(steps(0)).toBe(2)
  })
})

describe('the columns that are kept', () => {
  const ascending = (length: number): Uint32Array => Uint32Array.from({ length }, (_, at) => 10 * at)

  it('stand in the order of their hashes', () => {
    const places = chooseColumns(Float32Array.from([1, 3, 2]), Uint32Array.from([30, 10, 20]), 3)
    expect([...places]).toEqual([2, 0, 1])
  })

  it('are those that tell most, and of equals those of the lower hashes, as many as fit beside all reasons', () => {
    // Eight million weights among four million reasons leave room for two.
    const kept = (worth: readonly number[], hashes: readonly number[]): number[] => [
      ...chooseColumns(Float32Array.from(worth), Uint32Array.from(hashes), 4_000_000),
    ]
    expect(kept([1, 5, 3], [1, 2, 3])).toEqual([-1, 0, 1])
    expect(kept([2, 2, 2], [9, 4, 7])).toEqual([-1, 0, 1])
    expect(kept([4, 2, 2], [9, 4, 7])).toEqual([1, 0, -1])
  })

  it.each([
    [3, 14_000],
    [571, 14_000],
    [572, 13_986],
    [0, 14_000],
  ])('of %i reasons are at most %i', (classes, most) => {
    const worth = new Float32Array(14_500).map((_, at) => at)
    const places = chooseColumns(worth, ascending(14_500), classes)
    expect(places.filter((place) => place >= 0).length).toBe(most)
    expect(places.at(-1)).toBe(most - 1)
    expect(places.findIndex((place) => place >= 0)).toBe(14_500 - most)
  })
})

describe('how much a column weighs', () => {
  it('is the rarity of its tickets, and a fifth root of what it tells', () => {
    const weights = weightsOf(
      { worth: Float32Array.from([32, 1, 2]), tickets: Uint32Array.from([1, 9, 0]) },
      9,
    )
    expect([...weights]).toEqual([
      expect.closeTo(2 * Math.log(10 / 1.5), 4),
      expect.closeTo(Math.log(10 / 9.5), 4),
      expect.closeTo(2 ** 0.2 * Math.log(20), 4),
    ])
  })

  it('is never below nought', () => {
    expect([...weightsOf({ worth: Float32Array.from([2]), tickets: Uint32Array.from([10]) }, 9)]).toEqual([0])
  })

  it('belongs to the block in its highest bit', () => {
    expect([...blocksOf(Uint32Array.from([0, 0x7fffffff, 0x80000000, 0xffffffff]))]).toEqual([0, 0, 1, 1])
  })
})
