// Which articles and posts are suggested for this ticket, and how far is the search for them?

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { activityQuery } from '#app/queries/activity.ts'
import { foundLibraryQuery, type Library, libraryQuery, NO_LIBRARY } from '#app/queries/answers.ts'
import { segmentsQuery } from '#app/queries/segments.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.ts'
import type { Answer, RankContext } from '#domain/answers/answer.ts'
import { readItems, sentBefore } from '#domain/answers/known-items.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { searchWords } from './search-words.ts'

/** What the customer read or was sent is waited for, but not for longer than this. */
const PATIENCE = 1_500

export interface AnswersView {
  state: PanelState
  /** Best first, at most ten; as of now. */
  answers: readonly Answer[]
  context: RankContext
  /** Null while nothing is known. */
  library: Library | null
  /** Whether the library is the browser's own index, not what one search found. */
  warm: boolean
  hasText: boolean
  community: boolean
  /** The account has neither help centre nor community for this agent. */
  off: boolean
  language: string
}

const usePassed = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}

const languageFor = (ticket: OpenTicket, text: TicketText): string =>
  text.language === 'unknown' ? languageOfLocale(ticket.requester?.locale) : text.language

const hasSegment = ({ item }: Answer): boolean => (item.segmentIds?.length ?? 0) > 0

/** The browser's own index, else what one search of the account finds. */
const useLibrary = (text: TicketText): { state: PanelState; library: Library | null; warm: boolean } => {
  const services = useServices()
  const kept = useQuery(libraryQuery(services))
  const words = kept.data === null ? searchWords(text) : ''
  const search = useQuery(foundLibraryQuery(services, words))
  if (kept.data) return { state: panelState([kept]), library: kept.data, warm: true }
  if (kept.data === null && words === '')
    return { state: panelState([kept]), library: NO_LIBRARY, warm: false }
  return {
    state: panelState(kept.data === null ? [search] : [kept]),
    library: search.data ?? null,
    warm: false,
  }
}

/** `searching`: the agent looks for items beyond the suggestions, so that their readers must be known as well. */
export const useAnswers = (ticket: OpenTicket, searching: boolean): AnswersView => {
  const services = useServices()
  const { fields, history, settings, taxonomy } = useTicketFacts(ticket)
  const { subject, description, conversation, reason } = ticket
  const requesterId = ticket.requester?.id ?? null
  const text = useMemo(
    () => textOf({ subject, description, conversation }),
    [subject, description, conversation],
  )
  const { state, library, warm } = useLibrary(text)
  const community = !settings.featuresOff.includes('community')
  const eventsOff = settings.featuresOff.includes('events')
  const activity = useQuery(activityQuery(services, eventsOff ? null : requesterId))
  const language = languageFor(ticket, text)
  const hosts = library?.hosts

  const context = useMemo((): RankContext => {
    const seen = activity.data === undefined || activity.data === 'off' ? [] : activity.data.activity
    const earlier = (history.data?.contacts ?? []).filter(({ id }) => id !== ticket.id)
    return {
      language,
      requesterSegments: null,
      readAt: readItems(seen),
      sentAt: sentBefore(earlier),
      pinned: reason === null ? [] : (taxonomy.byValue.get(reason)?.pinned ?? []),
      now: services.now(),
      allowedHosts: [
        `${services.host.context.subdomain}.zendesk.com`,
        ...(hosts ?? []),
        ...settings.allowedHosts,
      ],
    }
  }, [activity.data, history.data, ticket.id, language, reason, taxonomy, services, hosts, settings])

  const index = library?.index
  const first = useMemo(
    () => (index === undefined ? [] : rankAnswers(index, text, context)),
    [index, text, context],
  )
  const restricted = searching || first.some(hasSegment)
  const segments = useQuery(segmentsQuery(services, restricted ? requesterId : null))
  const known = useMemo(
    (): RankContext =>
      segments.data === undefined || segments.data === 'off'
        ? context
        : { ...context, requesterSegments: segments.data },
    [context, segments.data],
  )
  const answers = useMemo(() => {
    const ranked = known === context || index === undefined ? first : rankAnswers(index, text, known)
    return community ? ranked : ranked.filter(({ item }) => item.kind !== 'post')
  }, [known, context, first, index, text, community])

  const late = usePassed(PATIENCE)
  const lacking = (query: { data: unknown; error: unknown }) =>
    query.data === undefined && query.error === null
  const waiting =
    requesterId !== null &&
    ((!fields.error && lacking(history)) ||
      (!eventsOff && lacking(activity)) ||
      (restricted && !searching && lacking(segments)))
  return {
    state: state.kind === 'ready' && waiting && !late ? { kind: 'loading' } : state,
    answers,
    context: known,
    library,
    warm,
    hasText: text.subject !== '' || text.parts.length > 0,
    community,
    off: library?.articlesOff === true && (library.postsOff || !warm),
    language,
  }
}
