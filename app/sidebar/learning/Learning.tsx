// What does a frame do for what is learned? It makes the calls, tells of its own solves, and looks again when it is shown.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useServices } from '#app/host/services.tsx'
import { usePassed } from '#app/kit/passed.ts'
import { libraryQuery } from '#app/queries/answers.ts'
import { followLearned, learningQuery, suggestAnew, teach } from '#app/queries/learning.ts'
import { readTicketNow } from '#app/queries/record.ts'
import type { Services } from '#app/queries/services.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { MINUTE } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { intentIn } from '#domain/reasons/intent.ts'
import { sourceOf } from '#domain/ticket-source.ts'

/** Which answers solved what can only be learned with an index; one that does not come is not waited for for ever. */
const INDEX_PATIENCE = 3 * MINUTE

/** What was just saved, where it ended a contact of this requester with a reason. */
const taught = ({ id, status, reason, requester, tags, ...said }: OpenTicket) =>
  id === null || status !== 'solved' || reason === null || !requester?.id
    ? null
    : {
        source: sourceOf(said),
        ticketId: id,
        requesterId: requester.id,
        value: reason,
        intent: intentIn(tags),
      }

const useTeaching = (services: Services): void => {
  const { fields } = useTicketFacts()
  const latest = useRef(fields.data)
  useEffect(() => {
    latest.current = fields.data
  })
  useEffect(() => {
    const life = new AbortController()
    const tell = async (): Promise<void> => {
      const solved = taught(await readTicketNow(services, latest.current))
      if (solved !== null) await teach(services, solved)
    }
    services.host.on('ticket.submit.done', () => tell().catch(() => undefined), life.signal)
    return () => life.abort()
  }, [services])
}

/** Suggestions do not change under the agent's eyes, nor after a choice, whose tag says where it stood among them. */
const useNews = (services: Services, ticket: OpenTicket): void => {
  const client = useQueryClient()
  const chosen = useRef(ticket.reason !== null)
  const isNews = useRef(false)
  useEffect(() => {
    chosen.current = ticket.reason !== null
  })
  useEffect(() => {
    const life = new AbortController()
    followLearned(
      services,
      () => {
        isNews.current = true
      },
      life.signal,
    )
    const shown = (): void => {
      if (isNews.current && !chosen.current) suggestAnew(client)
      isNews.current = false
    }
    services.host.on('app.activated', shown, life.signal)
    return () => life.abort()
  }, [services, client])
}

/** Draws nothing. */
export const Learning = ({ ticket }: { ticket: OpenTicket }): ReactNode => {
  const services = useServices()
  const { fields, settings, taxonomy } = useTicketFacts()
  const off = (feature: 'suggestions' | 'answers'): boolean => settings.featuresOff.includes(feature)
  const library = useQuery(libraryQuery(services)).data ?? null
  const late = usePassed(INDEX_PATIENCE)
  const ready = library !== null || off('answers') || late
  const wanted = !off('suggestions') || !off('answers')
  const learnFor = fields.data && ready && wanted ? { fields: fields.data, settings, taxonomy } : null
  useQuery(learningQuery(services, learnFor))
  useTeaching(services)
  useNews(services, ticket)
  return null
}
