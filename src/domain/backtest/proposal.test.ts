import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_BANDS, validateDefinition } from '#domain/health/definition.ts'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { learnScorecard, scoreRows } from './learn/scorecard.ts'
import { definitionOf, describeScorecard, type ProposedComponent } from './proposal.ts'
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

describe('definitionOf', () => {
  it('is fit for use, in the order of its steps, and of signals only', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { components } = proposed(customersCsv({ rows: 1_500, seed }))
      const definition = definitionOf(components, DEFAULT_BANDS)
      expect(validateDefinition(definition)).toEqual([])
      expect(definition?.components.map(({ signal }) => signal).sort()).toEqual(
        components.flatMap(({ signal }) => signal ?? []).sort(),
      )
    }
  })

  const component = (over: Partial<ProposedComponent>): ProposedComponent => ({
    column: 'x',
    number: 1,
    kind: 'number',
    signal: 'features_used',
    maximum: 40,
    steps: [],
    otherwise: 0,
    blank: null,
    ...over,
  })

  it('keeps steps, and raises the maxima to 100', () => {
    const definition = definitionOf(
      [
        component({
          steps: [
            { atLeast: 8, points: 30 },
            { atLeast: 3, points: 10 },
          ],
          maximum: 30,
        }),
        component({ signal: 'days_since_active', steps: [{ atMost: 7, points: 10 }], maximum: 10 }),
        component({ signal: null, steps: [{ atLeast: 1, points: 60 }], maximum: 60 }),
      ],
      DEFAULT_BANDS,
    )
    expect(definition?.components).toMatchObject([
      {
        id: 'features',
        maximum: 75,
        steps: [
          { atLeast: 8, points: 75 },
          { atLeast: 3, points: 25 },
        ],
      },
      { id: 'recent_use', maximum: 25, steps: [{ atMost: 7, points: 25 }] },
    ])
  })

  it('turns names and numbers among names into steps that the product can read', () => {
    const definition = definitionOf(
      [
        component({
          signal: 'onboarding_step',
          kind: 'category',
          steps: [
            { values: ['done'], points: 40 },
            { values: ['5', '3'], points: 20 },
            { values: ['4'], points: 10 },
          ],
          otherwise: null,
        }),
      ],
      DEFAULT_BANDS,
    )
    expect(definition?.components[0]?.steps).toEqual([
      { equals: 'done', points: 100 },
      { atLeast: 3, points: 50 },
    ])
    expect(validateDefinition(definition)).toEqual([])
  })

  it('leaves out what blanks were worth: in the product they are unknown', () => {
    const definition = definitionOf(
      [component({ steps: [{ atLeast: 5, points: 40 }], otherwise: 10, blank: 0 })],
      DEFAULT_BANDS,
    )
    expect(definition?.components[0]).toMatchObject({ maximum: 100, steps: [{ atLeast: 5, points: 100 }] })
  })

  it('is none where no column is a signal', () => {
    expect(
      definitionOf([component({ signal: null, steps: [{ atLeast: 1, points: 40 }] })], DEFAULT_BANDS),
    ).toBeNull()
  })
})
