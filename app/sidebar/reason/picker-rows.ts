// Which lines does the reason picker show: the tree with its open groups, or what a search found?

import { searchReasons } from '#domain/reasons/search.ts'
import type { Reason, ReasonNode, Taxonomy } from '#domain/reasons/taxonomy.ts'

interface GroupRow {
  kind: 'group'
  id: string
  label: string
  level: number
  expanded: boolean
}

interface ReasonRow {
  kind: 'reason'
  id: string
  label: string
  level: number
  reason: Reason
}

export type PickerRow = GroupRow | ReasonRow

/** Up to so many reasons are all shown open. */
const SMALL_TREE = 12
const MOST_USED = 3
const MOST_HITS = 30

const groupId = (node: ReasonNode): string => `group:${node.path.join('::')}`

const groupsOf = (nodes: readonly ReasonNode[]): string[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? [groupId(node), ...groupsOf(node.children)] : []))

/** Groups that are open at first: all of a small tree, else those above the chosen reason. */
export const openAtFirst = (taxonomy: Taxonomy, chosen: string | null): ReadonlySet<string> => {
  const offered = taxonomy.reasons.filter((reason) => !reason.retired)
  if (offered.length <= SMALL_TREE) return new Set(groupsOf(taxonomy.tree))
  const path = chosen === null ? [] : (taxonomy.byValue.get(chosen)?.path ?? [])
  return new Set(path.slice(0, -1).map((_, depth) => `group:${path.slice(0, depth + 1).join('::')}`))
}

const rowsBelow = (nodes: readonly ReasonNode[], level: number, open: ReadonlySet<string>): PickerRow[] =>
  nodes.flatMap((node): PickerRow[] => {
    const { reason, label } = node
    const own: PickerRow[] =
      reason === null ? [] : [{ kind: 'reason', id: reason.value, label, level, reason }]
    if (node.children.length === 0) return own
    const id = groupId(node)
    const expanded = open.has(id)
    const below = expanded ? rowsBelow(node.children, level + 1, open) : []
    return [...own, { kind: 'group', id, label, level, expanded }, ...below]
  })

/** The whole tree, with what this customer asked about most on top of a large one. */
const treeRows = (
  taxonomy: Taxonomy,
  open: ReadonlySet<string>,
  usedMost: readonly string[],
): readonly PickerRow[] => {
  const large = taxonomy.reasons.length > SMALL_TREE
  const used = usedMost
    .slice(0, large ? MOST_USED : 0)
    .flatMap((value) => taxonomy.byValue.get(value) ?? [])
    .filter((reason) => !reason.retired)
  return [
    ...used.map(
      (reason): PickerRow => ({
        kind: 'reason',
        id: `used:${reason.value}`,
        label: reason.path.join(' › '),
        level: 1,
        reason,
      }),
    ),
    ...rowsBelow(taxonomy.tree, 1, open),
  ]
}

export const pickerRows = (
  taxonomy: Taxonomy,
  query: string,
  open: ReadonlySet<string>,
  usedMost: readonly string[],
): readonly PickerRow[] => {
  if (query.trim() === '') return treeRows(taxonomy, open, usedMost)
  return searchReasons(taxonomy, query, { usedMost, limit: MOST_HITS }).map(({ reason }) => ({
    kind: 'reason',
    id: reason.value,
    label: reason.path.join(' › '),
    level: 1,
    reason,
  }))
}
