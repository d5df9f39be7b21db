// Which of the wanted counts are known, and who asks for the others?

import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useReducer } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type Count, countQuery } from '#app/queries/counts.ts'
import type { Instant } from '#domain/instant.ts'
import type { Figure } from '#domain/review/figure.ts'
import type { Cell } from './cells.ts'

/** Calls under way at a time: enough to use the budget, few enough that what becomes urgent is next. */
const AT_ONCE = 4

export interface Counts {
  figureOf: (key: string) => Figure
  /** Of how many wanted counts, how many are known or failed. */
  done: number
  of: number
  failed: readonly string[]
  /** Why the first of them failed. */
  error: unknown
  /** When the oldest of the counts was made; null while there is none. */
  since: Instant | null
  retry: (keys: readonly string[]) => void
}

/**
 * Counts the cells, the first ones first, and hands out what is known at any time. Cells that are no longer wanted are
 * given up; counts already made are kept. Counts older than `notBefore` are made anew.
 */
export const useCounts = (cells: readonly Cell[], notBefore: Instant): Counts => {
  const services = useServices()
  const client = useQueryClient()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const wanted = useMemo(
    () =>
      cells.map(({ key, within, filter }) => ({
        key,
        within,
        query: countQuery(services, filter, notBefore),
      })),
    [services, cells, notBefore],
  )

  const figures = new Map<string, Figure>()
  const failed: string[] = []
  const begun: (typeof wanted)[number]['query'][] = []
  const waiting: typeof begun = []
  let since: Instant | null = null
  let error: unknown = null
  for (const { key, within, query } of wanted) {
    if (within !== null && figures.get(within) === 0) {
      figures.set(key, 0)
      continue
    }
    const state = client.getQueryState<Count>(query.queryKey)
    if (state?.data !== undefined) {
      figures.set(key, state.data.count)
      since = Math.min(since ?? state.data.at, state.data.at)
    } else if (state?.status === 'error') {
      figures.set(key, 'failed')
      failed.push(key)
      error ??= state.error
    } else {
      figures.set(key, 'waiting')
      ;(state?.fetchStatus === 'fetching' ? begun : waiting).push(query)
    }
  }
  useQueries({
    queries: [...begun, ...waiting]
      .slice(0, AT_ONCE)
      .map((query) => ({ ...query, notifyOnChangeProps: 'all' as const })),
  })

  const retry = useCallback(
    (keys: readonly string[]) => {
      for (const { key, query } of wanted)
        if (keys.includes(key)) client.removeQueries({ queryKey: query.queryKey, exact: true })
      redraw()
    },
    [client, wanted],
  )
  return {
    figureOf: (key) => figures.get(key) ?? 'waiting',
    done: wanted.length - begun.length - waiting.length,
    of: wanted.length,
    failed,
    error,
    since,
    retry,
  }
}
