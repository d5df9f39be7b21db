// How much revenue stands behind each reason, of organisations that are at risk?

import { isKnownAtRisk } from '#domain/health/portfolio.ts'
import { levelsOf, type ReasonRow } from '#domain/review/reason-rows.ts'
import { type KnownValue, valueTogether } from './customers-organizations.ts'
import { type Seen, sightingAt } from './customers-seen.ts'
import { byReasons, type Grouping, perGroup, together } from './grouping.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { where } from './tally.ts'

/** By an organisation's code: 1 where agents last saw it at risk. */
const atRiskCodes = remembering((judged: Judged, seen: Seen): Uint8Array => {
  const atRisk = new Uint8Array(seen.lastOfOrganization.length)
  for (const [code, row] of seen.lastOfOrganization.entries())
    if (code > 0 && isKnownAtRisk(sightingAt(judged, seen, row))) atRisk[code] = 1
  return atRisk
})

/** Contacts of organisations at risk. */
export const rowsAtRisk = remembering((judged: Judged, rows: Uint32Array, seen: Seen): Uint32Array => {
  const atRisk = atRiskCodes(judged, seen)
  const { organization } = judged.table.columns
  return where(rows, (row) => atRisk[organization[row] ?? 0] === 1)
})

/** Ids of the organisations at risk among the contacts of each group, each once in a group. */
export function atRiskBy(
  judged: Judged,
  rows: Uint32Array,
  grouping: Grouping,
  seen: Seen,
): readonly (readonly number[])[] {
  const { columns, codes } = judged.table
  const found = perGroup(grouping, () => new Set<number>())
  for (const row of rowsAtRisk(judged, rows, seen))
    found[grouping.of[row] ?? -1]?.add(codes.organization.idOf(columns.organization[row] ?? 0) ?? 0)
  return found.map((ids) => [...ids])
}

export interface TreeAtRisk {
  /** Of all contacts, reasons or none. */
  all: readonly number[]
  /** By a row's key. */
  rows: ReadonlyMap<string, readonly number[]>
}

/** Of each row of the tree. An organisation may stand in several rows: they do not add up to all. */
export function treeAtRisk(
  judged: Judged,
  rows: Uint32Array,
  top: readonly ReasonRow[],
  seen: Seen,
): TreeAtRisk {
  const risky = rowsAtRisk(judged, rows, seen)
  const found = new Map<string, readonly number[]>()
  for (const level of levelsOf(top)) {
    const groups = atRiskBy(judged, risky, byReasons(judged, level.sets), seen)
    for (const [place, { key }] of level.rows.entries()) found.set(key, groups[place] ?? [])
  }
  return { all: atRiskBy(judged, risky, together(judged), seen)[0] ?? [], rows: found }
}

/** What these organisations are worth, each once; null or absent: not known. */
export const valueOfOrganizations = (
  ids: readonly number[],
  values: ReadonlyMap<number, number | null>,
): KnownValue =>
  valueTogether(
    ids.map((organizationId) => ({ organizationId })),
    values,
  )
