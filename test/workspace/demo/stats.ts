// What would a lead's browser have written yesterday about the demo's contacts? Worked out as the app itself does.

import { DAY } from '#domain/instant.ts'
import { buildTaxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { type Day, dayOf } from '#domain/review/day.ts'
import { isSampled } from '#domain/review/sample.ts'
import { statsBody } from '#domain/review/stats/record.ts'
import { computeStats } from '#domain/review/stats/stats.ts'
import { daysBefore } from '#domain/review/stretch.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import type { BulkTickets } from '#workspace/records/bulk.ts'
import type { MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { contactsIn } from '#zendesk/schemas/tickets.ts'
import { IDS } from './company.ts'
import { REASONS } from './reasons/all.ts'

/** The ten weeks in which the team has worked with Barometer, and what issues may have begun with before. */
const DAYS = 70 + daysBefore(DEFAULT_SETTINGS.fcrWindowDays)

export interface StatsSources {
  now: number
  timeZone: string
  rows: () => readonly TicketRecord[]
  /** Every how manieth requester is among the rows. */
  sampled: number
  metrics: (id: number) => MetricRecord | undefined
  staff: readonly number[]
}

const yesterdayOf = (now: number): number => now - DAY

export const statsDay = (now: number, timeZone: string): Day => dayOf(yesterdayOf(now), timeZone)

/** The body of the record as JSON. */
export function statsJson({ now, timeZone, rows: read, sampled, metrics, staff }: StatsSources): string {
  const yesterday = yesterdayOf(now)
  const from = yesterday - DAYS * DAY
  const taxonomy = buildTaxonomy(REASONS.map(({ name, value }) => ({ name, value })))
  const table = createContacts((tag) => taxonomy.byValue.has(tag))
  const rows = read()
    .filter(({ created_at }) => Date.parse(created_at) >= from && Date.parse(created_at) < yesterday)
    .map((ticket) => ({ ...ticket, metric_set: metrics(ticket.id) }))
  for (const contact of contactsIn(rows, { reason: IDS.reasonField, inhibitor: IDS.inhibitorField }).rows)
    putContact(table, contact)
  const stats = computeStats(table, {
    ...{
      now: yesterday,
      day: statsDay(now, timeZone),
      sampled,
      staff: new Set(staff),
      topLevelOf: topLevelOf(taxonomy),
    },
    from: from + daysBefore(DEFAULT_SETTINGS.fcrWindowDays) * DAY,
    windowDays: DEFAULT_SETTINGS.fcrWindowDays,
    agentsLogContacts: DEFAULT_SETTINGS.agentsLogContacts,
  })
  return JSON.stringify(statsBody(stats))
}

/** Requesters of a large account, so many that their tickets are about as many as the usual account has. */
export function sampleOf(
  bulk: BulkTickets,
  held: readonly TicketRecord[],
): Pick<StatsSources, 'rows' | 'sampled'> {
  const sampled = Math.max(1, Math.ceil(bulk.size / 6000))
  const rows = (): TicketRecord[] => {
    const requesters = bulk.column('requester')
    const made: TicketRecord[] = [...held]
    for (let place = 0; place < bulk.size; place += 1)
      if (isSampled(requesters?.sample(place).requester_id ?? 0, sampled)) made.push(bulk.record(place))
    return made
  }
  return { rows, sampled }
}
