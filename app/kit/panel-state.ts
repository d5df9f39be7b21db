// In which state is a panel, given the facts it waits for?

import type { Instant } from '#domain/instant.ts'
import { HostError, type HostErrorKind } from '#zendesk/errors.ts'

export type PanelState =
  | { kind: 'loading' }
  | { kind: 'failed'; because: HostErrorKind | 'unexpected'; retry: () => void }
  /** `since`: the last known facts are shown, because reading them anew failed. */
  | { kind: 'ready'; since: Instant | null; retry: () => void }

/** What we read of a query: react-query's results have it. */
export interface QueryLike {
  data: unknown
  error: unknown
  dataUpdatedAt: number
  refetch: () => unknown
}

export const because = (error: unknown): HostErrorKind | 'unexpected' =>
  error instanceof HostError ? error.kind : 'unexpected'

/**
 * One state for all facts a panel cannot do without: failed as soon as one has failed with nothing known, loading
 * while one is unknown, else ready, with the age of the oldest fact whose renewal failed.
 */
export const panelState = (queries: readonly QueryLike[]): PanelState => {
  const failed = queries.filter((query) => query.error !== null && query.error !== undefined)
  const retry = () => {
    for (const query of failed) query.refetch()
  }
  const lost = failed.find((query) => query.data === undefined)
  if (lost) return { kind: 'failed', because: because(lost.error), retry }
  if (queries.some((query) => query.data === undefined)) return { kind: 'loading' }
  const since = failed.length === 0 ? null : Math.min(...failed.map((query) => query.dataUpdatedAt))
  return { kind: 'ready', since, retry }
}
