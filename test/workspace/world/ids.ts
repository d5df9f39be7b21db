// Which id does a new record get? Counters that start above everything the account holds.

import type { Account } from '#workspace/records.ts'

export interface Ids {
  ticket(): number
  /** Comments, audits, events and the like: one counter, so that no two share an id. */
  other(): number
  /** A custom-object record: 26 characters that sort by time of creation. */
  record(milliseconds: number): string
  /** `V3-` and 32 hex digits. */
  job(): string
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function crockford(value: number, length: number): string {
  let text = ''
  for (let rest = value, place = 0; place < length; place += 1, rest = Math.floor(rest / 32)) {
    text = (CROCKFORD[rest % 32] ?? '0') + text
  }
  return text
}

/** Ids of comments and audits from the account are below 10^12; new ones start there. */
export function createIds(account: Account): Ids {
  let ticket = 0
  for (const { id } of account.tickets) if (id > ticket) ticket = id
  if (account.bulk !== undefined && account.bulk.size > 0)
    ticket = Math.max(ticket, account.bulk.id(account.bulk.size - 1))
  let other = 1_000_000_000_000
  let serial = 0
  return {
    ticket: () => {
      ticket += 1
      return ticket
    },
    other: () => {
      other += 1
      return other
    },
    record: (milliseconds) => {
      serial += 1
      return crockford(milliseconds, 10) + crockford(serial, 16)
    },
    job: () => {
      serial += 1
      return `V3-${serial.toString(16).padStart(32, '0')}`
    },
  }
}
