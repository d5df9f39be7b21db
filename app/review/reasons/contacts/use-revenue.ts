// How much revenue is at risk behind each row of the table: each organisation's value once for a row?

import { useDeferredValue, useMemo } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useAtRisk } from '#app/review/money/use-at-risk.ts'
import type { KnownValue } from '#domain/review/measures/customers-organizations.ts'
import { treeAtRisk, valueOfOrganizations } from '#domain/review/measures/organizations-at-risk.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'

export interface Revenue {
  /** A field says what organisations are worth; else nothing here is known. */
  mapped: boolean
  all: KnownValue | null
  /** By a row's key. */
  rows: ReadonlyMap<string, KnownValue>
}

/** Organisations arrive some at a time, and each time every line says something else: those are drawn in pieces. */
export const useRevenue = (chosen: ReadyChosen, top: readonly ReasonRow[]): Revenue => {
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { seen, mapped, ...known } = useAtRisk(chosen)
  const values = useDeferredValue(known.values)
  const tree = useMemo(
    () => (mapped ? treeAtRisk(judged, rows, top, seen) : null),
    [mapped, judged, rows, top, seen],
  )
  return useMemo(() => {
    if (tree === null) return { mapped, all: null, rows: new Map() }
    const worth = (ids: readonly number[]): KnownValue => valueOfOrganizations(ids, values)
    return {
      mapped,
      all: worth(tree.all),
      rows: new Map([...tree.rows].map(([key, ids]) => [key, worth(ids)])),
    }
  }, [mapped, tree, values])
}
