import { describe, expect, it } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { type Line, NO_SIGNS } from './lines.ts'

const line = (parts: Partial<Line>): Line => ({
  ...{ key: '!gone', kind: 'gone', row: null, depth: 0, expanded: null, contacts: 7, figures: null },
  ...{ signs: NO_SIGNS, defect: false },
  ...parts,
})

describe('the table as a file', () => {
  it('has a name for each column and a cell for each name, empty where nothing is known', () => {
    const [head, first] = csvRows(
      [line({})],
      () => 'Gone',
      (inhibitor) => inhibitor,
      (column) => column,
    )
    expect(first).toHaveLength(head?.length ?? 0)
    expect(first?.filter((cell) => cell !== null)).toEqual(['Gone', 7])
  })

  it('gives the doubt of a spike beside it', () => {
    const evidence = { count: 60, expected: 10, low: 3, high: 19, ratio: 6, p: 0.00001, needed: 26 }
    const firing = { ...evidence, reason: 'x', detector: 'week' as const, from: 0, to: 6 }
    const alert = { reason: 'x', from: 0, to: 6, detectors: [], evidence: firing, firings: [firing] }
    const expected = { reason: 'x', from: 0, to: 6, count: 60, expected: 10, low: 3, high: 19, ratio: 6 }
    const [head = [], cells = []] = csvRows(
      [line({ signs: { alert, expected, revenue: { organizations: 3, known: 2, sum: 900 } } })],
      () => 'X',
      (inhibitor) => inhibitor,
      (name) => name,
    )
    const of = (name: string) => cells[head.indexOf(name)]
    expect(['week', 'expected_low', 'expected_high', 'spike_ratio', 'spike_p'].map(of)).toEqual([
      60, 3, 19, 6, 0.00001,
    ])
    expect(['revenue', 'revenue_known', 'revenue_of'].map(of)).toEqual([900, 2, 3])
  })
})
