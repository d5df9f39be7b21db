// How does an account hold tickets that are too many for a record each? What searches compare, in columns.

import type { TicketRecord } from './tickets.ts'

/** What one keyword of the search compares: tickets with the same code hold the same. */
export interface TicketColumn {
  /** The code of each place. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  /** Codes are below this. */
  readonly count: number
  /** The part of the ticket's record that the column stands for. */
  sample(place: number): Partial<TicketRecord>
  /** Whether a value may tell tickets of one code apart; never where absent. */
  individual?(value: string): boolean
  /** What all tickets of the code hold, where that is less than `sample`: enough for values that tell none apart. */
  common?(code: number): Partial<TicketRecord>
}

/**
 * Places run from 0 in order of creation, and ids rise with them. A record is made each time that it is asked for, and
 * says the same as the columns. Nothing in here ever changes.
 */
export interface BulkTickets {
  readonly size: number
  /** Unix seconds by place; `solved` is 0 where the metrics have none. */
  readonly created: Uint32Array
  readonly updated: Uint32Array
  readonly solved: Uint32Array
  id(place: number): number
  /** −1 where no ticket has this id. */
  place(id: number): number
  /** By keyword of the ticket search, and `problem`; undefined where only the record tells. */
  column(keyword: string): TicketColumn | undefined
  record(place: number): TicketRecord
}
