import { describe, expect, it } from 'vitest'
import { DEFAULT_BANDS, validateDefinition } from '#domain/health/definition.ts'
import { customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import type { ProposedComponent } from './proposal.ts'
import { backtest } from './run.ts'
import { readTable } from './table/csv.ts'
import { definitionOf } from './take-over.ts'

describe('definitionOf', () => {
  it('is fit for use, in the order of its steps, and of signals only', () => {
    for (const seed of [1, 2, 3, 4]) {
      const work = backtest(readTable(customersCsv({ rows: 600, seed })), { outcome: 'churned' })
      const { proposal } = finish(work)
      expect(validateDefinition(proposal?.definition)).toEqual([])
      expect(proposal?.definition?.components.map(({ signal }) => signal).sort()).toEqual(
        proposal?.components.flatMap(({ signal }) => signal ?? []).sort(),
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
