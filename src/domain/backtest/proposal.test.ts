import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { learnScorecard, scoreRows } from './learn/scorecard.ts'
import { describeScorecard, type ProposedComponent } from './proposal.ts'
import { mapSignals } from './signals.ts'
import { readColumns } from './table/columns.ts'
import { readTable } from './table/csv.ts'
import { readOutcome } from './table/outcome.ts'

/** Points by the table as a reader would work them out from the cell's text; null where unknown. */
const byHand = ({ steps, otherwise, blank }: ProposedComponent, cell: string): number | null => {
  if (cell === '') return blank
  for (const step of steps) {
    if ('atLeast' in step && Number(cell) >= step.atLeast) return step.points
    if ('atMost' in step && Number(cell) <= step.atMost) return step.points
    if ('values' in step && step.values.includes(cell)) return step.points
  }
  return otherwise
}

const proposed = (csv: string) => {
  const table = readTable(csv)
  const { lost, place } = readOutcome(table, 'churned')
  const columns = finish(readColumns(table))
  const features = columns.flatMap(({ feature, number }) =>
    feature && number !== place + 1 ? [feature] : [],
  )
  const rows = Int32Array.from(lost.keys())
  const card = finish(learnScorecard(features, rows, lost))
  if (!card) throw new Error('no scorecard')
  return { table, card, rows, components: describeScorecard(card, columns, mapSignals(columns)) }
}

describe('describeScorecard', () => {
  it('says exactly what is scored', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 0.2), (seed, blanks) => {
        const { table, card, rows, components } = proposed(
          customersCsv({ rows: 400, seed, blanks, strength: 2 }),
        )
        const { share } = scoreRows(card, rows)
        for (const row of rows) {
          const points = components.map((own) => byHand(own, table.rows[row]?.[own.number - 1] ?? ''))
          const known = components.reduce((sum, own, i) => sum + (points[i] === null ? 0 : own.maximum), 0)
          const sum = points.reduce<number>((all, value) => all + (value ?? 0), 0)
          if (known === 0) expect(share[row]).toBeNaN()
          else expect(share[row]).toBeCloseTo((sum / known) * 100, 9)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('knows which columns are signals', () => {
    const { components } = proposed(customersCsv({ rows: 2_000 }))
    const signals = new Map(components.map(({ column, signal }) => [column, signal]))
    expect(signals.get('days_since_last_login')).toBe('days_since_active')
    expect(signals.get('features_used')).toBe('features_used')
    expect(signals.get('plan')).toBeNull()
  })
})
