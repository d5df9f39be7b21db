// What may be asked before the team's settings are known? Each panel's own facts, so that they do not wait in line.

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useServices } from '#app/host/services.tsx'
import { activityQuery } from '#app/queries/activity.ts'
import { foundQuery, hardlyKept, libraryQuery } from '#app/queries/answers.ts'
import { readingQuery } from '#app/queries/reading.ts'
import type { Services } from '#app/queries/services.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { sourceOf } from '#domain/ticket-source.ts'

const askForAnswers = async (client: QueryClient, services: Services, ticket: OpenTicket): Promise<void> => {
  const library = client.fetchQuery(libraryQuery(services))
  const [kept, { words }] = await Promise.all([
    hardlyKept(services) ? null : library,
    client.fetchQuery(readingQuery(services, sourceOf(ticket))),
  ])
  if (kept === null && words !== '') await client.prefetchQuery(foundQuery(services, words, ticket.brandId))
}

/**
 * Draws nothing: the panels find these answers, or the calls under way for them, in the cache. Stands only while the
 * settings are on their way, once an hour; a team that switched a panel off pays two calls for it then.
 */
export const EarlyFacts = (props: { ticket: OpenTicket }): ReactNode => {
  const services = useServices()
  const client = useQueryClient()
  const { ticket } = props
  const requesterId = ticket.requester?.id
  useEffect(() => {
    if (requesterId) client.prefetchQuery(activityQuery(services, requesterId)).catch(() => undefined)
  }, [client, services, requesterId])
  useEffect(() => {
    askForAnswers(client, services, ticket).catch(() => undefined)
  }, [client, services, ticket])
  return null
}
