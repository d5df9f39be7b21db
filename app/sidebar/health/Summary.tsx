// What does the closed panel say of this customer in one line?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import type { Band, Health } from '#domain/health/score.ts'
import type { Trend } from '#domain/health/trend.ts'
import { type Feeling, feelingOf, type Strain } from './feeling.ts'
import type { HealthReading } from './reading.ts'

type Shade = 'foreground.success' | 'foreground.default' | 'foreground.warning' | 'foreground.danger'

const SHADES: Readonly<Record<Band, Shade>> = {
  thriving: 'foreground.success',
  steady: 'foreground.default',
  slipping: 'foreground.warning',
  at_risk: 'foreground.danger',
}

const FEELING_SHADES: Readonly<Record<Feeling, Shade>> = {
  happy: 'foreground.default',
  mixed: 'foreground.default',
  unhappy: 'foreground.danger',
  strained: 'foreground.danger',
  strained_maybe: 'foreground.warning',
}

const ARROWS: Readonly<Record<NonNullable<Trend['direction']>, string>> = { up: '↗', down: '↘', flat: '→' }

const Word = styled.span<{ $shade: Shade }>`
  color: ${({ theme, $shade }) => getColor({ theme, variable: $shade })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`

/** Breaks before its dot and nowhere else: figures and words stay together in a narrow panel. */
const Part = styled.span`
  white-space: nowrap;
`

const Sign = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: 1;
`

/** The colour only repeats what the word says. */
export const BandName = (props: { band: Band }): ReactNode => {
  const t = useText()
  return <Word $shade={SHADES[props.band]}>{t(`health.bands.${props.band}`)}</Word>
}

const Arrow = (props: { direction: Trend['direction'] }): ReactNode => {
  const t = useText()
  if (props.direction === null) return null
  return (
    <>
      {' '}
      <Sign aria-hidden="true">{ARROWS[props.direction]}</Sign>
      <Hidden>{t(`health.direction.${props.direction}`)}</Hidden>
    </>
  )
}

/** Where the language needs more room than a narrow panel has, short for the eye and whole for the ear. */
const Figures = ({ health }: { health: Health }): ReactNode => {
  const t = useText()
  if (health.mode === 'range') return t('health.range', { low: health.low, high: health.high })
  const figures = { points: health.points, maximum: health.knownMaximum }
  const [whole, short] = [t('health.of', figures), t('health.of_short', figures)]
  if (whole === short) return whole
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <Hidden>{whole}</Hidden>
    </>
  )
}

const Engagement = ({ health, trend }: HealthReading): ReactNode => {
  const figures = <Figures health={health} />
  if (health.band === null)
    return (
      <Part>
        {figures}
        <Arrow direction={trend.direction} />
      </Part>
    )
  return (
    <>
      <Part>{figures}</Part>{' '}
      <Part>
        {'· '}
        <BandName band={health.band} />
        <Arrow direction={trend.direction} />
      </Part>
    </>
  )
}

const useOther = (): ((health: Health, reading: HealthReading) => string | null) => {
  const t = useText()
  return (health, { ageDays, service }) => {
    if (health.mode === 'none') return t('health.none')
    if (health.mode === 'onboarding') return t('health.onboarding', { day: Math.max(1, Math.ceil(ageDays)) })
    return health.mode === 'service_history' ? t('health.contacts', { count: service.total }) : null
  }
}

/** Engagement alone would praise a customer who is about to leave in anger: the other axis stands beside it. */
export const Summary = (props: { reading: HealthReading; strain?: Strain | null }): ReactNode => {
  const t = useText()
  const other = useOther()
  const { reading } = props
  const feeling = feelingOf(reading.satisfaction, props.strain ?? null)
  return (
    <>
      {other(reading.health, reading) ?? <Engagement {...reading} />}
      {feeling === null ? null : (
        <>
          {' '}
          <Part>
            {'· '}
            <Word $shade={FEELING_SHADES[feeling]}>{t(`health.feels.${feeling}`)}</Word>
          </Part>
        </>
      )}
    </>
  )
}
