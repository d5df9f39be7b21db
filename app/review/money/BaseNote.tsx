// By what are contacts divided here, how much of the period does that speak of, and if by nothing: why?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Economy } from '#app/review/data/use-economy.ts'
import type { Place } from '#app/review/place.ts'
import { baseIn } from '#domain/review/measures/base-series.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { type Go, ToSettings } from './ToSettings.tsx'

export const BaseNote = (props: {
  economy: Economy
  picks: Place['picks']
  period: Stretch
  go: Go
  /** What is shown while contacts cannot be divided. */
  instead?: string
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { economy, picks, period, go, instead } = props
  const said = (why: string): string => (instead === undefined ? why : `${why} ${instead}`)
  const series = economy.baseFor(picks)
  const because = economy.withoutBase(picks)
  if (series === null)
    // While series are on their way only what does not rest on them is said.
    return economy.ready || because !== 'unfit' ? (
      <Small>
        {said(t(`review.money.base.${because ?? 'none'}`))} <ToSettings what="series" go={go} />
      </Small>
    ) : null
  const { value, covered } = baseIn(series, period.from, period.to)
  const { kind, name } = series
  if (value === null)
    return (
      <Small>
        {said(t('review.money.base.short', { name, covered: format.percent(covered) }))}{' '}
        <ToSettings what="series" go={go} />
      </Small>
    )
  const filtered = picks.groupId !== null || picks.channel !== null
  return (
    <Small>
      {t(`review.money.base.${kind}`, { name, value: format.number(Math.round(value)) })}
      {covered < 1 ? ` ${t('review.money.base.covered', { covered: format.percent(covered) })}` : ''}
      {filtered ? ` ${t('review.money.base.whole')}` : ''}
    </Small>
  )
}
