import { describe, expect, it } from 'vitest'
import { type Detail, detailIn, type Listed, textOfDetail } from './detail.ts'

const LISTED: readonly (Listed | null)[] = [
  null,
  { of: 'health', band: 'at_risk', standing: null },
  { of: 'health', band: null, standing: 'unnamed' },
  { of: 'frequency', frequency: 'many', band: 'unseen' },
  { of: 'frequency', frequency: 'none', band: null },
  { of: 'mood', mood: 'angry' },
  { of: 'question', id: 'nov-24', option: 'yes' },
  { of: 'question', id: 'nov', option: null },
  { of: 'customer', id: 900001 },
  { of: 'organization', id: 700001 },
]

describe('the detail in the address', () => {
  it.each(LISTED)('reads back %j', (listed) => {
    const details: Detail[] = [
      { listed, sorts: {} },
      { listed, sorts: { at_risk: { by: 'value', down: true }, movers: { by: 'name', down: false } } },
    ]
    for (const detail of details) expect(detailIn(textOfDetail(detail))).toEqual(detail)
  })

  it('is nothing at the start, and what is unclear is as at the start', () => {
    expect(textOfDetail({ listed: null, sorts: {} })).toBeNull()
    for (const text of [
      'list=mood.odd',
      'list=customer.x',
      'list=frequency.often.steady',
      'list=question.',
      'movers=1;2',
      '%%%',
    ])
      expect(detailIn(text)).toEqual({ listed: null, sorts: {} })
  })
})
