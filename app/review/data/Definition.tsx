// What exactly does a figure mean: what is counted, when, of how many, what is left out, how sure is it?

import type { ReactNode } from 'react'
import type { Format } from '#app/i18n/format.ts'
import { type Translate, useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import { useFrame } from './frame.ts'
import { useKnown } from './known.ts'
import type { ReadyChosen } from './use-chosen.ts'

export interface DefinitionFacts {
  /** The words are under `review.definitions` by this id. */
  id: string
  n?: number | undefined
  of?: number | undefined
  /** Lines of what is left out; absent: what the choice of contacts leaves out. */
  leftOut?: readonly string[]
  /** What it is read from; `search` and `elsewhere`: not from tickets that this browser holds. */
  level?: 'rows' | 'metrics' | 'conversation' | 'search' | 'elsewhere'
  /** The tickets that it rests on, asked for when this opens; absent: none that this browser holds. */
  restsOn?: (() => Uint32Array) | undefined
}

const ofChoice = ({ contacts: { leftOut } }: ReadyChosen, t: Translate, format: Format): readonly string[] =>
  (['merged', 'staff', 'outbound'] as const).flatMap((why) =>
    leftOut[why] === 0
      ? []
      : [t(`review.data.left_out.${why}`, { count: leftOut[why], shown: format.number(leftOut[why]) })],
  )

const useLines = (facts: DefinitionFacts): readonly (readonly [string, string])[] => {
  const t = useText()
  const textOf = useTextById()
  const format = useFormat()
  const frame = useFrame()
  const dates = useDates(frame?.data.zone ?? 'UTC')
  const known = useKnown()
  const { id, n, of, level = 'rows', restsOn } = facts
  const lines: (readonly [string, string | undefined])[] = [
    [t('review.data.definition'), textOf('review.definitions', id)],
  ]
  if (frame) {
    const { data, read, spans } = frame
    // Search counts all days that were asked for.
    const days = level === 'search' ? spans.current : read
    const [from, to] = [dates.moment(days.from), dates.moment(days.to)]
    lines.push([t('review.data.window'), t('review.data.window_text', { from, to, zone: data.zone })])
  }
  if (n !== undefined)
    lines.push([
      t('review.data.n'),
      of === undefined
        ? format.number(n)
        : t('review.data.n_of', { n: format.number(n), of: format.number(of) }),
    ])
  const leftOut = facts.leftOut ?? (frame ? ofChoice(frame, t, format) : [])
  lines.push([
    t('review.data.left_out_name'),
    leftOut.length === 0 ? t('review.data.left_out.nothing') : leftOut.join('; '),
  ])
  lines.push([t('review.data.level'), t(`review.data.levels.${level}`)])
  if (frame && restsOn) lines.push([t('review.data.known.name'), known(frame.data.judged, restsOn())])
  return lines.flatMap(([term, text]) => (text === undefined ? [] : [[term, text] as const]))
}

export const Definition = (props: DefinitionFacts): ReactNode => (
  <dl>
    {useLines(props).map(([term, text]) => [
      <dt key={`${term}-term`}>{term}</dt>,
      <dd key={term}>{text}</dd>,
    ])}
  </dl>
)
