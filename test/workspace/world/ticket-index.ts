// How is a search spared from looking at every ticket? Indexes over unchanging rows, made when first asked for.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { lowerBound } from './bulk-places.ts'

/** Only tickets with one of these values, or made or changed within these stamps, can match. */
export type Narrowing =
  | {
      by: 'requester' | 'organization' | 'assignee' | 'problem' | 'cc' | 'follower'
      values: readonly number[]
    }
  | { by: 'tag'; values: readonly string[] }
  | { by: 'field'; field: number; values: readonly string[] }
  /** Stamps as Zendesk writes them; `from` inclusive, `to` exclusive. */
  | { by: 'created'; from?: string; to?: string }
  | { by: 'updated'; from?: string; to?: string }

type Stamped = Extract<Narrowing, { by: 'created' | 'updated' }>
type Valued = Exclude<Narrowing, Stamped>
type Positions = Map<string | number, number[]>

export interface TicketIndex {
  byId(id: number): TicketRecord | undefined
  /** Every row that the narrowing leaves, each once. */
  rows(narrowing: Narrowing): TicketRecord[]
  /** At least as many as `rows` gives. */
  size(narrowing: Narrowing): number
}

const known = (id: number | null | undefined): number[] => (id === null || id === undefined ? [] : [id])

/** What the record, or the part of it that the narrowing is about, can be found by. */
export function keysOf(record: Partial<TicketRecord>, narrowing: Valued): readonly (string | number)[] {
  switch (narrowing.by) {
    case 'requester':
      return known(record.requester_id)
    case 'organization':
      return known(record.organization_id)
    case 'assignee':
      return known(record.assignee_id)
    case 'problem':
      return known(record.problem_id)
    case 'cc':
      return [...(record.email_cc_ids ?? []), ...(record.collaborator_ids ?? [])]
    case 'follower':
      return record.follower_ids ?? []
    case 'tag':
      return record.tags ?? []
    case 'field': {
      const value = record.custom_fields?.find(({ id }) => id === narrowing.field)?.value ?? null
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

type Stamp = 'created_at' | 'updated_at'

/** The first place whose stamp is the given one or later. */
const placeOf = (sorted: readonly TicketRecord[], name: Stamp, stamp: string): number =>
  lowerBound(sorted.length, (place) => (sorted[place]?.[name] ?? '') < stamp)

export function createTicketIndex(rows: readonly TicketRecord[]): TicketIndex {
  const indexes = new Map<string, Positions>()
  let ids: Map<number, TicketRecord> | null = null
  const byStamp = new Map<Stamp, readonly TicketRecord[]>()

  const positions = (narrowing: Valued): Positions => {
    const name = narrowing.by === 'field' ? `field:${narrowing.field}` : narrowing.by
    const found = indexes.get(name) ?? positionsOf(rows, narrowing)
    indexes.set(name, found)
    return found
  }

  const sortedBy = (name: Stamp): readonly TicketRecord[] => {
    const sorted =
      byStamp.get(name) ?? [...rows].sort((a, b) => (a[name] < b[name] ? -1 : a[name] > b[name] ? 1 : 0))
    byStamp.set(name, sorted)
    return sorted
  }

  const span = ({
    by,
    from,
    to,
  }: Stamped): { sorted: readonly TicketRecord[]; low: number; high: number } => {
    const name: Stamp = by === 'created' ? 'created_at' : 'updated_at'
    const sorted = sortedBy(name)
    const low = from === undefined ? 0 : placeOf(sorted, name, from)
    const high = to === undefined ? sorted.length : placeOf(sorted, name, to)
    return { sorted, low, high: Math.max(low, high) }
  }

  return {
    byId(id) {
      ids ??= new Map(rows.map((row) => [row.id, row]))
      return ids.get(id)
    },
    rows(narrowing) {
      if (narrowing.by === 'created' || narrowing.by === 'updated') {
        const { sorted, low, high } = span(narrowing)
        return sorted.slice(low, high)
      }
      const found = new Set<number>()
      const byKey = positions(narrowing)
      for (const value of narrowing.values) for (const place of byKey.get(value) ?? []) found.add(place)
      return [...found].flatMap((place) => rows[place] ?? [])
    },
    size(narrowing) {
      if (narrowing.by === 'created' || narrowing.by === 'updated') {
        const { low, high } = span(narrowing)
        return high - low
      }
      const byKey = positions(narrowing)
      return narrowing.values.reduce((sum: number, value) => sum + (byKey.get(value)?.length ?? 0), 0)
    },
  }
}
