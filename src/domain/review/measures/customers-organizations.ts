// Which organisations contacted us, how were they seen last, and which of them are at risk?

import { isKnownAtRisk } from '#domain/health/portfolio.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import { customersOf } from './customers.ts'
import { type Seen, sightingAt, standingAt } from './customers-seen.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { where } from './tally.ts'

export interface OrganizationLine {
  organizationId: number
  contacts: number
  /** People of it who contacted us. */
  people: number
  /** Of the last of any of its people whom agents saw, within 90 days; null: of none. */
  seen: Sighting | null
  atRisk: boolean
}

/** Each organisation of these contacts once, those with most contacts first. Contacts without one are in no line. */
export const organizationLines = remembering(
  (judged: Judged, rows: Uint32Array, seen: Seen): readonly OrganizationLine[] => linesOf(judged, rows, seen),
)

function linesOf(judged: Judged, rows: Uint32Array, seen: Seen): OrganizationLine[] {
  const { columns, codes } = judged.table
  const contacts = new Uint32Array(codes.organization.size + 1)
  const people = new Uint32Array(codes.organization.size + 1)
  // A person may have changed the organisation: counted once for each. Most never did, so only what was left is noted.
  const latest = new Uint32Array(codes.requester.size + 1)
  const left = new Set<number>()
  for (const row of rows) {
    const code = columns.organization[row] ?? 0
    if (code === 0) continue
    contacts[code] = (contacts[code] ?? 0) + 1
    const requester = columns.requester[row] ?? 0
    const before = latest[requester] ?? 0
    if (before === code) continue
    latest[requester] = code
    if (before !== 0) left.add(requester * contacts.length + before)
    if (left.has(requester * contacts.length + code)) continue
    people[code] = (people[code] ?? 0) + 1
  }
  const lines: OrganizationLine[] = []
  for (let code = 1; code < contacts.length; code += 1) {
    if (contacts[code] === 0) continue
    const last = sightingAt(judged, seen, seen.lastOfOrganization[code] ?? -1)
    lines.push({
      organizationId: codes.organization.idOf(code) ?? 0,
      ...{ contacts: contacts[code] ?? 0, people: people[code] ?? 0 },
      ...{ seen: last ?? null, atRisk: isKnownAtRisk(last) },
    })
  }
  return lines.sort((a, b) => b.contacts - a.contacts || a.organizationId - b.organizationId)
}

/** Customers at risk none of whose contacts belongs to an organisation: they are in no line and in no sum. */
export function atRiskAlone(judged: Judged, rows: Uint32Array, seen: Seen): number {
  const { codes, columns } = judged.table
  const inSome = new Uint8Array(codes.requester.size + 1)
  for (const row of rows) if ((columns.organization[row] ?? 0) > 0) inSome[columns.requester[row] ?? 0] = 1
  return customersOf(judged, rows).filter(
    (customer) => inSome[customer] !== 1 && isKnownAtRisk(standingAt(seen, seen.last[customer] ?? -1)),
  ).length
}

/** Contacts of one organisation, or of one customer, by id. */
export const rowsOfOrganization = ({ table }: Judged, rows: Uint32Array, id: number): Uint32Array => {
  const code = table.codes.organization.find(id)
  return where(rows, (row) => code > 0 && table.columns.organization[row] === code)
}
export const rowsOfCustomer = ({ table }: Judged, rows: Uint32Array, id: number): Uint32Array => {
  const code = table.codes.requester.find(id)
  return where(rows, (row) => code > 0 && table.columns.requester[row] === code)
}

export interface KnownValue {
  /** Organisations, and of how many of them the value is known. */
  organizations: number
  known: number
  /** Of the known ones, in the account's own unit. */
  sum: number
}

/** Each organisation's value once; null or absent: not known. */
export function valueTogether(
  lines: readonly Pick<OrganizationLine, 'organizationId'>[],
  values: ReadonlyMap<number, number | null>,
): KnownValue {
  const ids = [...new Set(lines.map(({ organizationId }) => organizationId))]
  const known = ids.map((id) => values.get(id) ?? null).filter((value) => value !== null)
  return {
    organizations: ids.length,
    known: known.length,
    sum: known.reduce((sum, value) => sum + value, 0),
  }
}
