// What have we done for this customer? Facts that enter neither axis.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ServiceHistory } from '#domain/health/service-history.ts'
import { DAY, HOUR, MINUTE } from '#domain/instant.ts'

const Facts = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  column-gap: ${({ theme }) => theme.space.sm};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > dd { overflow-wrap: anywhere; }
`

/** `40 minutes`, `5 hours`, `3 days`: whole units, the largest that fits. */
const useDuration = (): ((minutes: number) => string) => {
  const t = useText()
  return (minutes) => {
    const length = minutes * MINUTE
    if (length >= 2 * DAY) return t('health.duration.days', { count: Math.round(length / DAY) })
    if (length >= 2 * HOUR) return t('health.duration.hours', { count: Math.round(length / HOUR) })
    return t('health.duration.minutes', { count: Math.round(minutes) })
  }
}

const useRows = (service: ServiceHistory): (readonly [name: string, value: string])[] => {
  const t = useText()
  const format = useFormat()
  const duration = useDuration()
  const { reopens, firstReply, ratings } = service
  const of = (value: string, n: number) => t('health.service.known_of', { value, n })
  return [
    [
      t('health.service.contacts'),
      t('health.service.counts', { quarter: service.last90, year: service.last365 }),
    ],
    ...(service.lastAt === null
      ? []
      : [[t('health.service.last'), format.relative(service.lastAt)] as const]),
    [t('health.service.open'), format.number(service.open)],
    ...(service.waitingMinutes === null
      ? []
      : [[t('health.service.waiting'), duration(service.waitingMinutes)] as const]),
    ...(reopens.knownOf === 0
      ? []
      : [[t('health.service.reopens'), of(format.number(reopens.count), reopens.knownOf)] as const]),
    ...(firstReply.medianMinutes === null
      ? []
      : [
          [
            t('health.service.first_reply'),
            of(duration(firstReply.medianMinutes), firstReply.knownOf),
          ] as const,
        ]),
    ...(ratings.good + ratings.bad === 0
      ? []
      : [[t('health.service.ratings'), t('health.service.good_bad', ratings)] as const]),
  ]
}

export const ServiceFacts = (props: { service: ServiceHistory }): ReactNode => {
  const t = useText()
  const rows = useRows(props.service)
  return (
    <Facts aria-label={t('health.service_title')}>
      {rows.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
    </Facts>
  )
}
