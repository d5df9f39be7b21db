// What does each key do in the reason picker? Focus stays in the search field; a mark moves over the lines.

import type { PickerRow } from './picker-rows.ts'

export type PickerMove =
  | { kind: 'mark'; at: number }
  | { kind: 'toggle'; id: string }
  | { kind: 'choose'; value: string }
  | { kind: 'close' }

const activated = (row: PickerRow | undefined): PickerMove | null => {
  if (!row) return null
  return row.kind === 'group' ? { kind: 'toggle', id: row.id } : { kind: 'choose', value: row.reason.value }
}

const parentOf = (rows: readonly PickerRow[], at: number): number => {
  const level = rows[at]?.level ?? 1
  return rows.slice(0, at).findLastIndex((row) => row.kind === 'group' && row.level < level)
}

/** Right opens a group or steps into it; left closes it or goes to the group above. Only while nothing is typed. */
const sideways = (key: string, rows: readonly PickerRow[], at: number): PickerMove | null => {
  const row = rows[at]
  if (!row) return null
  if (key === 'ArrowRight') {
    if (row.kind !== 'group') return null
    return row.expanded ? { kind: 'mark', at: at + 1 } : { kind: 'toggle', id: row.id }
  }
  if (row.kind === 'group' && row.expanded) return { kind: 'toggle', id: row.id }
  const parent = parentOf(rows, at)
  return parent >= 0 ? { kind: 'mark', at: parent } : null
}

/** Null: the key is the search field's own. */
export const pickerMove = (
  key: string,
  rows: readonly PickerRow[],
  at: number,
  query: string,
): PickerMove | null => {
  switch (key) {
    case 'ArrowDown':
      return { kind: 'mark', at: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { kind: 'mark', at: Math.max(at - 1, 0) }
    case 'ArrowRight':
    case 'ArrowLeft':
      return query === '' ? sideways(key, rows, at) : null
    case 'Enter':
      return activated(rows[at])
    case 'Escape':
      return { kind: 'close' }
    default:
      return null
  }
}
