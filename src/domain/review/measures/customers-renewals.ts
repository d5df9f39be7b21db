// Whose contract is renewed soon, how were they seen last, and what are they worth?

import { DAY, type Instant } from '#domain/instant.ts'
import { SEEN_BANDS, type SeenBand } from './customers.ts'
import { type KnownValue, type OrganizationLine, valueTogether } from './customers-organizations.ts'

export const RENEWAL_DAYS = 90

/** What an organisation's fields tell; null: not known. */
export interface Contract {
  value: number | null
  renewalAt: Instant | null
}

export interface Renewal {
  line: OrganizationLine
  renewalAt: Instant
  value: number | null
  band: SeenBand
}

export interface Renewals {
  /** The next first. */
  renewals: readonly Renewal[]
  byBand: Readonly<Record<SeenBand, KnownValue>>
  /** Of how many organisations a date of renewal is known at all. */
  known: number
}

/** `from` is a day's beginning: a field holds days, and who renews today is among them. */
export function renewalsAmong(
  lines: readonly OrganizationLine[],
  contracts: ReadonlyMap<number, Contract>,
  from: Instant,
  days = RENEWAL_DAYS,
): Renewals {
  const contractOf = ({ organizationId }: OrganizationLine) => contracts.get(organizationId)
  const renewals = lines
    .flatMap((line): Renewal[] => {
      const { renewalAt = null, value = null } = contractOf(line) ?? {}
      if (renewalAt === null || renewalAt < from || renewalAt >= from + days * DAY) return []
      return [{ line, renewalAt, value, band: line.seen?.band ?? 'unseen' }]
    })
    .sort((a, b) => a.renewalAt - b.renewalAt || a.line.organizationId - b.line.organizationId)
  const values = new Map([...contracts].map(([id, { value }]) => [id, value]))
  const of = (band: SeenBand): KnownValue =>
    valueTogether(
      renewals.filter((one) => one.band === band).map(({ line }) => line),
      values,
    )
  return {
    renewals,
    byBand: Object.fromEntries(SEEN_BANDS.map((band) => [band, of(band)])) as Record<SeenBand, KnownValue>,
    known: lines.filter((line) => (contractOf(line)?.renewalAt ?? null) !== null).length,
  }
}
