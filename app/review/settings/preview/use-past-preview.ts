// What would the changed settings make of the contacts that this page holds?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isJudgedBy, type JudgedBy, rejudgedQuery } from '#app/queries/rejudged.ts'
import { type ReviewData, useContacts } from '#app/review/data/use-contacts.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { type Span, spansOf } from '#domain/review/period.ts'
import { type PreviewPart, settingsPreview } from '#domain/review/preview/settings-preview.ts'
import type { PreviewTopic } from '#domain/review/preview/topics.ts'
import type { Settings } from '#domain/settings.ts'

export interface PastPreview {
  data: ReviewData
  /** Twelve whole weeks. */
  period: Span | null
  /** Null while contacts are read, or judged by the changed settings. */
  parts: readonly PreviewPart[] | null
}

/** The contacts as these settings judge them; null while that is worked out. */
const useJudgedBy = (judged: Judged | null, settings: JudgedBy): Judged | null => {
  const known = judged !== null && isJudgedBy(judged, settings)
  const other = useQuery(rejudgedQuery(known ? null : judged, settings)).data
  return known ? judged : (other ?? null)
}

export const usePastPreview = (
  before: Settings,
  after: Settings,
  topics: readonly PreviewTopic[],
): PastPreview => {
  const data = useContacts()
  const { judged, zone, now, taxonomy } = data
  const one = useJudgedBy(judged, before)
  const other = useJudgedBy(judged, after)
  const minute = Math.floor(now / 60_000) * 60_000
  const period = useMemo(
    () => spansOf({ kind: 'last_12_weeks' }, minute, zone)?.current ?? null,
    [minute, zone],
  )
  const wanted = topics.join()
  const parts = useMemo(() => {
    if (one === null || other === null || period === null) return null
    const chosen = topics.filter((topic) => wanted.split(',').includes(topic))
    return settingsPreview({ judged: one, settings: before }, { judged: other, settings: after }, chosen, {
      ...{ period, zone, taxonomy },
    })
  }, [one, other, period, wanted, topics, before, after, zone, taxonomy])
  return { data, period, parts }
}
