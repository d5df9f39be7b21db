// What does one see of an organisation: its people as agents saw them, its own points, and our service?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small, Stack } from '#app/kit/text.tsx'
import { BANDS } from '#domain/health/score.ts'
import type { SeenHealth } from '#domain/health/seen.ts'
import { ComponentTable } from './ComponentTable.tsx'
import type { OrganizationReading } from './organization-reading.ts'
import { ServiceFacts } from './ServiceFacts.tsx'
import { Sparkline } from './Sparkline.tsx'
import { SatisfactionLine, Standing } from './Standing.tsx'
import { BandName } from './Summary.tsx'

const Bands = styled.ul`
  display: flex;
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.space.sm};
`

const People = ({ seen }: { seen: SeenHealth }): ReactNode => {
  const t = useText()
  if (seen.people === 0) return null
  const known = BANDS.filter((band) => seen.bands[band] > 0)
  return (
    <div>
      <PartHeading>{t('health.organization.people')}</PartHeading>
      {known.length === 0 ? (
        <Small>{t('health.organization.nobody_seen')}</Small>
      ) : (
        <>
          <Bands>
            {known.map((band) => (
              <li key={band}>
                {seen.bands[band]} <BandName band={band} />
              </li>
            ))}
            {seen.unseen === 0 ? null : <li>{t('health.organization.unseen', { count: seen.unseen })}</li>}
          </Bands>
          <Small>{t('health.organization.people_note', { count: seen.people })}</Small>
        </>
      )}
    </div>
  )
}

/** Its own fields may tell of use; mostly its people's do, and then there is no number of its own. */
const Engagement = ({ reading }: { reading: OrganizationReading }): ReactNode => {
  const t = useText()
  const { health } = reading
  if (health.mode === 'service_history') return <Small>{t('health.organization.no_points')}</Small>
  return (
    <Stack>
      <PartHeading>
        {t('health.organization.points', { points: health.points, maximum: health.knownMaximum })}
      </PartHeading>
      <Small>
        {`${t('health.range', { low: health.low, high: health.high })} · ${t('health.known_of', { known: health.known, of: health.components.length })}`}
      </Small>
      <Sparkline trend={reading.trend} />
      <ComponentTable health={health} />
    </Stack>
  )
}

/** Plan, value and renewal, as far as its fields tell. */
const Contract = ({ contract }: { contract: OrganizationReading['contract'] }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { plan, value, renewalAt } = contract
  const parts = [
    plan === null ? null : t('header.plan', { plan }),
    value === null ? null : t('health.organization.value', { value: format.number(value) }),
    renewalAt === null ? null : t('health.organization.renewal', { date: format.date(renewalAt) }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <Small>{parts.join(' · ')}</Small>
}

export const OrganizationLook = ({ reading }: { reading: OrganizationReading }): ReactNode => (
  <Stack $gap="sm">
    <Contract contract={reading.contract} />
    <People seen={reading.seen} />
    {reading.standing.quadrant === null ? (
      <SatisfactionLine satisfaction={reading.satisfaction} />
    ) : (
      <Standing place={reading.standing} satisfaction={reading.satisfaction} />
    )}
    <ServiceFacts service={reading.service} />
    <Engagement reading={reading} />
    <Partial complete={reading.complete} />
  </Stack>
)

const Partial = ({ complete }: { complete: boolean }): ReactNode => {
  const t = useText()
  return complete ? null : <Small>{t('health.organization.partial')}</Small>
}
