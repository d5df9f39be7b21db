// Which reasons lack content, and what has the team noted about them?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type GapBook, gapIn, gapNotesQuery, type KeptGap } from '#app/queries/gap-notes.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { NO_REASON } from '#domain/review/gap-notes.ts'
import { type GapLine, gapLines } from '#domain/review/measures/gaps.ts'

export interface GapState {
  lines: readonly GapLine[]
  keptOf: (reason: string | null) => KeptGap
  /** Notes could not be read: lines stand as if none was written. */
  failed: boolean
  retry: () => void
}

const closedIn = (book: GapBook | undefined): Map<string, number> =>
  new Map(
    (book?.records ?? []).flatMap(({ key }) => {
      const reason = key === NO_REASON ? null : key
      const closed = gapIn(book, reason).note?.closed ?? null
      return closed === null ? [] : [[reason ?? '', closed] as const]
    }),
  )

export const useGaps = ({ data, contacts }: ReadyChosen): GapState => {
  const { judged } = data
  const { rows } = contacts
  const notes = useQuery(gapNotesQuery(useServices()))
  const book = notes.data
  const lines = useMemo(() => gapLines(judged, rows, closedIn(book)), [judged, rows, book])
  return {
    lines,
    keptOf: (reason) => gapIn(book, reason),
    failed: notes.isError && book === undefined,
    retry: () => {
      notes.refetch().catch(() => undefined)
    },
  }
}
