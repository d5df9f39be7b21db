// What does one see of an organisation: its people as agents saw them, its own points, and our service?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import { BANDS } from '#domain/health/score.ts'
import type { SeenHealth } from '#domain/health/seen.ts'
import type { OrganizationReading } from './organization-reading.ts'
import { ServiceFacts } from './ServiceFacts.tsx'
import { SatisfactionLine } from './Standing.tsx'
import { BandName } from './Summary.tsx'

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
          <Row>
            {known.map((band) => (
              <span key={band}>
                {seen.bands[band]} <BandName $band={band}>{t(`health.bands.${band}`)}</BandName>
              </span>
            ))}
            {seen.unseen === 0 ? null : (
              <span>{t('health.organization.unseen', { count: seen.unseen })}</span>
            )}
          </Row>
          <Small>{t('health.organization.people_note', { count: seen.people })}</Small>
        </>
      )}
    </div>
  )
}

export const OrganizationLook = ({ reading }: { reading: OrganizationReading }): ReactNode => {
  const t = useText()
  const { health } = reading
  return (
    <Stack>
      {health.mode === 'score' || health.mode === 'range' ? (
        <Small>
          {t('health.range', { low: health.low, high: health.high })}
          {' · '}
          {t('health.known_of', { known: health.known, of: health.components.length })}
        </Small>
      ) : null}
      <People seen={reading.seen} />
      <SatisfactionLine satisfaction={reading.satisfaction} />
      <ServiceFacts service={reading.service} />
      {reading.complete ? null : <Small>{t('health.organization.partial')}</Small>}
    </Stack>
  )
}
