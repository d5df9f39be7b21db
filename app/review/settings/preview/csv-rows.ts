// What does a spreadsheet get of a preview on past contacts? Numbers as they are, shares between 0 and 1.

import type { Cell } from '#domain/review/csv.ts'
import type { PreviewName, PreviewPart, PreviewValue } from '#domain/review/preview/settings-preview.ts'
import type { PreviewTopic } from '#domain/review/preview/topics.ts'

const VALUE = ['value', 'low', 'high', 'n', 'of'] as const
type PreviewColumn = 'topic' | 'figure' | (typeof VALUE)[number]

export interface PreviewCsvWords {
  column: (column: PreviewColumn) => string
  /** Of the same column, once for each side. */
  side: (column: string, side: 'before' | 'after') => string
  topic: (topic: PreviewTopic) => string
  figure: (name: PreviewName) => string
}

/** In the order of `VALUE`. A side without such a figure counts none, as on screen. */
function cellsOf(value: PreviewValue | null): readonly Cell[] {
  if (value === null) return [0, null, null, null, null]
  if (value.kind === 'until') return [new Date(value.at).toISOString(), null, null, null, null]
  if (value.kind === 'count') return [value.count, null, null, null, value.of]
  const { share, interval, n, of } = value
  return share === null ? [null, null, null, n, of] : [share, interval.low, interval.high, n, of]
}

export const previewCsv = (
  parts: readonly PreviewPart[],
  words: PreviewCsvWords,
): readonly (readonly Cell[])[] => [
  [
    ...[words.column('topic'), words.column('figure')],
    ...(['before', 'after'] as const).flatMap((side) =>
      VALUE.map((column) => words.side(words.column(column), side)),
    ),
  ],
  ...parts.flatMap(({ topic, lines }) =>
    lines.map(({ name, before, after }): readonly Cell[] => [
      ...[words.topic(topic), words.figure(name)],
      ...[...cellsOf(before), ...cellsOf(after)],
    ]),
  ),
]
