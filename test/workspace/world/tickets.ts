// Which tickets are there, now or a while ago? The account's own rows stay untouched; changes lie over them.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { createTicketIndex, type Narrowing } from './ticket-index.ts'

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

/** Indexes are over the account's own rows; tickets with a later version are always candidates. */
export function createTicketStore(account: Account): TicketStore {
  const rows = account.tickets
  const index = createTicketIndex(rows)
  const versions = new Map<number, { at: number; record: TicketRecord }[]>()

  const version = (id: number, asOf: number): TicketRecord | undefined =>
    versions.get(id)?.findLast(({ at }) => at <= asOf)?.record ?? index.byId(id)

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

  return {
    get: (id) => version(id, Number.POSITIVE_INFINITY),
    put(record, at) {
      const list = versions.get(record.id)
      if (list === undefined) versions.set(record.id, [{ at, record }])
      else list.push({ at, record })
    },
    candidates: (narrowing = null, asOf = Number.POSITIVE_INFINITY) =>
      gather(narrowing, asOf).filter(({ status }) => status !== 'deleted'),
    everything: () => gather(null, Number.POSITIVE_INFINITY),
    expected: (narrowing) => index.size(narrowing) + versions.size,
  }
}
