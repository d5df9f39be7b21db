// Which rows does a table of reasons have, from the top level down to the leaves?

import type { Reason } from '#domain/reasons/taxonomy.ts'
import { remembering } from './measures/remembered.ts'

export interface ReasonRow {
  /** The same as long as the field is: for addresses and caches of the screen. */
  key: string
  label: string
  path: readonly string[]
  /** Option values counted in this row; those of all rows of one level are disjoint. */
  values: readonly string[]
  /** None of its reasons is in use any more. */
  retired: boolean
  /** The option that bears the name of the group it stands in: tickets that were tagged no finer. */
  itself: boolean
  children: readonly ReasonRow[]
}

interface Growing {
  path: readonly string[]
  own: Reason[]
  below: Map<string, Growing>
}

const sprout = (path: readonly string[]): Growing => ({ path, own: [], below: new Map() })

function grow(reasons: readonly Reason[]): Growing {
  const root = sprout([])
  for (const reason of reasons) {
    let node = root
    for (const [depth, label] of reason.path.entries()) {
      const next = node.below.get(label) ?? sprout(reason.path.slice(0, depth + 1))
      node.below.set(label, next)
      node = next
    }
    node.own.push(reason)
  }
  return root
}

const leaf = ({ value, path, label, retired }: Reason, itself: boolean): ReasonRow => ({
  key: `=${value}`,
  label,
  path,
  values: [value],
  retired,
  itself,
  children: [],
})

function ripen({ path, own, below }: Growing): ReasonRow[] {
  if (below.size === 0) return own.map((reason) => leaf(reason, false))
  const children = [...own.map((reason) => leaf(reason, true)), ...[...below.values()].flatMap(ripen)]
  return [
    {
      key: path.join('::'),
      label: path.at(-1) ?? '',
      path,
      values: children.flatMap(({ values }) => values),
      retired: children.every(({ retired }) => retired),
      itself: false,
      children,
    },
  ]
}

/** Rows in the field's order, retired reasons included: tickets keep them. */
export const reasonRows = (reasons: readonly Reason[]): readonly ReasonRow[] =>
  [...grow(reasons).below.values()].flatMap(ripen)

interface Level {
  rows: readonly ReasonRow[]
  /** The values of each. */
  sets: readonly (readonly string[])[]
}

/** From the top down; the same objects for the same tree, so that what was worked out of a level is known again. */
export const levelsOf = remembering((top: readonly ReasonRow[]): readonly Level[] => {
  const levels: Level[] = []
  for (let rows = top; rows.length > 0; rows = rows.flatMap(({ children }) => children))
    levels.push({ rows, sets: rows.map(({ values }) => values) })
  return levels
})
