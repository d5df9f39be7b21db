// Which tickets are there, now or a while ago? The account's own stay untouched; changes lie over them.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { type BulkStore, createBulkStore } from './bulk-store.ts'
import { createTicketIndex, type Narrowing } from './ticket-index.ts'

export interface TicketStore {
  get(id: number): TicketRecord | undefined
  /** Lays a new version over the ticket, made at `at` (UTC milliseconds). */
  put(record: TicketRecord, at: number): void
  /** Tickets that may match, in no order, deleted ones left out; as they were at `asOf` where given. */
  candidates(narrowing?: Narrowing | null, asOf?: number): TicketRecord[]
  /** Candidates that have a record: the account's rows, and whatever was changed. */
  held(narrowing?: Narrowing | null, asOf?: number): TicketRecord[]
  /** The other candidates; undefined where every ticket has a record. */
  readonly bulk: BulkStore | undefined
  /** Every held ticket, deleted ones too: for exports. */
  everythingHeld(): TicketRecord[]
  /** How many held candidates a narrowing leaves, to choose the best one. */
  expected(narrowing: Narrowing): number
}

/** Indexes are over the account's own rows; tickets with a later version are always candidates. */
export function createTicketStore(account: Account): TicketStore {
  const rows = account.tickets
  const index = createTicketIndex(rows)
  const bulk = account.bulk && createBulkStore(account.bulk)
  const versions = new Map<number, { at: number; record: TicketRecord }[]>()

  const original = (id: number): TicketRecord | undefined => {
    const row = index.byId(id)
    if (row !== undefined || bulk === undefined) return row
    const place = bulk.place(id)
    return place < 0 ? undefined : bulk.record(place)
  }
  const version = (id: number, asOf: number): TicketRecord | undefined =>
    versions.get(id)?.findLast(({ at }) => at <= asOf)?.record ?? original(id)

  const gather = (narrowing: Narrowing | null, asOf: number): TicketRecord[] => {
    const result: TicketRecord[] = []
    for (const row of narrowing === null ? rows : index.rows(narrowing))
      if (!versions.has(row.id)) result.push(row)
    for (const id of versions.keys()) {
      const record = version(id, asOf)
      if (record !== undefined) result.push(record)
    }
    return result
  }
  const held: TicketStore['held'] = (narrowing = null, asOf = Number.POSITIVE_INFINITY) =>
    gather(narrowing, asOf).filter(({ status }) => status !== 'deleted')

  return {
    get: (id) => version(id, Number.POSITIVE_INFINITY),
    put(record, at) {
      const list = versions.get(record.id)
      if (list === undefined) versions.set(record.id, [{ at, record }])
      else list.push({ at, record })
      bulk?.cover(record.id)
    },
    candidates: (narrowing = null, asOf) => [...held(narrowing, asOf), ...(bulk?.rows(narrowing) ?? [])],
    held,
    bulk,
    everythingHeld: () => gather(null, Number.POSITIVE_INFINITY),
    expected: (narrowing) => index.size(narrowing) + versions.size,
  }
}
