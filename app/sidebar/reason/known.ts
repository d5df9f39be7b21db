// What has been read about customer, account and ticket that the Reason panel and the save guard reason from?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { activityQuery } from '#app/queries/activity.ts'
import { auditsQuery } from '#app/queries/audits.ts'
import { signsQuery } from '#app/queries/signs.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { useAnswerSections, useSearchedInVain } from '#app/sidebar/top-answers.tsx'
import type { Activity } from '#domain/content.ts'
import { publicExchange } from '#domain/fcr/exchange.ts'
import { tierRose } from '#domain/fcr/tiers.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { useDayStats } from './day-stats.ts'
import type { Known } from './verdict.ts'

const NO_NEW: ReadonlyMap<string, Instant> = new Map()

/** What the other panels asked for, and nothing beyond it. */
const useSeenActivity = (ticket: OpenTicket, eventsOff: boolean): readonly Activity[] | null => {
  const services = useServices()
  const requesterId = eventsOff ? null : ticket.requester?.id
  const seen = useQuery({ ...activityQuery(services, requesterId), enabled: false }).data
  return seen === undefined || seen === 'off' ? null : seen.activity
}

export const useKnown = (ticket: OpenTicket): Known => {
  const services = useServices()
  const { history, settings, taxonomy } = useTicketFacts()
  const { groupTiers } = settings
  const stations = history.data?.contacts.find(({ id }) => id === ticket.id)?.metrics?.groupStations ?? 0
  // Only a ticket that changed groups, in a team with tiers, is worth the call.
  const moved = stations > 1 && Object.keys(groupTiers).length > 0
  const audits = useQuery(auditsQuery(services, moved ? ticket.id : null)).data
  const { conversation, conversationKnown } = ticket
  const activity = useSeenActivity(ticket, settings.featuresOff.includes('events'))
  const answerSections = useAnswerSections()
  const searchedInVain = useSearchedInVain()
  const newReasons = useDayStats()?.newReasons ?? NO_NEW
  const signs = useQuery(signsQuery()).data ?? null
  const rose = useMemo(() => {
    const firstReply = publicExchange(conversation).find(({ authorRole }) => authorRole === 'agent')
    const moves = audits?.changes.filter(({ field }) => field === 'group_id')
    const found = moves === undefined ? null : tierRose(moves, groupTiers, firstReply?.at ?? null)
    // Where replies or the newest moves are not known, none can be said to have come after one.
    return found === false && !(conversationKnown && audits?.complete) ? null : found
  }, [audits, conversation, conversationKnown, groupTiers])
  return useMemo(
    () => ({
      contacts: history.data?.contacts ?? null,
      customer: history.data?.customer ?? null,
      organization: history.data?.organization ?? null,
      taxonomy,
      settings,
      tierRose: rose,
      activity,
      answerSections,
      searchedInVain,
      newReasons,
      signs,
    }),
    [history.data, taxonomy, settings, rose, activity, answerSections, searchedInVain, newReasons, signs],
  )
}
