// How many tickets came in the period, where there are more than can be read contact by contact? By search.

import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { isSample, nothingPicked } from '#app/review/data/beyond.ts'
import { Figure } from '#app/review/data/Figure.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useAsOf } from '#app/review/reasons/as-of.ts'
import { type Cell, cellKey, TIMES, TOTAL } from '#app/review/reasons/cells.ts'
import { useCounts } from '#app/review/reasons/use-counts.ts'
import { useChange } from '#app/review/reasons/words.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { Line } from './parts.tsx'

const cellOf = (key: string, { from, to }: TicketFilter): Cell => ({
  key,
  within: null,
  filter: { from, to },
})

const Counted = ({ chosen }: { chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const change = useChange()
  const { notBefore } = useAsOf()
  const { spans, compared } = chosen
  const { from, to } = spans.current
  const [begin, end] = [compared?.from ?? null, compared?.to ?? null]
  const cells = useMemo(
    () => [
      cellOf(cellKey(TOTAL, TIMES[0]), { from, to }),
      ...(begin === null || end === null ? [] : [cellOf(cellKey(TOTAL, TIMES[1]), { from: begin, to: end })]),
    ],
    [from, to, begin, end],
  )
  const { figureOf } = useCounts(cells, notBefore)
  const [now, before] = TIMES.map((time) => figureOf(cellKey(TOTAL, time)))
  const count = typeof now === 'number' ? now : null
  return (
    <Figure
      name={t('review.overview.tickets')}
      value={count === null ? null : format.number(count)}
      definitionId="tickets"
      level="search"
      leftOut={[]}
    >
      <Line text={count !== null && typeof before === 'number' ? change(count, before) : null} />
      <Line text={t('review.overview.tickets_read', { count: format.number(chosen.contacts.found) })} />
    </Figure>
  )
}

/** Nothing where all contacts of the period are read, or where something is picked that search does not count. */
export const Tickets = ({ chosen }: { chosen: ReadyChosen }): ReactNode =>
  isSample(chosen) && nothingPicked(chosen) ? <Counted chosen={chosen} /> : null
