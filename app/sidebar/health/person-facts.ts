// What has been read of one customer that health is worked out from, and in which state is it?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { type ActivityHistory, activityQuery, isPart, wholeActivityQuery } from '#app/queries/activity.ts'
import { customerQuery } from '#app/queries/customer.ts'
import type { RequesterHistory } from '#app/queries/history.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Customer } from '#domain/contact.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { type AccountGood, useAccountGood } from './account-good.ts'

export interface PersonFacts {
  state: PanelState
  /** Null until the state is ready. */
  known: { history: RequesterHistory; customer: Customer; activity: ActivityHistory | 'off' } | null
  /** Asks for the activity again, where it could not be read: health goes on without it. */
  retryActivity: (() => void) | null
  accountGood: AccountGood | null
  settings: Settings
  taxonomy: Taxonomy
}

/**
 * Two calls: the history, which brings the customer along, and the events. A third only where it does not; two more
 * where the account has no events and somebody looks `closer`; the account's ratings once a day, afterwards.
 */
export const usePersonFacts = (userId: number | null, closer = false): PersonFacts => {
  const services = useServices()
  const { fields, history, settings, taxonomy } = useTicketFacts()
  const eventsOff = settings.featuresOff.includes('events')
  const activity = useQuery(activityQuery(services, userId))
  const whole = useQuery(wholeActivityQuery(services, closer ? userId : null, activity.data))
  const aside = history.data?.customer ?? null
  const lacking = history.data !== undefined && aside === null
  const asked = useQuery(customerQuery(services, lacking ? userId : null))

  const lost = activity.error !== null && activity.data === undefined
  // Asked for before the settings were known.
  const unwanted = eventsOff && activity.data !== 'off' && activity.data?.source !== 'community'
  // What was read while the account had no events says nothing once it has them.
  const part = isPart(activity.data)
  const found = part ? (whole.data ?? activity.data) : activity.data
  const events = lost || (unwanted && activity.data !== undefined) ? 'off' : found
  const customer = aside ?? asked.data
  const state = panelState([
    fields,
    history,
    ...(lacking ? [asked] : []),
    ...(lost ? [] : [{ ...activity, data: events }]),
  ])
  const past = history.data
  const known = useMemo(
    () => (past && customer && events !== undefined ? { history: past, customer, activity: events } : null),
    [past, customer, events],
  )
  const accountGood = useAccountGood(known !== null)
  return {
    state,
    known,
    accountGood,
    retryActivity: activity.error
      ? () => activity.refetch()
      : part && whole.error
        ? () => whole.refetch()
        : null,
    settings,
    taxonomy,
  }
}
