// What does the agent see at first of this customer's health, by how much is known?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small, Stack } from '#app/kit/text.tsx'
import { Moved } from './Moved.tsx'
import { OnboardingSteps } from './OnboardingSteps.tsx'
import type { HealthReading } from './reading.ts'
import { ServiceFacts } from './ServiceFacts.tsx'
import { Sparkline } from './Sparkline.tsx'
import { SatisfactionLine, Standing } from './Standing.tsx'
import { useHealthWords } from './words.ts'

const MOST_HELPFUL = 3

const Aside = styled.span`
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  white-space: nowrap;
`

/** How much of the whole is known, and what the whole may be: never a guess. */
const Coverage = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const { health } = reading
  const known = t('health.known_of', { known: health.known, of: health.components.length })
  if (health.mode === 'none') return <Small>{known}</Small>
  if (health.known === health.components.length)
    return <Small>{t('health.all_known', { count: health.known })}</Small>
  return <Small>{`${t('health.range', { low: health.low, high: health.high })} · ${known}`}</Small>
}

/** What the team could do so that more is known. */
const WouldHelp = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useHealthWords()
  const names = reading.wouldHelp.slice(0, MOST_HELPFUL).map(({ signal }) => words.name(signal))
  if (names.length === 0) return null
  return <Small>{t('health.would_help', { names: format.list(names) })}</Small>
}

const Movement = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const { moved, days, comparable, change } = reading.trend
  if (change === null) return <Small>{t('health.no_trend')}</Small>
  if (moved.length === 0)
    return <Small>{t('health.nothing_moved', { count: days, n: comparable.n, of: comparable.of })}</Small>
  return (
    <div>
      <PartHeading>
        {t('health.moved', { count: days })}{' '}
        <Aside>{t('health.moved_of', { n: comparable.n, of: comparable.of })}</Aside>
      </PartHeading>
      <Moved moved={moved} days={days} />
    </div>
  )
}

const Scored = ({ reading }: { reading: HealthReading }): ReactNode => (
  <>
    <Coverage reading={reading} />
    <Standing place={reading.standing} satisfaction={reading.satisfaction} />
    <Movement reading={reading} />
    <Sparkline trend={reading.trend} />
  </>
)

const Onboarding = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  return (
    <>
      <Small>{t('health.onboarding_note')}</Small>
      <OnboardingSteps health={reading.health} />
      <SatisfactionLine satisfaction={reading.satisfaction} />
    </>
  )
}

const TicketsOnly = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  return (
    <>
      <ServiceFacts service={reading.service} />
      <Small>{t(reading.eventsOff ? 'health.tickets_only_off' : 'health.tickets_only')}</Small>
    </>
  )
}

const TooLittle = ({ reading }: { reading: HealthReading }): ReactNode => (
  <>
    <Coverage reading={reading} />
    <WouldHelp reading={reading} />
    <SatisfactionLine satisfaction={reading.satisfaction} />
  </>
)

export const FirstLook = ({ reading }: { reading: HealthReading }): ReactNode => {
  const { mode } = reading.health
  return (
    <Stack>
      {mode === 'score' || mode === 'range' ? <Scored reading={reading} /> : null}
      {mode === 'onboarding' ? <Onboarding reading={reading} /> : null}
      {mode === 'service_history' ? <TicketsOnly reading={reading} /> : null}
      {mode === 'none' ? <TooLittle reading={reading} /> : null}
    </Stack>
  )
}
