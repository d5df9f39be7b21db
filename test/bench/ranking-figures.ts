// How well does a ranking agree with the judges? The usual figures of retrieval.

import { quantile } from '#domain/statistics.ts'

export interface Judged {
  /** Best first. */
  ids: readonly string[]
  /** Grade of each relevant document, 1 and up. */
  grades: Readonly<Record<string, number>>
}

/** 1 ÷ place of the first relevant document within the first k; 0 where there is none. */
export function reciprocalRank({ ids, grades }: Judged, k: number): number {
  const place = ids.slice(0, k).findIndex((id) => grades[id] !== undefined)
  return place === -1 ? 0 : 1 / (place + 1)
}

/** Share of the relevant documents that stand within the first k. */
export function recall({ ids, grades }: Judged, k: number): number {
  const relevant = Object.keys(grades).length
  return relevant === 0 ? 0 : ids.slice(0, k).filter((id) => grades[id] !== undefined).length / relevant
}

const discounted = (grades: readonly number[], k: number): number =>
  grades.slice(0, k).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** Discounted gain with gain 2^grade − 1, as a share of the best possible. */
export function ndcg({ ids, grades }: Judged, k: number): number {
  const ideal = discounted(
    Object.values(grades).sort((a, b) => b - a),
    k,
  )
  return ideal === 0
    ? 0
    : discounted(
        ids.map((id) => grades[id] ?? 0),
        k,
      ) / ideal
}

/** 0 where there is none. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The value below which a share of the values lies; 0 where there is none. */
export const shareOf = (values: readonly number[], share: number): number => quantile(values, share) ?? 0
