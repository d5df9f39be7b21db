import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNTAGGED } from '#app/review/place.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import type { Figure } from '#domain/review/figure.ts'
import { spansOf } from '#domain/review/period.ts'
import { reasonRows } from '#domain/review/reason-rows.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { cellsFor } from './cells.ts'
import { movedBy, rowsBelow, type TableInput, tableRows, ticketsBehind } from './table-rows.ts'

const NAMES = ['Billing::Refund', 'Billing::Card', 'Billing', 'Account::Sign in', 'Other']
const OPTIONS = NAMES.map((name, index) => ({ name, value: `v${index}` }))
const TOP = reasonRows(buildTaxonomy(OPTIONS).reasons)
const OPEN = new Set(['Billing', UNTAGGED])
const FIELD = 7
const spans = spansOf({ kind: 'last_7_days' }, Date.parse('2026-09-18T12:00:00Z'), 'UTC')
if (!spans) throw new Error('no spans')
const CELLS = cellsFor({ spans, fieldId: FIELD, top: TOP, below: rowsBelow(TOP, OPEN), split: true })

interface Row {
  at: number
  reason: string | null
  unsolved: boolean
}

/** What a search would count: the filter's meaning, spelt out over rows. */
const matches = ({ from, to, status, field }: TicketFilter, row: Row): boolean => {
  const holds = row.reason !== null && (field?.values.includes(row.reason) ?? true)
  return (
    row.at >= from &&
    row.at < to &&
    (status === undefined || (status === 'unsolved') === row.unsolved) &&
    (!field || (field.none ? !holds : holds))
  )
}

const inputOf = (rows: readonly Row[], known: number = CELLS.length): TableInput => {
  const counted = new Map<string, Figure>(
    CELLS.slice(0, known).map(({ key, filter }) => [key, rows.filter((row) => matches(filter, row)).length]),
  )
  return {
    top: TOP,
    open: OPEN,
    sort: { by: 'count', down: true },
    figureOf: (key) => counted.get(key) ?? 'waiting',
    compareNames: (a, b) => a.localeCompare(b),
    places: new Map(),
  }
}

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    at: fc.integer({ min: spans.before.from - 1000, max: spans.current.to + 1000 }),
    // `gone`: a value that the field has no longer.
    reason: fc.option(fc.constantFrom('v0', 'v1', 'v2', 'v3', 'v4', 'gone')),
    unsolved: fc.boolean(),
  }),
  { maxLength: 60 },
)

describe('the table', () => {
  it('adds up: reasons and untagged are all tickets, children are their group', () => {
    fc.assert(
      fc.property(rows, (tickets) => {
        const input = inputOf(tickets)
        const lines = tableRows(input)
        const figure = (key: string) => Number(lines.find((line) => line.key === key)?.now)
        const sum = (keys: readonly string[]) => keys.reduce((all, key) => all + figure(key), 0)
        expect(sum([...TOP.map(({ key }) => key), UNTAGGED])).toBe(figure('!total'))
        expect(sum(TOP[0]?.children.map(({ key }) => key) ?? [])).toBe(figure('Billing'))
        expect(figure('!unsolved') + figure('!solved')).toBe(figure(UNTAGGED))
        expect(movedBy(input)).toBe(0)
      }),
    )
  })

  it('lists behind each figure as many tickets as it counts', () => {
    fc.assert(
      fc.property(rows, (tickets) => {
        for (const line of tableRows(inputOf(tickets))) {
          const filter = ticketsBehind(line, spans, { id: FIELD, values: OPTIONS.map(({ value }) => value) })
          expect(tickets.filter((ticket) => matches(filter, ticket)).length, line.key).toBe(line.now)
        }
      }),
    )
  })

  it('keeps its rows in the order of the field until it can sort them', () => {
    const tickets = Array.from({ length: 5 }, () => ({
      at: spans.current.from,
      reason: 'v4',
      unsolved: false,
    }))
    const names = (known: number) =>
      tableRows(inputOf(tickets, known))
        .filter(({ depth, kind }) => depth === 0 && kind === 'reason')
        .map(({ key }) => key)
    expect(names(3)).toEqual(['Billing', 'Account', '=v4'])
    expect(names(CELLS.length)).toEqual(['=v4', 'Billing', 'Account'])
  })

  it('tells by how much counts moved while they were read', () => {
    const input = inputOf([])
    const figures: Record<string, Figure> = { 'current Billing': 4, 'current =v0': 3 }
    expect(movedBy({ ...input, figureOf: (key) => figures[key] ?? input.figureOf(key) })).toBe(4 + 1)
  })
})
