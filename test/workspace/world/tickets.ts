// Which tickets are there, now or a while ago? The account's own rows stay untouched; changes lie over them.

import type { Account, TicketRecord } from '#workspace/records.ts'

/** How to avoid looking at every ticket: only those with one of these values can match. */
export type Narrowing =
  | { by: 'requester' | 'organization'; values: readonly number[] }
  | { by: 'tag'; values: readonly string[] }
  | { by: 'field'; field: number; values: readonly string[] }

export interface TicketStore {
  get(id: number): TicketRecord | undefined
  /** Lays a new version over the ticket, made at `at` (UTC milliseconds). */
  put(record: TicketRecord, at: number): void
  /** Tickets that may match, in no order, deleted ones left out; as they were at `asOf` where given. */
  candidates(narrowing?: Narrowing | null, asOf?: number): TicketRecord[]
  /** Deleted tickets too: for exports. */
  everything(): TicketRecord[]
  /** How many candidates a narrowing leaves, to choose the best one. */
  expected(narrowing: Narrowing): number
}

type Index = Map<string | number, number[]>

function add(index: Index, key: string | number, position: number): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [position])
  else list.push(position)
}

function keysOf(record: TicketRecord, name: string, field: number | null): readonly (string | number)[] {
  if (name === 'requester') return [record.requester_id]
  if (name === 'organization') return record.organization_id === null ? [] : [record.organization_id]
  if (name === 'tag') return record.tags
  const value = record.custom_fields.find(({ id }) => id === field)?.value ?? null
  if (value === null) return []
  return Array.isArray(value) ? value : [String(value)]
}

/** Indexes are over the account's own rows and are made when first asked for; overlaid tickets are always candidates. */
export function createTicketStore(account: Account): TicketStore {
  const rows = account.tickets
  let positions: Map<number, number> | null = null
  const versions = new Map<number, { at: number; record: TicketRecord }[]>()
  const indexes = new Map<string, Index>()

  const base = (id: number): TicketRecord | undefined => {
    positions ??= new Map(rows.map((row, position) => [row.id, position]))
    const position = positions.get(id)
    return position === undefined ? undefined : rows[position]
  }

  const version = (id: number, asOf: number): TicketRecord | undefined =>
    versions.get(id)?.findLast(({ at }) => at <= asOf)?.record ?? base(id)

  const indexFor = (narrowing: Narrowing): Index => {
    const field = narrowing.by === 'field' ? narrowing.field : null
    const name = `${narrowing.by}:${field ?? ''}`
    const known = indexes.get(name)
    if (known !== undefined) return known
    const index: Index = new Map()
    rows.forEach((row, position) => {
      for (const key of keysOf(row, narrowing.by, field)) add(index, key, position)
    })
    indexes.set(name, index)
    return index
  }

  const hits = (narrowing: Narrowing): Iterable<TicketRecord> => {
    const index = indexFor(narrowing)
    const found = new Set<number>()
    for (const value of narrowing.values) for (const position of index.get(value) ?? []) found.add(position)
    return [...found].flatMap((position) => rows[position] ?? [])
  }

  const get = (id: number): TicketRecord | undefined => version(id, Number.POSITIVE_INFINITY)

  const gather = (narrowing: Narrowing | null, asOf: number): TicketRecord[] => {
    const result: TicketRecord[] = []
    for (const row of narrowing === null ? rows : hits(narrowing)) if (!versions.has(row.id)) result.push(row)
    for (const id of versions.keys()) {
      const record = version(id, asOf)
      if (record !== undefined) result.push(record)
    }
    return result
  }

  return {
    get,
    put(record, at) {
      const list = versions.get(record.id)
      if (list === undefined) versions.set(record.id, [{ at, record }])
      else list.push({ at, record })
    },
    candidates: (narrowing = null, asOf = Number.POSITIVE_INFINITY) =>
      gather(narrowing, asOf).filter(({ status }) => status !== 'deleted'),
    everything: () => gather(null, Number.POSITIVE_INFINITY),
    expected: (narrowing) =>
      narrowing.values.reduce(
        (sum: number, value) => sum + (indexFor(narrowing).get(value)?.length ?? 0),
        versions.size,
      ),
  }
}
