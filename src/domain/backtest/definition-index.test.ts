import { describe, expect, it } from 'vitest'
import { DEFAULT_DEFINITION, type HealthDefinition } from '#domain/health/definition.ts'
import { finish } from '#test/samples/finish.ts'
import { scoreByDefinition } from './definition-index.ts'
import { mapSignals } from './signals.ts'
import { readColumns } from './table/columns.ts'
import { readTable } from './table/csv.ts'

const scores = (csv: string, definition: HealthDefinition = DEFAULT_DEFINITION) => {
  const table = readTable(csv)
  const columns = finish(readColumns(table))
  return scoreByDefinition(definition, columns, mapSignals(columns), Int32Array.from(table.rows.keys()))
}

describe('scoreByDefinition', () => {
  it('gives the points of the definition: recent use 12 / 9 / 5, features 12 / 9 / 5 / 2, known 24 of 100', () => {
    const { share, coverage } = scores(
      'name,days_since_active,features_used\na,3,9\nb,10,6\nc,30,1\nd,99,0\ne,7,\nf,,\ng,,3\nh,14,8\n',
    )
    const expected = [24 / 24, 18 / 24, 7 / 24, 0, 12 / 12, Number.NaN, 5 / 12, 21 / 24].map(
      (value) => value * 100,
    )
    expect([...share].map((value) => Math.round(value * 1e6))).toEqual(
      expected.map((value) => Math.round(value * 1e6)),
    )
    expect([...coverage]).toEqual([0.24, 0.24, 0.24, 0.24, 0.12, 0, 0.12, 0.24])
  })

  it('reads names among numbers: onboarding done or a step', () => {
    const { share } = scores('onboarding_step,other\nDone,1\n5,2\n3,3\n1,4\n0,5\nsoon,6\n')
    expect([...share].slice(0, 4)).toEqual([100, 100, 62.5, 25])
    expect(share[4]).toBe(0)
  })

  it('reads yes and no where the steps ask for them', () => {
    const [first] = DEFAULT_DEFINITION.components
    if (!first) throw new Error('no component')
    const definition: HealthDefinition = {
      ...DEFAULT_DEFINITION,
      components: [
        { ...first, signal: 'onboarding_step', steps: [{ equals: true, points: 100 }], maximum: 100 },
      ],
    }
    const { share } = scores('onboarding,other\nyes,1\nno,2\nYes,3\n,4\n', definition)
    expect([...share]).toEqual([100, 0, 100, Number.NaN])
  })
})
