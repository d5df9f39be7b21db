// Which articles and posts are suggested for this ticket, and how far is the search for them?

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { usePassed } from '#app/kit/passed.ts'
import { activityQuery } from '#app/queries/activity.ts'
import { type Library, rankingQuery } from '#app/queries/answers.ts'
import { useAskedAtOnce } from '#app/queries/at-once.ts'
import { segmentsQuery } from '#app/queries/segments.ts'
import { useReading, useSource } from '#app/sidebar/reading.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Answer, RankContext } from '#domain/answers/answer.ts'
import { readItems, sentBefore } from '#domain/answers/known-items.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import { useCandidates } from './candidates.ts'
import { type PastOutcomes, usePastOutcomes } from './outcomes.ts'

/** What the customer read or was sent is waited for, but not for longer than this. */
const PATIENCE = 1_500

export interface AnswersView {
  state: PanelState
  /** Best first, at most ten; as of now. */
  answers: readonly Answer[]
  context: RankContext
  /** The browser's own index; null while there is none. */
  library: Library | null
  hasText: boolean
  community: boolean
  /** It is being asked which restricted items this customer may open. */
  asksReaders: boolean
  /** The account has neither help centre nor community for this agent. */
  off: boolean
  language: string
  /** The ticket's. */
  brandId: number | null
  /** The day of which it is known what worked; null: it is not. */
  outcomes: PastOutcomes['stats']
}

const NO_ANSWERS: readonly Answer[] = []
const NO_HOSTS: readonly string[] = []

const hasSegment = ({ item }: Answer): boolean => (item.segmentIds?.length ?? 0) > 0

const lacking = (query: { data: unknown; error: unknown }): boolean =>
  query.data === undefined && query.error === null

/**
 * What speaks for or against an item beyond the ticket's words; the index adds the account's own hosts. `unseen`: what
 * this customer read and was sent is still to come.
 */
const useContext = (
  ticket: OpenTicket,
  past: PastOutcomes['context'],
): { context: Omit<RankContext, 'language'>; unseen: boolean } => {
  const services = useServices()
  const { fields, history, settings, taxonomy } = useTicketFacts()
  const eventsOff = settings.featuresOff.includes('events')
  const requesterId = ticket.requester?.id ?? null
  const read = useQuery(activityQuery(services, eventsOff ? null : requesterId))
  const activity = read.data
  const { id, reason } = ticket
  const context = useMemo(() => {
    const seen = activity === undefined || activity === 'off' ? [] : activity.activity
    const earlier = (history.data?.contacts ?? []).filter((contact) => contact.id !== id)
    return {
      ...past,
      requesterSegments: null,
      readAt: readItems(seen),
      sentAt: sentBefore(earlier),
      pinned: reason === null ? [] : (taxonomy.byValue.get(reason)?.pinned ?? []),
      now: services.now(),
      allowedHosts: [`${services.host.context.subdomain}.zendesk.com`, ...settings.allowedHosts],
    }
  }, [past, activity, history.data, id, reason, taxonomy, services, settings])
  const unseen =
    requesterId !== null && ((!fields.error && lacking(history)) || (!eventsOff && lacking(read)))
  return { context, unseen }
}

/** What stands there stays while newer facts are on their way. */
const stateOf = (now: PanelState, stands: boolean): PanelState =>
  now.kind === 'loading' && stands ? { kind: 'ready', since: null, retry: () => undefined } : now

/** `searching`: the agent looks for items beyond the suggestions, so that their readers must be known as well. */
export const useAnswers = (ticket: OpenTicket, searching: boolean): AnswersView => {
  const services = useServices()
  const { settings } = useTicketFacts()
  const requesterId = ticket.requester?.id ?? null
  const locale = ticket.requester?.locale ?? null
  const source = useSource(ticket)
  const reading = useReading(ticket)
  const community = !settings.featuresOff.includes('community')
  // Of whom the panel says something already; undefined: of nobody yet.
  const [usefulFor, setUsefulFor] = useState<number | null>()
  const useful = usefulFor === requesterId
  const past = usePastOutcomes(ticket, useful)
  const { context, unseen } = useContext(ticket, past.context)
  const candidates = useCandidates(ticket, context.pinned, useful)
  const late = usePassed(PATIENCE)

  // Nothing is said before it is known what the customer saw: a ranking without it would only be in the way of the next.
  const rankingBy = (known: Omit<RankContext, 'language'>) => {
    const { from, found } = candidates
    const asks = from !== null && past.settled && (!unseen || late || useful)
    const whose = { ticketId: ticket.id, requesterId }
    return rankingQuery(
      services,
      whose,
      asks ? { source, locale, community, context: known, found, from } : null,
    )
  }
  const byContext = rankingBy(context)
  useAskedAtOnce(byContext)
  const first = useQuery(byContext)
  const restricted = first.data?.answers.some(hasSegment) === true
  const readers = useQuery(segmentsQuery(services, searching || restricted ? requesterId : null))
  const segments = readers.data
  const known = useMemo(
    () =>
      segments === undefined || segments === 'off' ? context : { ...context, requesterSegments: segments },
    [context, segments],
  )
  const ranking = useQuery(rankingBy(known))

  const text = reading.data?.text
  const language =
    text === undefined || text.language === 'unknown' ? languageOfLocale(locale) : text.language
  const hosts = candidates.library?.hosts ?? ranking.data?.hosts ?? NO_HOSTS
  const whole = useMemo(
    (): RankContext => ({ ...known, language, allowedHosts: [...known.allowedHosts, ...hosts] }),
    [known, language, hosts],
  )
  const waiting = restricted && !searching && !late && requesterId !== null && lacking(readers)
  const state = candidates.state.kind === 'ready' ? panelState([reading, ranking]) : candidates.state
  // An answer that only some may open can come later: what stands there stays, and nothing unknown is insertable.
  const shown: PanelState = waiting && state.kind === 'ready' ? { kind: 'loading' } : state
  useEffect(() => {
    if (shown.kind !== 'loading') setUsefulFor(requesterId)
  }, [shown.kind, requesterId])
  return {
    state: stateOf(shown, useful && ranking.data !== undefined),
    answers: ranking.data?.answers ?? NO_ANSWERS,
    context: whole,
    library: candidates.library,
    hasText: text !== undefined && (text.subject !== '' || text.parts.length > 0),
    community,
    asksReaders: (searching || restricted) && requesterId !== null && lacking(readers),
    off: candidates.off,
    language,
    brandId: ticket.brandId,
    outcomes: past.stats,
  }
}
