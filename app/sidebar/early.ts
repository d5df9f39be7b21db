// What is asked for before anything is drawn?

import type { QueryClient } from '@tanstack/react-query'
import { activityQuery } from '#app/queries/activity.ts'
import { foundQuery, hardlyKept, libraryQuery } from '#app/queries/answers.ts'
import { fieldsQuery } from '#app/queries/fields.ts'
import { historyQuery } from '#app/queries/history.ts'
import { readingQuery } from '#app/queries/reading.ts'
import type { Services } from '#app/queries/services.ts'
import { settingsKept, settingsQuery } from '#app/queries/settings.ts'
import { knownStatsQuery } from '#app/queries/stats.ts'
import { ticketQuery } from '#app/queries/ticket.ts'
import { unfitQuery } from '#app/queries/unfit.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { FEATURES } from '#domain/settings.ts'
import { sourceOf } from '#domain/ticket-source.ts'

const askForAnswers = async (services: Services, client: QueryClient, ticket: OpenTicket): Promise<void> => {
  const library = client.fetchQuery(libraryQuery(services))
  // Where nobody waits for it, nobody hears of its failure either: the panel asks again.
  library.catch(() => undefined)
  const [kept, { words }] = await Promise.all([
    hardlyKept(services) ? null : library,
    client.fetchQuery(readingQuery(services, sourceOf(ticket))),
  ])
  if (kept === null && words !== '') await client.prefetchQuery(foundQuery(services, words, ticket.brandId))
}

/**
 * What the panels of this ticket will ask for. Where the team's settings have to be asked for, they are not waited for:
 * once an hour a team that switched a panel off pays two calls for it.
 */
const askForTicket = async (services: Services, client: QueryClient): Promise<void> => {
  const kept = settingsKept(services)
  const ticket = await client.fetchQuery(ticketQuery(services, undefined))
  const requesterId = ticket.requester?.id
  if (requesterId) client.prefetchQuery(historyQuery(services, requesterId)).catch(() => undefined)
  const team = (await kept) ? await client.fetchQuery(settingsQuery(services)) : null
  const isOff = (feature: (typeof FEATURES)[number]): boolean =>
    team?.settings.featuresOff.includes(feature) === true
  if (requesterId && !isOff('events'))
    client.prefetchQuery(activityQuery(services, requesterId)).catch(() => undefined)
  if (!isOff('answers')) await askForAnswers(services, client, ticket)
}

/**
 * What every ticket needs is on its way while the first lines are drawn. The panels find the answers, or the calls
 * under way for them, in the cache.
 */
export const askEarly = (services: Services, client: QueryClient): void => {
  client.prefetchQuery(settingsQuery(services)).catch(() => undefined)
  client.prefetchQuery(fieldsQuery(services)).catch(() => undefined)
  client.prefetchQuery(knownStatsQuery(services)).catch(() => undefined)
  client.prefetchQuery(unfitQuery(services)).catch(() => undefined)
  askForTicket(services, client).catch(() => undefined)
}
