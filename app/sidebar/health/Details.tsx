// What stands behind the first look: every part with its points, what became known, and our own service?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small, Stack } from '#app/kit/text.tsx'
import { ComponentTable } from './ComponentTable.tsx'
import type { HealthReading } from './reading.ts'
import { ServiceFacts } from './ServiceFacts.tsx'
import { useHealthWords } from './words.ts'

const NowKnown = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useHealthWords()
  const { trend, health } = reading
  const names = health.components
    .filter(({ component }) => trend.nowKnown.includes(component.id))
    .map(({ component }) => words.name(component.signal))
  if (names.length === 0 || names.length === health.known) return null
  return <Small>{t('health.now_known', { names: format.list(names), count: trend.days })}</Small>
}

/** What few ratings are held against, and how good that is known. */
const Shrinkage = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { satisfaction, accountGood } = reading
  if (satisfaction.value === null) return null
  const figures = { value: format.percent(satisfaction.value), prior: format.percent(satisfaction.prior) }
  return (
    <Small>
      {accountGood === null
        ? t('health.shrunk_assumed', figures)
        : t('health.shrunk', {
            ...figures,
            share: format.percent(accountGood.share),
            date: format.date(Date.parse(`${accountGood.day}T10:00:00Z`)),
          })}
    </Small>
  )
}

export const Details = ({ reading }: { reading: HealthReading }): ReactNode => {
  const t = useText()
  const engaged = reading.health.mode !== 'service_history'
  return (
    <Stack>
      <ComponentTable health={reading.health} />
      {engaged ? <NowKnown reading={reading} /> : null}
      <Shrinkage reading={reading} />
      {engaged ? (
        <Stack $gap="xxs">
          <PartHeading>{t('health.service_title')}</PartHeading>
          <ServiceFacts service={reading.service} />
        </Stack>
      ) : null}
    </Stack>
  )
}
