// What does an alert rest on: how many came, how many were expected, and how likely is that by chance?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { Alert } from '#domain/review/spikes/counts.ts'
import type { Watched } from '#domain/review/spikes/watched-counts.ts'
import { useDays, useNumbers } from './words.ts'

/** One sentence: `41 customers in 8 – 14 Sep 2026; 3 to 11 were to be expected. 6.2 times as many; p 0.00001.` */
export const SpikeFacts = (props: { alert: Alert; watched: Watched; zone: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const days = useDays(props.zone)
  const { evidence } = props.alert
  return (
    <>
      {t(`review.by_reason.spike.${evidence.detector}`, {
        count: evidence.count,
        shown: format.number(evidence.count),
        days: days(props.watched, evidence.from, evidence.to),
        low: format.number(evidence.low),
        high: format.number(evidence.high),
        ratio: numbers.rough(evidence.ratio),
        p: numbers.p(evidence.p),
        needed: format.number(evidence.needed),
      })}
    </>
  )
}
