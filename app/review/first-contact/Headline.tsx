// Which share was resolved at first contact, how sure is that, what is still open, and what spoke against the others?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import { type FirstContactRate, issueRows } from '#domain/review/measures/first-contact.ts'
import { newestMature } from '#domain/review/measures/first-contact-weeks.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { Period } from '#domain/review/period.ts'
import { useRateWords } from './rate-words.ts'

const Figures = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
  max-width: 1000px;
`

const GROUNDS = ['repeat', 'turns', 'unread', 'tierRose', 'unsolved'] as const

/** An issue may count under several. */
const Because = ({ rate }: { rate: FirstContactRate }): ReactNode => {
  const t = useText()
  return (
    <>
      {GROUNDS.filter((ground) => rate.because[ground] > 0).map((ground) => (
        <Small key={ground}>
          {t(`review.first_contact.because.${ground}`, { count: rate.because[ground] })}
        </Small>
      ))}
    </>
  )
}

/** `+4 points`: of what it is compared with. */
const Before = (props: { rate: FirstContactRate; before: FirstContactRate | null }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { rate, before } = props
  if (rate.rate === null || !before || before.rate === null) return null
  return (
    <Small>
      {t('review.first_contact.before', {
        share: format.percent(before.rate),
        low: format.percent(before.interval.low),
        high: format.percent(before.interval.high),
        n: format.number(before.yes + before.no),
      })}
    </Small>
  )
}

/** The whole period, or its newest part, is too young. */
const Young = (props: {
  judged: Judged
  zone: string
  rate: FirstContactRate
  go: (period: Period) => void
}): ReactNode => {
  const t = useText()
  const { judged, zone, rate, go } = props
  const { moment } = useDates(zone)
  if (rate.maturing === 0) return null
  const params = {
    count: rate.maturing,
    days: judged.options.windowDays,
    lag: Math.ceil(judged.lagDays),
    until: moment(judged.matureTo),
  }
  if (rate.rate !== null) return <Small>{t('review.first_contact.some_maturing', params)}</Small>
  return (
    <Alert type="info">
      <Alert.Title>{t('review.first_contact.all_maturing')}</Alert.Title>
      {t('review.first_contact.some_maturing', params)}{' '}
      <Button isLink onClick={() => go({ kind: 'custom', ...newestMature(judged, zone) })}>
        {t('review.first_contact.show_mature')}
      </Button>
    </Alert>
  )
}

export const Headline = (props: {
  judged: Judged
  zone: string
  rows: Uint32Array
  rate: FirstContactRate
  before: FirstContactRate | null
  go: (period: Period) => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { judged, rows, rate } = props
  const n = rate.yes + rate.no
  const { title, known, level } = useRateWords()(rate, judged.options.windowDays)
  return (
    <>
      <Young judged={judged} zone={props.zone} rate={rate} go={props.go} />
      <Figures>
        <Figure
          name={title}
          value={rate.rate === null ? null : format.percent(rate.rate)}
          {...(rate.rate === null
            ? {}
            : { range: [format.percent(rate.interval.low), format.percent(rate.interval.high)] as const })}
          n={n}
          of={n + rate.maturing}
          definitionId="first_contact"
          level={level}
          leftOut={
            rate.maturing === 0 ? [] : [t('review.first_contact.maturing_out', { count: rate.maturing })]
          }
          rows={() => issueRows(judged, rows, 'mature')}
        >
          <Before rate={rate} before={props.before} />
          {known === null ? null : <Small>{known}</Small>}
          <Small>{t('review.first_contact.benchmark')}</Small>
        </Figure>
        <Figure
          name={t('review.first_contact.not_resolved')}
          value={format.number(rate.no)}
          definitionId="first_contact_no"
          level={level}
          n={rate.no}
          of={n}
          rows={() => issueRows(judged, rows, 'no')}
          restsOn={() => issueRows(judged, rows, 'mature')}
        >
          <Because rate={rate} />
        </Figure>
        <Figure
          name={t('review.first_contact.maturing')}
          value={format.number(rate.maturing)}
          definitionId="first_contact_maturing"
          rows={() => issueRows(judged, rows, 'maturing')}
        >
          <Small>
            {t('review.first_contact.mature_after', {
              count: Math.ceil(judged.options.windowDays + judged.lagDays),
            })}
          </Small>
        </Figure>
      </Figures>
    </>
  )
}
