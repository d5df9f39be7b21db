// How is a search spared from looking at every ticket? Indexes over unchanging rows, made when first asked for.

import type { TicketRecord } from '#workspace/records/tickets.ts'

/** Only tickets with one of these values, or made within these stamps, can match. */
export type Narrowing =
  | { by: 'requester' | 'organization'; values: readonly number[] }
  | { by: 'tag'; values: readonly string[] }
  | { by: 'field'; field: number; values: readonly string[] }
  /** Stamps as Zendesk writes them; `from` inclusive, `to` exclusive. */
  | { by: 'created'; from?: string; to?: string }

type Valued = Exclude<Narrowing, { by: 'created' }>
type Positions = Map<string | number, number[]>

export interface TicketIndex {
  byId(id: number): TicketRecord | undefined
  /** Every row that the narrowing leaves, each once. */
  rows(narrowing: Narrowing): TicketRecord[]
  /** At least as many as `rows` gives. */
  size(narrowing: Narrowing): number
}

function keysOf(record: TicketRecord, narrowing: Valued): readonly (string | number)[] {
  switch (narrowing.by) {
    case 'requester':
      return [record.requester_id]
    case 'organization':
      return record.organization_id === null ? [] : [record.organization_id]
    case 'tag':
      return record.tags
    case 'field': {
      const value = record.custom_fields.find(({ id }) => id === narrowing.field)?.value ?? null
      if (value === null) return []
      return Array.isArray(value) ? value : [String(value)]
    }
  }
}

function positionsOf(rows: readonly TicketRecord[], narrowing: Valued): Positions {
  const positions: Positions = new Map()
  rows.forEach((row, place) => {
    for (const key of keysOf(row, narrowing)) {
      const list = positions.get(key)
      if (list === undefined) positions.set(key, [place])
      else list.push(place)
    }
  })
  return positions
}

/** The first place whose row was made at the stamp or later. */
function placeOf(sorted: readonly TicketRecord[], stamp: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.created_at ?? '') < stamp) low = middle + 1
    else high = middle
  }
  return low
}

export function createTicketIndex(rows: readonly TicketRecord[]): TicketIndex {
  const indexes = new Map<string, Positions>()
  let ids: Map<number, TicketRecord> | null = null
  let byCreation: readonly TicketRecord[] | null = null

  const positions = (narrowing: Valued): Positions => {
    const name = narrowing.by === 'field' ? `field:${narrowing.field}` : narrowing.by
    const known = indexes.get(name) ?? positionsOf(rows, narrowing)
    indexes.set(name, known)
    return known
  }

  const span = ({
    from,
    to,
  }: {
    from?: string
    to?: string
  }): { sorted: readonly TicketRecord[]; low: number; high: number } => {
    byCreation ??= [...rows].sort((a, b) =>
      a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : 0,
    )
    const low = from === undefined ? 0 : placeOf(byCreation, from)
    const high = to === undefined ? byCreation.length : placeOf(byCreation, to)
    return { sorted: byCreation, low, high: Math.max(low, high) }
  }

  return {
    byId(id) {
      ids ??= new Map(rows.map((row) => [row.id, row]))
      return ids.get(id)
    },
    rows(narrowing) {
      if (narrowing.by === 'created') {
        const { sorted, low, high } = span(narrowing)
        return sorted.slice(low, high)
      }
      const found = new Set<number>()
      const known = positions(narrowing)
      for (const value of narrowing.values) for (const place of known.get(value) ?? []) found.add(place)
      return [...found].flatMap((place) => rows[place] ?? [])
    },
    size(narrowing) {
      if (narrowing.by === 'created') {
        const { low, high } = span(narrowing)
        return high - low
      }
      const known = positions(narrowing)
      return narrowing.values.reduce((sum: number, value) => sum + (known.get(value)?.length ?? 0), 0)
    },
  }
}
