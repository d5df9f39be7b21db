// Which contacts does the reader mean: those of the days and whom was picked, and those of the comparison?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { wantRowDays } from '#app/queries/review-rows.ts'
import type { Place } from '#app/review/place.ts'
import { DAY } from '#domain/instant.ts'
import { type Choice, type Chosen, chosenContacts, chosenSolved } from '#domain/review/measures/chosen.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { comparedWith, type Span, type Spans, spanSince, spansOf } from '#domain/review/period.ts'
import { daysBefore } from '#domain/review/stretch.ts'
import { choiceOf } from './choice.ts'
import { type ReviewData, useContacts } from './use-contacts.ts'
import { useSegment } from './use-segment.ts'

/** Contacts created in the period, and those solved in it. */
export interface Both {
  contacts: Chosen
  solved: Chosen
}

export interface ReadyChosen extends Both {
  data: ReviewData & { judged: Judged }
  choice: Choice
  /** The comparison's; null where nothing is compared, or its days are not read (yet). */
  before: Both | null
  spans: Spans
  /**
   * Days that the figures are about: the period's, or where the account has more tickets than are read, those of it
   * that are. A rate over days of which nothing is known would be too low.
   */
  read: Span
  /** Of the comparison; null for none. */
  compared: Span | null
}

/** `choice` null: nothing is there yet, or the period is none (`spans` null). */
export type ChosenState = ReadyChosen | { data: ReviewData; choice: null; spans: Spans | null }

const both = (judged: Judged, choice: Choice): Both => ({
  contacts: chosenContacts(judged, choice),
  solved: chosenSolved(judged, choice),
})

export const useChosen = (place: Place): ChosenState => {
  const data = useContacts()
  const client = useQueryClient()
  const segment = useSegment(place.picks.segment)
  const { judged, now, zone, from, settings, tickets } = data
  const { period, picks } = place
  const minute = Math.floor(now / 60_000)
  const spans = useMemo(() => spansOf(period, minute * 60_000, zone), [period, minute, zone])
  const compared = useMemo(
    () => (spans ? comparedWith(spans, picks.comparison, zone) : null),
    [spans, picks.comparison, zone],
  )
  const oldest = Math.min(spans?.current.from ?? now, compared?.from ?? now)
  const days = Math.ceil((now - oldest) / DAY) + daysBefore(settings.fcrWindowDays)
  useEffect(() => wantRowDays(client, days), [client, days])
  const ready = useMemo(() => {
    if (judged === null || spans === null || segment.kind === 'loading') return null
    const organizations = segment.kind === 'known' ? segment.organizations : null
    const read = tickets === null || from === null ? spans.current : spanSince(spans.current, from, zone)
    const choice = choiceOf(read, picks, organizations)
    const reached = compared !== null && from !== null && from <= compared.from
    const before = reached ? both(judged, choiceOf(compared, picks, organizations)) : null
    return { judged, choice, ...both(judged, choice), before, spans, read, compared }
  }, [judged, spans, compared, picks, segment, from, tickets, zone])
  return useMemo(() => {
    if (ready === null) return { data, choice: null, spans }
    const { judged: held, ...rest } = ready
    return { data: { ...data, judged: held }, ...rest }
  }, [ready, data, spans])
}
