// How many customers does a reason reach, how long do they wait, what does it cost, and how much revenue is at risk?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { useDuration } from '#app/review/overview/words.ts'
import { MINUTE } from '#domain/instant.ts'
import type { ReasonFigures } from '#domain/review/measures/reason-figures.ts'
import { Nothing, Pair } from './cell-parts.tsx'
import type { Line } from './lines.ts'
import { useNumbers } from './words.ts'

interface CellProps {
  line: Line & { figures: ReasonFigures }
  now: number
}

export const Reach = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { intensity, volume } = line.figures
  if (intensity.reach === null) return <Nothing why={t('review.by_reason.no_base')} />
  return <Pair figure={numbers.exactPercent(intensity.reach, 1)} beneath={format.number(volume.requesters)} />
}

/** The median, and who waits longest. */
export const Reply = ({ line, now }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const duration = useDuration(true)
  const { medianMinutes, waiting, oldest } = line.figures.reply
  if (medianMinutes === null && oldest === null) return <Nothing why={t('review.by_reason.no_reply')} />
  return (
    <Pair
      figure={medianMinutes === null ? '–' : duration(medianMinutes)}
      beneath={
        oldest === null
          ? ''
          : t('review.by_reason.waits', {
              count: waiting,
              shown: format.number(waiting),
              longest: duration((now - oldest.createdAt) / MINUTE),
            })
      }
    />
  )
}

export const Cost = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { cost, costShare } = line.figures
  if (cost === null) return <Nothing why={t('review.by_reason.no_costs')} />
  return (
    <Pair
      figure={numbers.money(cost)}
      beneath={costShare === null ? '' : t('review.by_reason.of_cost', { share: format.percent(costShare) })}
    />
  )
}

export const Revenue = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const { revenue } = line.signs
  if (revenue === null || revenue.organizations === 0)
    return <Nothing why={t('review.by_reason.none_at_risk')} />
  const known = {
    count: revenue.organizations,
    known: format.number(revenue.known),
    of: format.number(revenue.organizations),
  }
  return (
    <Pair
      figure={revenue.known === 0 ? '–' : money.amount(revenue.sum)}
      beneath={t(
        revenue.known === revenue.organizations ? 'review.by_reason.known_all' : 'review.by_reason.known_of',
        known,
      )}
    />
  )
}
