// How are reasons and causes corrected and the corrections logged, so that none is lost though the log cannot be reached?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { INHIBITORS, inhibitorValue } from '#domain/reasons/inhibitors.ts'
import { type Aspect, sameValues, standingValues } from '#domain/review/audit/change.ts'
import {
  CORRECTIONS_KIND,
  type Correction,
  correctionsBody,
  type LogPage,
  mergedLog,
  openPage,
  readCorrections,
} from '#domain/review/audit/corrections.ts'
import {
  type Corrected,
  correctTickets,
  ticketsNow,
  type ValueWriting,
  type Wanted,
} from '#zendesk/correct-tickets.ts'
import { addToFile, auditFilesQuery } from './audit-files.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export type { Corrected } from '#zendesk/correct-tickets.ts'

const FACT = 'corrections'
const KEPT = 90 * DAY
/** Somebody has pressed a button and waits. */
const CALL = { priority: 'agent' } as const

/** Made in this browser and not yet in the team's log. */
export const unloggedQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.corrections,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<readonly Correction[]> =>
      readCorrections((await services.facts.read(FACT))?.value),
  })

async function keepUnlogged(
  services: Services,
  client: QueryClient,
  log: readonly Correction[],
): Promise<void> {
  client.setQueryData<readonly Correction[]>(KEYS.corrections, log)
  await (log.length === 0
    ? services.facts.remove(FACT)
    : services.facts.write(FACT, correctionsBody(log), KEPT))
}

async function pagesOf(services: Services, client: QueryClient): Promise<LogPage[]> {
  const { records } = await client.fetchQuery(auditFilesQuery(services))
  return records
    .filter(({ kind }) => kind === CORRECTIONS_KIND)
    .map(({ key, version, body }) => ({ key, version, corrections: readCorrections(body) }))
}

/** Brings what only this browser knows into the team's log. @throws HostError; then it is still kept here. */
export async function logCorrections(services: Services, client: QueryClient): Promise<void> {
  const waiting = await client.fetchQuery(unloggedQuery(services))
  if (waiting.length === 0) return
  const { key } = openPage(await pagesOf(services, client), services.now())
  await addToFile(services, client, { kind: CORRECTIONS_KIND, key }, (theirs) =>
    correctionsBody(mergedLog(readCorrections(theirs), waiting)),
  )
  await keepUnlogged(services, client, [])
}

/** The team's log with what only this browser knows of it, oldest first. @throws HostError */
export async function correctionsLog(services: Services, client: QueryClient): Promise<Correction[]> {
  const pages = await pagesOf(services, client)
  const waiting = await client.fetchQuery(unloggedQuery(services))
  return mergedLog(...pages.map(({ corrections }) => corrections), waiting)
}

async function writingOf(services: Services, client: QueryClient, of: Aspect): Promise<ValueWriting> {
  const found = await client.fetchQuery(fieldsQuery(services))
  const shipped = of === 'inhibitor' ? INHIBITORS.map(inhibitorValue) : []
  const values = new Set([...shipped, ...(found[of]?.options.map(({ value }) => value) ?? [])])
  return { fields: fieldIdsOf(found), of, isValue: (tag) => values.has(tag) }
}

export interface Outcome {
  tickets: readonly Corrected[]
  /** False: the corrections wait in this browser for the team's log. */
  logged: boolean
}

async function write(
  services: Services,
  client: QueryClient,
  of: Aspect,
  wanted: readonly Wanted[],
  undone: Correction | null,
): Promise<Outcome> {
  const tickets = await correctTickets(services.api, wanted, await writingOf(services, client, of), CALL)
  const [by, at] = [services.agent.id, services.now()]
  const aims = new Map(wanted.map(({ contact, to }) => [contact.id, to]))
  const made = tickets.flatMap((one): Correction[] => {
    if (one.kind !== 'done') return []
    const { ticketId, wrote } = one
    // What is undone may stand as before already, where nobody heard that it was written.
    const from = undone?.to ?? one.from
    return [{ ticketId, by, at, of, from, to: aims.get(ticketId) ?? [], wrote, undoes: undone !== null }]
  })
  const waiting = await client.fetchQuery(unloggedQuery(services))
  await keepUnlogged(services, client, mergedLog(waiting, made))
  try {
    await logCorrections(services, client)
    return { tickets, logged: true }
  } catch {
    return { tickets, logged: false }
  }
}

/** Tickets as they are now, for a preview. One call a hundred. @throws HostError */
export const previewTickets = async (
  services: Services,
  client: QueryClient,
  ids: readonly number[],
): Promise<readonly Contact[]> =>
  ticketsNow(services.api, ids, fieldIdsOf(await client.fetchQuery(fieldsQuery(services))), CALL)

export interface Planned {
  contact: Contact
  /** A value of what is corrected; null: none, as of a cause. */
  to: string | null
}

/** Gives the tickets of a preview other values, and logs it. @throws HostError where Zendesk cannot be reached. */
export const correct = (
  services: Services,
  client: QueryClient,
  of: Aspect,
  planned: readonly Planned[],
): Promise<Outcome> => {
  const wanted = planned.map(({ contact, to }) => ({ contact, to: to === null ? [] : [to] }))
  return write(services, client, of, wanted, null)
}

/** Takes a correction back, unless somebody gave the ticket a third value since. @throws HostError */
export async function undo(services: Services, client: QueryClient, entry: Correction): Promise<Outcome> {
  const { of, from, to, wrote, ticketId } = entry
  const writing = await writingOf(services, client, of)
  const [contact] = await previewTickets(services, client, [ticketId])
  if (!contact) return { tickets: [{ kind: 'gone', ticketId }], logged: true }
  const now = standingValues(contact, writing)
  if (wrote !== 'log' && !sameValues(now, to) && !sameValues(now, from))
    return { tickets: [{ kind: 'changed', ticketId: contact.id, now }], logged: true }
  return await write(services, client, of, [{ contact, to: wrote === 'log' ? now : from }], entry)
}
