// What does a lead change of a reason's boards, and what becomes of it when it is saved?

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type BoardsOutcome, saveBoards } from '#app/queries/boards.ts'
import { useKept } from '#app/review/kept.tsx'
import { type Boards, boardsOf, sameBoards } from '#domain/answers/board-edit.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'

/** Not saved yet; kept while the page is open. */
interface Draft {
  reason: string
  boards: Boards
  basedOn: Boards
}

export interface BoardEditor {
  boards: Boards
  changed: boolean
  busy: boolean
  outcome: BoardsOutcome | null
  change: (boards: Boards) => void
  save: () => Promise<void>
  discard: () => void
  /** After a conflict: what the colleague saved, or mine instead of it. */
  take: (side: 'mine' | 'theirs') => void
}

const NAME = 'answers'

/** The reason whose boards were changed and not saved; null: none. */
export const useUnsavedBoard = (): string | null => useKept<Draft>(NAME)[0]?.reason ?? null

export const useBoardEditor = (reason: Reason, taxonomy: Taxonomy): BoardEditor => {
  const services = useServices()
  const client = useQueryClient()
  const [kept, keep] = useKept<Draft>(NAME)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<BoardsOutcome | null>(null)
  const stored = boardsOf(reason)
  const draft: Draft =
    kept?.reason === reason.value ? kept : { reason: reason.value, boards: stored, basedOn: stored }
  const put = (next: Draft) => keep(sameBoards(next.boards, next.basedOn) ? null : next)
  const save = async () => {
    setBusy(true)
    const result = await saveBoards(services, client, taxonomy, draft)
    if (result.kind === 'saved') keep(null)
    setOutcome(result)
    setBusy(false)
  }
  return {
    boards: draft.boards,
    changed: !sameBoards(draft.boards, draft.basedOn),
    busy,
    outcome,
    change: (boards) => {
      if (outcome?.kind !== 'conflict') setOutcome(null)
      put({ ...draft, boards })
    },
    save,
    discard: () => {
      setOutcome(null)
      keep(null)
    },
    take: (side) => {
      if (outcome?.kind !== 'conflict') return
      const { theirs } = outcome
      setOutcome(null)
      put({ ...draft, basedOn: theirs, boards: side === 'mine' ? draft.boards : theirs })
    },
  }
}
