import { expect, it } from 'vitest'
import type { PreviewValue } from '#domain/review/preview/settings-preview.ts'
import { previewCsv } from './csv-rows.ts'

const words = {
  ...{ column: (column: string) => column, topic: (topic: string) => topic, figure: (name: string) => name },
  side: (column: string, side: string) => `${column} ${side}`,
}
const share = (value: number | null): PreviewValue => ({
  ...{ kind: 'share', share: value, interval: { low: 0.4, high: 0.6 }, n: 20, of: 24 },
})

it('has a cell for each column of both sides, whatever kind a figure is of', () => {
  const [head, ...lines] = previewCsv(
    [
      {
        topic: 'first_contact',
        lines: [
          { name: 'rate', before: share(0.5), after: share(null) },
          {
            name: 'mature_to',
            before: { kind: 'until', at: Date.UTC(2026, 8, 1) },
            after: { kind: 'until', at: Date.UTC(2026, 7, 1) },
          },
        ],
      },
      {
        topic: 'tiers',
        lines: [{ name: 'tier.2', before: null, after: { kind: 'count', count: 7, of: 9 } }],
      },
    ],
    words,
  )
  expect(head?.slice(0, 4)).toEqual(['topic', 'figure', 'value before', 'low before'])
  expect(head?.at(-1)).toBe('of after')
  expect(lines).toEqual([
    ['first_contact', 'rate', 0.5, 0.4, 0.6, 20, 24, null, null, null, 20, 24],
    [
      ...['first_contact', 'mature_to', '2026-09-01T00:00:00.000Z', null, null, null, null],
      ...['2026-08-01T00:00:00.000Z', null, null, null, null],
    ],
    ['tiers', 'tier.2', 0, null, null, null, null, 7, null, null, null, 9],
  ])
  expect(lines.map((line) => line.length)).toEqual(lines.map(() => head?.length))
})
