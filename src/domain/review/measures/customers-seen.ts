// When did agents last see each customer's and each organisation's health, and what was it? In columns, by tags.

import { QUADRANTS } from '#domain/health/quadrant.ts'
import { BANDS } from '#domain/health/score.ts'
import { SEEN_DAYS, type Sighting } from '#domain/health/sighting.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { parseOurTags, stampOf } from '#domain/tags/parse.ts'
import type { Judged } from './judged.ts'
import { remembering, rememberingSome } from './remembered.ts'
import { workedAtRow } from './times.ts'

export interface Seen {
  /** The moment as of which it is told; what was seen later, or over 90 days before, does not count. */
  asOf: Instant
  /** By row: a code of `BANDS`, and of `QUADRANTS`, plus 1; 0: none. A row without a band is no sighting. */
  band: Uint8Array
  quadrant: Uint8Array
  /** By a requester's code: the row of the last sighting, and of the one before; -1: none. */
  last: Int32Array
  earlier: Int32Array
  /** By an organisation's code: the row of the last sighting of any of its people. */
  lastOfOrganization: Int32Array
}

/** What no list knows: a tag of an older or newer version. */
const STRANGE = 255

const codeIn = (name: string | null, known: readonly string[]): number => {
  if (name === null) return 0
  const place = known.indexOf(name)
  return place < 0 ? STRANGE : place + 1
}

interface Meaning {
  band: Uint8Array
  quadrant: Uint8Array
}

/** By a tag's code. */
function meaningOf({ codes }: Contacts): Meaning {
  const { texts } = codes.tag
  const meaning: Meaning = {
    band: new Uint8Array(texts.length + 1),
    quadrant: new Uint8Array(texts.length + 1),
  }
  for (const [index, tag] of texts.entries()) {
    if (!tag.startsWith('bm_band_') && !tag.startsWith('bm_quad_')) continue
    const { band, quadrant } = parseOurTags([stampOf(0), tag], 0).state
    meaning.band[index + 1] = codeIn(band, BANDS)
    meaning.quadrant[index + 1] = codeIn(quadrant, QUADRANTS)
  }
  return meaning
}

type Bands = Pick<Seen, 'band' | 'quadrant'>

/** Of several the first counts, as where one ticket is read. */
function readRow(table: Contacts, row: number, meaning: Meaning, into: Bands): void {
  const from = table.columns.tagsFrom[row] ?? 0
  const until = from + (table.columns.tagCount[row] ?? 0)
  let [band, quadrant] = [0, 0]
  for (let at = from; at < until; at += 1) {
    const code = table.tags[at] ?? 0
    if (band === 0) band = meaning.band[code] ?? 0
    if (quadrant === 0) quadrant = meaning.quadrant[code] ?? 0
  }
  if (band === 0 || band === STRANGE) return
  into.band[row] = band
  into.quadrant[row] = quadrant === STRANGE ? 0 : quadrant
}

/** Whether the row was worked on after the other one; of the same moment the younger ticket counts as later. */
const isLater = (table: Contacts, row: number, other: number): boolean => {
  if (other < 0) return true
  const difference = workedAtRow(table, row) - workedAtRow(table, other)
  return (
    difference > 0 || (difference === 0 && (table.ids.idOf(row + 1) ?? 0) > (table.ids.idOf(other + 1) ?? 0))
  )
}

function place(table: Contacts, row: number, into: Seen): void {
  const { last, earlier, lastOfOrganization } = into
  const requester = table.columns.requester[row] ?? 0
  if (isLater(table, row, last[requester] ?? -1)) {
    earlier[requester] = last[requester] ?? -1
    last[requester] = row
  } else if (isLater(table, row, earlier[requester] ?? -1)) earlier[requester] = row
  const organization = table.columns.organization[row] ?? 0
  if (organization > 0 && isLater(table, row, lastOfOrganization[organization] ?? -1))
    lastOfOrganization[organization] = row
}

/** Whatever the moment: what the tags say of each row. */
const bandsIn = remembering(({ table }: Judged): Bands => {
  const bands = { band: new Uint8Array(table.size), quadrant: new Uint8Array(table.size) }
  const meaning = meaningOf(table)
  for (let row = 0; row < table.size; row += 1) readRow(table, row, meaning, bands)
  return bands
})

function lookAsOf(judged: Judged, asOf: Instant): Seen {
  const { codes } = judged.table
  const seen: Seen = {
    asOf,
    ...bandsIn(judged),
    last: new Int32Array(codes.requester.size + 1).fill(-1),
    earlier: new Int32Array(codes.requester.size + 1).fill(-1),
    lastOfOrganization: new Int32Array(codes.organization.size + 1).fill(-1),
  }
  for (let row = 0; row < seen.band.length; row += 1) {
    if (seen.band[row] === 0) continue
    const at = workedAtRow(judged.table, row)
    if (at <= asOf && at > asOf - SEEN_DAYS * DAY) place(judged.table, row, seen)
  }
  return seen
}

/** Now and before, and where the reader came from. */
const MOST_HELD = 4
const seenBefore = rememberingSome<Judged, Seen>(MOST_HELD)

/** Of all tickets of the table, whoever asked for which of them: how a customer is does not depend on pickers. */
export const seenAsOf = (judged: Judged, asOf: Instant): Seen =>
  seenBefore(judged, String(asOf), () => lookAsOf(judged, asOf))

/** What was seen on the row; undefined for -1. */
export function standingAt(seen: Seen, row: number): Pick<Sighting, 'band' | 'quadrant'> | undefined {
  const band = BANDS[(seen.band[row] ?? 0) - 1]
  return band && { band, quadrant: QUADRANTS[(seen.quadrant[row] ?? 0) - 1] ?? null }
}

/** The same as a sighting of whoever the row is of. */
export function sightingAt({ table }: Judged, seen: Seen, row: number): Sighting | undefined {
  const standing = standingAt(seen, row)
  if (standing === undefined) return undefined
  const { columns, codes, ids } = table
  return {
    ticketId: ids.idOf(row + 1) ?? 0,
    requesterId: codes.requester.idOf(columns.requester[row] ?? 0) ?? 0,
    organizationId: codes.organization.idOf(columns.organization[row] ?? 0),
    at: workedAtRow(table, row),
    ...standing,
  }
}
