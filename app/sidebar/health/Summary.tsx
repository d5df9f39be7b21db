// What does the closed panel say of this customer in one line?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import type { Band, Health } from '#domain/health/score.ts'
import type { Trend } from '#domain/health/trend.ts'
import type { HealthReading } from './reading.ts'

type Shade = 'foreground.success' | 'foreground.default' | 'foreground.warning' | 'foreground.danger'

const SHADES: Readonly<Record<Band, Shade>> = {
  thriving: 'foreground.success',
  steady: 'foreground.default',
  slipping: 'foreground.warning',
  at_risk: 'foreground.danger',
}

const ARROWS: Readonly<Record<NonNullable<Trend['direction']>, string>> = { up: '↗', down: '↘', flat: '→' }

/** The colour only repeats what the word says. */
export const BandName = styled.span<{ $band: Band }>`
  color: ${({ theme, $band }) => getColor({ theme, variable: SHADES[$band] })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`

const Arrow = (props: { direction: Trend['direction'] }): ReactNode => {
  const t = useText()
  if (props.direction === null) return null
  return (
    <>
      {' '}
      <span aria-hidden="true">{ARROWS[props.direction]}</span>
      <Hidden>{t(`health.direction.${props.direction}`)}</Hidden>
    </>
  )
}

const Figures = ({ health }: { health: Health }): ReactNode => {
  const t = useText()
  return t('health.of', { points: health.points, maximum: health.knownMaximum })
}

/** Engagement alone would praise a customer who is about to leave in anger. */
const Unhappy = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  if (reading.standing.satisfied !== false) return null
  return (
    <>
      {' · '}
      <BandName $band="at_risk">{t('health.unhappy')}</BandName>
    </>
  )
}

export const Summary = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const { health, service } = reading
  if (health.mode === 'none') return t('health.none')
  if (health.mode === 'onboarding')
    return t('health.onboarding', { day: Math.max(1, Math.ceil(reading.ageDays)) })
  if (health.mode === 'service_history') return t('health.contacts', { count: service.total })
  if (health.mode === 'range')
    return (
      <>
        {t('health.range', { low: health.low, high: health.high })}
        <Arrow direction={reading.trend.direction} />
        <Unhappy reading={reading} />
      </>
    )
  return (
    <>
      <Figures health={health} />
      {health.band === null ? null : (
        <>
          {' · '}
          <BandName $band={health.band}>{t(`health.bands.${health.band}`)}</BandName>
        </>
      )}
      <Arrow direction={reading.trend.direction} />
      <Unhappy reading={reading} />
    </>
  )
}
